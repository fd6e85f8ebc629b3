/**
 * The position of the voice, for the screens. It is read from the media element in every frame while sound plays and
 * the page is visible, and once whenever the player's state changes.
 */
import type { PlayerControls } from '#lib/app/app.ts';

export class Playhead {
  readonly #player: PlayerControls;
  #position: number;

  constructor(player: PlayerControls) {
    this.#player = player;
    this.#position = $state(player.position());
  }

  /** Seconds on the timeline of the story that is open. */
  get position(): number {
    return this.#position;
  }

  /** Follows the player until the returned function is called. */
  follow(): () => void {
    const player = this.#player;
    let frame = 0;
    const look = () => {
      this.#position = player.position();
    };
    const onFrame = () => {
      look();
      frame = requestAnimationFrame(onFrame);
    };
    const arrange = () => {
      cancelAnimationFrame(frame);
      look();
      if (player.state.current.status === 'playing' && document.visibilityState === 'visible')
        frame = requestAnimationFrame(onFrame);
    };
    const stopWatching = player.state.subscribe(arrange);
    document.addEventListener('visibilitychange', arrange);
    arrange();
    return () => {
      cancelAnimationFrame(frame);
      stopWatching();
      document.removeEventListener('visibilitychange', arrange);
    };
  }
}

/** Does what a key asks of the player. */
import type { PlayerControls } from '#lib/app/app.ts';
import { rateStep, skipBackSeconds, skipOnSeconds } from '#lib/core/playback/controls.ts';
import { isSoundWanted } from '#lib/core/playback/state.ts';
import { words } from '../words/catalogue/keys.ts';
import { formatSpeed } from '../words/numbers.ts';
import { keyAction } from './player-keys.ts';

export interface KeyPorts {
  readonly player: PlayerControls;
  /** There are controls on the page that do the same. */
  readonly isPlayerShown: boolean;
  /** Keys of one character are in use. */
  readonly hasCharacters: boolean;
  /** Runs `move`, and offers to undo it. */
  jump(move: () => void): void;
  /** False where there is nothing to undo. `isOffered`: only what the page offers to undo now. */
  undo(isOffered: boolean): boolean;
  say(text: string): void;
  /** Repeats the paragraph that is heard, or ends that. */
  repeat(): void;
  /** Where the voice is, or what is read. */
  bookmark(): void;
  showKeys(): void;
}

export function actOnKey(event: KeyboardEvent, ports: KeyPorts): void {
  const { player, isPlayerShown, hasCharacters, jump, undo, say, repeat, bookmark, showKeys } = ports;
  const action = keyAction(event, hasCharacters);
  const seekBy = (seconds: number) => {
    jump(() => {
      player.seek(player.position() + seconds);
    });
  };
  const changeRate = (by: number) => {
    player.setRate(Math.round((player.rate.current + by) * 100) / 100);
    say(words.speedIs({ speed: formatSpeed(player.rate.current) }));
  };
  if (!action) return;
  if (action === 'undo') {
    if (undo(event.key === 'Escape')) event.preventDefault();
    return;
  }
  if (action !== 'list' && action !== 'bookmark' && !isPlayerShown) return;
  event.preventDefault();
  switch (action) {
    case 'list':
      showKeys();
      return;
    case 'bookmark':
      if (!event.repeat) bookmark();
      return;
    case 'toggle':
      if (event.repeat) return;
      if (isSoundWanted(player.state.current)) player.pause();
      else player.play();
      return;
    case 'back':
      seekBy(-skipBackSeconds);
      return;
    case 'forward':
      seekBy(skipOnSeconds);
      return;
    case 'slower':
      changeRate(-rateStep);
      return;
    case 'faster':
      changeRate(rateStep);
      return;
    case 'repeat':
      if (!event.repeat) repeat();
  }
}

/**
 * What stops the voice from outside, beside the element's own pause: a sound device that is taken away, and a page that
 * is left and may come back. The player then says why it is silent, and Play goes on. By itself the voice goes on only
 * where the listener has chosen so.
 */
import { isSoundWanted, type PlayerState } from '#lib/core/playback/state.ts';
import type { Settings } from '#lib/core/settings/settings.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';

export interface InterruptionPorts {
  readonly player: Player;
  readonly settings: Readable<Settings>;
  /** How many sound devices there are, as far as the browser tells. */
  countDevices(): Promise<number>;
  onDevices(listener: () => void): void;
  /** The page is left. */
  onLeave(listener: () => void): void;
  /** The page has come back as it was left, or a call is over. */
  onReturn(listener: () => void): void;
}

export async function watchInterruptions(ports: InterruptionPorts): Promise<void> {
  const { player, settings, countDevices, onDevices, onLeave, onReturn } = ports;
  const goOn = () => {
    if (settings.current.continuesAfterInterruption && isInterrupted(player.state.current)) player.play();
  };

  let before = player.state.current;
  player.state.subscribe((state) => {
    const isResumed = isInterrupted(before) && state.status === 'playing';
    before = state;
    // The system has started the element again: our own Play loads first.
    if (isResumed && !settings.current.continuesAfterInterruption) player.pause('interruption');
  });
  onLeave(() => {
    player.pause('interruption');
  });
  onReturn(goOn);

  let devices = await countDevices();
  onDevices(() => {
    void countDevices().then((now) => {
      const change = now - devices;
      devices = now;
      if (change < 0 && isSoundWanted(player.state.current)) player.pause('interruption');
      if (change > 0) goOn();
      makeReady(player);
    });
  });
}

/** What failed for want of a device may work now: the failure goes, and the player is ready to play. */
function makeReady(player: Player): void {
  const [state, open] = [player.state.current, player.open.current];
  if (open && state.status === 'failed' && state.error.kind === 'no-device')
    player.load(open.story, state.at);
}

function isInterrupted(state: PlayerState): boolean {
  return state.status === 'paused' && state.cause === 'interruption';
}

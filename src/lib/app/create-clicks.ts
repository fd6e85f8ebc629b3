/** Builds what plays the clicks of the tap-along. This code is loaded when the listener begins to measure. */
import { ClickPlayer } from '#lib/player/click-player.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import type { Player } from '#lib/player/player.ts';
import { mediaEngine, soundLag } from '#lib/player/sound-lag.ts';
import type { Clicks } from './app.ts';

export function createClicks(player: Pick<Player, 'pause'>): Clicks {
  const engine = mediaEngine(navigator.userAgent);
  const nowMs = () => performance.now();
  const clicks = new ClickPlayer(new PlaybackClock(nowMs, (rate) => soundLag(engine, rate)), nowMs);
  return {
    start: (onEnd) => {
      player.pause();
      clicks.start(onEnd);
    },
    tap: (atMs) => {
      clicks.tap(atMs);
    },
    result: () => clicks.result(),
    stop: () => {
      clicks.stop();
    },
  };
}

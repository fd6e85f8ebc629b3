/**
 * Keeps the screen on while the voice is heard and the page is seen: the listener reads along. The browser lets it go
 * where the page is hidden, and may refuse it, as on a low battery.
 */
import { isSounding, type PlayerState } from '#lib/core/playback/state.ts';
import type { Settings } from '#lib/core/settings/settings.ts';
import type { Readable } from '#lib/core/signal.ts';

export interface WakeLockPorts {
  /** Undefined where the browser has none. */
  readonly wakeLock: Pick<WakeLock, 'request'> | undefined;
  readonly state: Readable<PlayerState>;
  readonly settings: Readable<Settings>;
  isSeen(): boolean;
  /** Calls when the page is hidden or seen again. */
  onSeen(listener: () => void): void;
}

export function keepScreenOn({ wakeLock, state, settings, isSeen, onSeen }: WakeLockPorts): void {
  if (!wakeLock) return;
  let asked: Promise<WakeLockSentinel | undefined> | undefined;

  const ask = () => {
    const asking = wakeLock.request('screen').then(
      (sentinel) => {
        sentinel.addEventListener('release', () => {
          if (asked === asking) asked = undefined;
        });
        return sentinel;
      },
      () => undefined,
    );
    asked = asking;
  };
  const arrange = () => {
    const isWanted = settings.current.keepsScreenOn && isSounding(state.current.status) && isSeen();
    if (isWanted && !asked) ask();
    if (isWanted || !asked) return;
    void asked.then((sentinel) => sentinel?.release());
    asked = undefined;
  };
  state.subscribe(arrange);
  settings.subscribe(arrange);
  onSeen(arrange);
}

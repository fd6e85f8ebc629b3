/** Builds the sleep timer. This code is loaded when the listener first opens its sheet. */
import type { SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import type { Signal } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';
import type { SettingsStore } from '#lib/storage/settings-store.ts';
import type { SleepControls } from './app.ts';
import { askForMotion, canShake, shakeForTime } from './shake-for-time.ts';
import { SleepTimer, type SleepPorts } from './sleep-timer.ts';

export interface SleepParts {
  readonly player: Player;
  readonly settings: Pick<SettingsStore, 'current'>;
  stop: SleepPorts['stop'];
  readonly status: Signal<SleepStatus | undefined>;
}

const touches = ['pointerdown', 'keydown', 'wheel', 'touchmove'];

export function createSleep({ player, settings, stop, status }: SleepParts): SleepControls {
  const canFade = canChangeVolume();
  const timer = new SleepTimer({
    player,
    status,
    fades: () => canFade && settings.current.current.sleepFade,
    nowMs: Date.now,
    onTouched: (listener) => {
      for (const type of touches) addEventListener(type, listener, { capture: true, passive: true });
    },
    stop,
  });
  const addTime = () => {
    timer.addTime();
  };
  shakeForTime({ player, status, addTime, isWanted: () => settings.current.current.sleepShake });
  return {
    canFade,
    canShake: canShake(),
    set: (choice) => {
      timer.set(choice);
    },
    addTime,
    clear: () => {
      timer.clear();
    },
    askForMotion,
  };
}

/** On iOS the volume is always 1. */
function canChangeVolume(): boolean {
  const element = new Audio();
  element.volume = 0.5;
  return element.volume === 0.5;
}

/**
 * In the last minute before the sleep timer stops the voice, a shake of the phone adds time. Only while the screen is on:
 * browsers report no motion to a page that is hidden.
 */
import { ShakeDetector } from '#lib/core/playback/shake.ts';
import { lastMinuteSeconds, secondsUntilStop, type SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';

const gravity = 9.81;

export interface ShakePorts {
  readonly player: Pick<Player, 'position' | 'rate'>;
  readonly status: Readable<SleepStatus | undefined>;
  /** The listener has switched it on. */
  isWanted(): boolean;
  addTime(): void;
}

export function shakeForTime({ player, status, isWanted, addTime }: ShakePorts): void {
  const detector = new ShakeDetector();
  const feel = ({ acceleration, accelerationIncludingGravity, timeStamp }: DeviceMotionEvent) => {
    const running = status.current;
    if (!running || !isWanted()) return;
    const left = secondsUntilStop(running, player.position(), player.rate.current);
    // Some devices cannot tell their own motion from gravity.
    const strength =
      length(acceleration) ?? Math.abs((length(accelerationIncludingGravity) ?? gravity) - gravity);
    if (left > lastMinuteSeconds || !detector.feel(strength, timeStamp)) return;
    addTime();
    if ('vibrate' in navigator) navigator.vibrate(60);
  };
  // The sensor uses power: it is on only while a timer runs.
  status.subscribe((running) => {
    if (running) addEventListener('devicemotion', feel);
    else removeEventListener('devicemotion', feel);
  });
}

function length(vector: DeviceMotionEventAcceleration | null): number | undefined {
  const { x, y, z } = vector ?? {};
  return typeof x === 'number' && typeof y === 'number' && typeof z === 'number'
    ? Math.hypot(x, y, z)
    : undefined;
}

/** A phone or tablet; others have no sensor, though some browsers have the event. */
export function canShake(): boolean {
  return 'DeviceMotionEvent' in window && navigator.maxTouchPoints > 0;
}

/** Called inside a tap: iOS asks the listener, once each time the app is started. */
export async function askForMotion(): Promise<boolean> {
  const event = DeviceMotionEvent as typeof DeviceMotionEvent & { requestPermission?: () => Promise<string> };
  if (!event.requestPermission) return true;
  try {
    return (await event.requestPermission()) === 'granted';
  } catch {
    return false;
  }
}

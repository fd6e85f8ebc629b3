/** Tells a shake of the phone from a step or a bump: three strong pushes within a second. */

/** In metres per second squared, without gravity. */
const strongPush = 12;
const pushes = 3;
const withinMs = 1000;
/** One push is reported many times. */
const shortestPushMs = 100;

export class ShakeDetector {
  #pushedMs: readonly number[] = [];

  /** True when a shake is complete. */
  feel(acceleration: number, nowMs: number): boolean {
    if (acceleration < strongPush) return false;
    const recent = this.#pushedMs.filter((then) => nowMs - then <= withinMs);
    if (nowMs - (recent.at(-1) ?? -Infinity) >= shortestPushMs) recent.push(nowMs);
    const isShake = recent.length >= pushes;
    this.#pushedMs = isShake ? [] : recent;
    return isShake;
  }
}

/**
 * The element's time, smooth enough to light words by. Firefox moves `currentTime` in steps of 40 ms (reference c2):
 * while the value stands still, time is carried on for a little, but never before the sound has really begun.
 */
const longestCarryMs = 60;

export class PlaybackClock {
  readonly #nowMs: () => number;
  #last: number | undefined;
  #lastSeenMs = 0;
  #isMoving = false;

  /** `nowMs`: a clock that never goes back, such as `performance.now`. */
  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** After a seek, a pause, a wait, another rate or another resource. */
  reset(): void {
    this.#last = undefined;
    this.#isMoving = false;
  }

  /** Seconds; `elementTime` is what the element says now. */
  read(elementTime: number, rate: number): number {
    if (elementTime !== this.#last) {
      this.#isMoving = this.#last !== undefined && elementTime > this.#last;
      this.#last = elementTime;
      this.#lastSeenMs = this.#nowMs();
      return elementTime;
    }
    if (!this.#isMoving) return elementTime;
    const carriedMs = Math.min(this.#nowMs() - this.#lastSeenMs, longestCarryMs);
    return elementTime + (carriedMs / 1000) * rate;
  }
}

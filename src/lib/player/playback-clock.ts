/**
 * Computes what is heard now. A media element's `currentTime` is not precise: in Chromium it jumps back and forth by up to
 * 20 ms as buffers go to the sound card, in Firefox it moves in steps of 40 ms. Sound itself runs at a constant speed, so
 * the position advances with the page's clock, and the element's time corrects it slowly. The constant difference
 * between the element's time and what is heard was measured for each engine (`sound-lag.ts`).
 */

/** While the element's time does not change, the position advances no further than this: the sound may have stopped. */
const longestCarrySeconds = 0.06;
/**
 * A larger difference is not jitter: the element has moved, or its sound paused for a moment. In Chromium it does so for
 * 50 to 75 ms shortly after one start in five.
 */
const largestErrorMs = 40;
/** Differences from the element's time are averaged over this time, or over less at the beginning. */
const settlingMs = 1500;

interface Run {
  /** The last result; at first, the element's time. Results never go back. */
  heardSeconds: number;
  /** The element's last time, and when it changed. */
  elementSeconds: number;
  movedMs: number;
  /** The element's time, smoothed; undefined until it moves. */
  even: Even | undefined;
}

interface Even {
  seconds: number;
  atMs: number;
  /** When averaging began. */
  sinceMs: number;
}

export class PlaybackClock {
  readonly nowMs: () => number;
  readonly #lagAt: (rate: number) => number;
  #run: Run | undefined;

  /**
   * `nowMs`: a clock that never goes back, such as `performance.now`. `lagAt`: by how many seconds of the resource sound
   * is heard later than the element says, at a given rate; negative if it is heard earlier.
   */
  constructor(nowMs: () => number, lagAt: (rate: number) => number = () => 0) {
    this.nowMs = nowMs;
    this.#lagAt = lagAt;
  }

  /** To be called after a seek, a pause, waiting for data, or a change of rate or resource. */
  reset(): void {
    this.#run = undefined;
  }

  /** What is heard now, in seconds into the resource. `elementSeconds`: the element's `currentTime`. */
  read(elementSeconds: number, rate: number): number {
    const nowMs = this.nowMs();
    const run = (this.#run ??= {
      heardSeconds: elementSeconds,
      elementSeconds,
      movedMs: nowMs,
      even: undefined,
    });
    if (elementSeconds !== run.elementSeconds) {
      run.elementSeconds = elementSeconds;
      run.movedMs = nowMs;
      run.even ??= { seconds: elementSeconds, atMs: nowMs, sinceMs: nowMs };
    }
    if (!run.even) return elementSeconds;
    const stoodMs = nowMs - run.movedMs;
    if (stoodMs <= longestCarrySeconds * 1000) makeEven(run.even, elementSeconds, nowMs, rate);
    run.heardSeconds = Math.max(run.even.seconds - this.#lagAt(rate), run.heardSeconds);
    return run.heardSeconds;
  }
}

function makeEven(even: Even, elementSeconds: number, nowMs: number, rate: number): void {
  const passedMs = nowMs - even.atMs;
  const carried = even.seconds + (passedMs / 1000) * rate;
  const error = elementSeconds - carried;
  even.atMs = nowMs;
  if (Math.abs(error) > (largestErrorMs / 1000) * rate) {
    even.seconds = elementSeconds;
    even.sinceMs = nowMs;
    return;
  }
  // At first the mean of all differences, later a moving average.
  const share = passedMs / Math.min(Math.max(nowMs - even.sinceMs, passedMs, 1), settlingMs);
  even.seconds = carried + error * share;
}

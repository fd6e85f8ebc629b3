/**
 * What is heard now, from what the media element says. `currentTime` is rough: in Chromium it runs ahead and falls back
 * by up to 20 ms as buffers are handed to the sound card, in Firefox it moves in steps of 40 ms. Sound itself runs
 * evenly, so the page's clock carries the time on, and what the element says corrects it only slowly. And sound is heard
 * a little later or earlier than the element says; how much is measured for each engine (see `sound-lag.ts`).
 */

/** While the element's time stands still, it is carried on no further than this: there may be no sound. */
const longestCarrySeconds = 0.06;
/**
 * A larger difference is not jitter: the element is at another position, or its sound stood still for a moment, as it
 * does in Chromium shortly after one start in five (50 to 75 ms).
 */
const largestErrorMs = 40;
/** The time over which differences from the element are averaged, once that much has passed. */
const settlingMs = 1500;

interface Run {
  /** What was said to be heard last; at first, the element's time. Sound does not run backwards. */
  heardSeconds: number;
  /** What the element said last, and since when. */
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
  readonly #nowMs: () => number;
  readonly #lagAt: (rate: number) => number;
  #run: Run | undefined;

  /**
   * `nowMs`: a clock that never goes back, such as `performance.now`. `lagAt`: seconds of the resource by which sound
   * is heard later than the element says at a rate; below 0 where it is heard earlier.
   */
  constructor(nowMs: () => number, lagAt: (rate: number) => number = () => 0) {
    this.#nowMs = nowMs;
    this.#lagAt = lagAt;
  }

  /** After a seek, a pause, a wait, another rate or another resource. */
  reset(): void {
    this.#run = undefined;
  }

  /** Seconds into the resource of what is heard; `elementSeconds` is what the element says now. */
  read(elementSeconds: number, rate: number): number {
    const nowMs = this.#nowMs();
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
  // At first the mean of all that was seen, later of the last moments.
  const share = passedMs / Math.min(Math.max(nowMs - even.sinceMs, passedMs, 1), settlingMs);
  even.seconds = carried + error * share;
}

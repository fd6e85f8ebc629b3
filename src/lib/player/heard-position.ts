/**
 * What the listener hears now, as a position in the story. Through a wireless speaker that is what the element played
 * some time ago: for that long, what was played at another speed or in the stretch before is still on its way to the ear.
 * The delay is in real time, so it is right at any speed.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { TimeMap } from '#lib/core/playback/time-map.ts';
import type { PlaybackClock } from './playback-clock.ts';

/** What the element plays, without a break, at one speed. Times are seconds into the sound. */
interface Run {
  readonly from: number;
  readonly rate: number;
  readonly timeMap: TimeMap;
}

/** `seconds` was reached at `untilMs`, the end of the run. */
type PastRun = Run & { readonly seconds: number; readonly untilMs: number };

export class HeardPosition {
  readonly #clock: PlaybackClock;
  readonly #delayMs: () => number;
  #run: Run | undefined;
  /** Still on their way to the ear; the oldest first. */
  #past: PastRun[] = [];
  #next: Locator | undefined;

  /** `clock` tells what the element plays; `delayMs`, how much later that is heard. */
  constructor(clock: PlaybackClock, delayMs: () => number) {
    this.#clock = clock;
    this.#delayMs = delayMs;
  }

  /** To be told every state, before anybody reads. */
  follow(state: PlayerState): void {
    const isHandOver = state.status === 'loading' && state.at === this.#next;
    if (!isHandOver && state.status !== 'playing') this.#past = [];
    this.#restart();
  }

  /** How long the last of what was played is on its way to the ear. */
  get onItsWayMs(): number {
    return Math.max(this.#delayMs(), 0);
  }

  /** From now on the element plays nothing, or at another speed. */
  end(elementSeconds: number): void {
    this.#endRun(elementSeconds);
    this.#restart();
  }

  /** The stretch is over, and the next one begins at `next` in the same turn. */
  handOver(elementSeconds: number, next: Locator): void {
    this.#endRun(elementSeconds);
    this.#next = next;
  }

  /** Seconds on the story's timeline. `elementSeconds`: the element's `currentTime`. */
  read(elementSeconds: number, rate: number, timeMap: TimeMap): number {
    const played = this.#clock.read(elementSeconds, rate);
    this.#run ??= { from: played, rate, timeMap };
    const delayed = played - (this.#delayMs() / 1000) * rate;
    // What is heard at first is silence, until the sound has come.
    return this.onItsWay() ?? timeMap.positionAt(Math.max(delayed, Math.min(this.#run.from, played)));
  }

  /** What is still heard of the run before; undefined if nothing is. */
  onItsWay(): number | undefined {
    const heardMs = this.#clock.nowMs() - this.#delayMs();
    this.#past = this.#past.filter(({ untilMs }) => untilMs > heardMs);
    const [oldest] = this.#past;
    if (!oldest) return undefined;
    const { from, rate, timeMap, seconds, untilMs } = oldest;
    return timeMap.positionAt(Math.max(seconds - ((untilMs - heardMs) / 1000) * rate, from));
  }

  #endRun(elementSeconds: number): void {
    if (!this.#run) return;
    const seconds = this.#clock.read(elementSeconds, this.#run.rate);
    this.#past.push({ ...this.#run, seconds, untilMs: this.#clock.nowMs() });
  }

  #restart(): void {
    this.#clock.reset();
    this.#run = undefined;
  }
}

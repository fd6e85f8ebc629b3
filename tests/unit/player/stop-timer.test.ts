import { beforeEach, describe, expect, test } from 'vitest';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { StopTimer } from '#lib/player/stop-timer.ts';

const frameMs = 16;

/** An element whose sound runs at a rate, a page with frames and timers, and the time that passes in both. */
class Playing {
  nowMs = 0;
  seconds = 10;
  rate = 1;
  /** The element's time moves in steps of so many milliseconds. */
  stepMs = 0;
  isPlaying = true;
  isSeen = true;
  /** Milliseconds by which timers come late. */
  lateMs = 0;
  readonly reached: number[] = [];
  looks = 0;
  #frame: (() => void) | undefined;
  #timer: { readonly atMs: number; readonly look: () => void } | undefined;
  readonly stop: StopTimer;

  constructor() {
    this.stop = new StopTimer({
      time: () => this.#elementTime(),
      clock: new PlaybackClock(() => this.nowMs),
      isPlaying: () => this.isPlaying,
      isSeen: () => this.isSeen,
      onFrame: (look) => {
        this.#frame = look;
        return () => (this.#frame = undefined);
      },
      onTimer: (ms, look) => {
        this.#timer = { atMs: this.nowMs + ms + this.lateMs, look };
        return () => (this.#timer = undefined);
      },
      onReached: () => this.reached.push(this.seconds),
    });
  }

  setRate(rate: number) {
    this.rate = rate;
    this.stop.setRate(rate);
  }

  pass(ms: number) {
    for (const endMs = this.nowMs + ms; this.nowMs < endMs;) {
      this.nowMs += 1;
      if (this.isPlaying) this.seconds += this.rate / 1000;
      const timer = this.#timer;
      if (timer && timer.atMs <= this.nowMs) this.#call(timer.look);
      if (this.isSeen && this.nowMs % frameMs === 0 && this.#frame) this.#call(this.#frame);
    }
  }

  #call(look: () => void) {
    this.looks++;
    look();
  }

  #elementTime() {
    if (this.stepMs === 0) return this.seconds;
    const step = this.stepMs / 1000;
    return Math.floor(this.seconds / step) * step;
  }
}

let playing: Playing;

beforeEach(() => {
  playing = new Playing();
});

describe('a sound that is to stop at a time', () => {
  test.each([0.5, 1, 1.5, 3])('stops there, at rate %d', (rate) => {
    playing.setRate(rate);
    playing.stop.set(15);
    playing.pass(11_000);
    expect(playing.reached).toHaveLength(1);
    expect(playing.reached[0]).toBeCloseTo(15, 2);
  });

  test('stops there although its time moves in steps of 40 ms', () => {
    playing.stepMs = 40;
    playing.stop.set(15);
    playing.pass(6000);
    expect(playing.reached).toHaveLength(1);
    expect(Math.abs((playing.reached[0] ?? 0) - 15)).toBeLessThan(0.024);
  });

  test('stops there while the page is hidden', () => {
    playing.isSeen = false;
    playing.stop.set(15);
    playing.pass(6000);
    expect(playing.reached[0]).toBeCloseTo(15, 2);
  });

  test('looks at frames only in the last second', () => {
    playing.stop.set(20);
    playing.pass(8900);
    expect(playing.looks).toBe(0);
    playing.pass(2000);
    expect(playing.looks).toBeGreaterThan(50);
  });

  test('stops no later than the next frame where timers are late', () => {
    playing.lateMs = 500;
    playing.stop.set(15);
    playing.pass(6000);
    expect(playing.reached[0]).toBeLessThan(15 + frameMs / 1000 + 0.002);
  });

  test('stops there after the rate was changed, slower and faster', () => {
    playing.stop.set(15);
    playing.pass(2000);
    playing.setRate(3);
    playing.pass(500);
    playing.setRate(0.5);
    playing.pass(2900);
    expect(playing.reached).toEqual([]);
    playing.pass(200);
    expect(playing.reached[0]).toBeCloseTo(15, 2);
  });

  test('waits for a sound that stands still', () => {
    playing.stop.set(12);
    playing.pass(1000);
    playing.isPlaying = false;
    playing.pass(5000);
    expect(playing.reached).toEqual([]);
    playing.isPlaying = true;
    playing.stop.restart();
    playing.pass(1100);
    expect(playing.reached[0]).toBeCloseTo(12, 2);
  });

  test('stops at once where that time has passed', () => {
    playing.stop.set(9);
    expect(playing.reached).toEqual([10]);
  });

  test('goes on where the stop was called off', () => {
    playing.stop.set(12);
    playing.pass(1900);
    playing.stop.set(undefined);
    playing.pass(5000);
    expect(playing.reached).toEqual([]);
  });

  test('stops once', () => {
    playing.stop.set(12);
    playing.pass(6000);
    expect(playing.reached).toHaveLength(1);
  });
});

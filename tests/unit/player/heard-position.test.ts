import { describe, expect, test } from 'vitest';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { TimeMap } from '#lib/core/playback/time-map.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { HeardPosition } from '#lib/player/heard-position.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { place, twelveParagraphs } from '../../support/a-player.ts';

const timeline = new Timeline(twelveParagraphs.publication);
const first = new TimeMap(timeline, [{ index: 0, time: 0 }]);
const second = new TimeMap(timeline, [{ index: 1, time: 0 }]);
const frameMs = 20;

/** An element that plays from a time on, and what is heard of it. */
function aListener(delayMs: number) {
  let nowMs = 0;
  const delay = { ms: delayMs };
  const heard = new HeardPosition(new PlaybackClock(() => nowMs), () => delay.ms);
  let element = 0;
  let map = first;
  let rate = 1;
  const tell = (state: PlayerState) => {
    heard.follow(state);
  };
  const read = () => heard.read(element, rate, map);
  return {
    heard,
    delay,
    read,
    tell,
    play(from: number, atRate = 1, timeMap = first) {
      element = from;
      rate = atRate;
      map = timeMap;
      tell({ status: 'playing', at: place('p1') });
      return read();
    },
    changeRate(to: number) {
      heard.end(element);
      rate = to;
    },
    handOver() {
      const next = place('p2');
      heard.handOver(element, next);
      tell({ status: 'loading', at: next, playWhenReady: true, isStarting: true });
    },
    /** Everything that is heard in that time, frame by frame. */
    pass(seconds: number): number[] {
      const all: number[] = [];
      for (let ms = frameMs; ms <= seconds * 1000 + 0.001; ms += frameMs) {
        nowMs += frameMs;
        element += (frameMs / 1000) * rate;
        all.push(read());
      }
      return all;
    },
  };
}

test('without a delay the element is heard at once', () => {
  const { play, pass } = aListener(0);
  expect(play(2)).toBeCloseTo(2);
  expect(pass(1).at(-1)).toBeCloseTo(3);
});

describe('sound that comes later', () => {
  test.each([0.5, 1, 3])('is as late in real time at %d times the speed', (rate) => {
    const { play, pass } = aListener(400);
    play(1, rate);
    expect(pass(2).at(-1)).toBeCloseTo(1 + 1.6 * rate);
  });

  test('is waited for where the voice starts', () => {
    const { play, pass } = aListener(1000);
    expect(play(5)).toBeCloseTo(5);
    expect(pass(0.9).every((at) => Math.abs(at - 5) < 0.001)).toBe(true);
    expect(pass(0.6).at(-1)).toBeCloseTo(5.5);
  });

  test('goes on at the old speed until the new one is heard', () => {
    const { play, pass, changeRate, read } = aListener(1000);
    play(0);
    pass(2);
    changeRate(2);
    expect(read()).toBeCloseTo(1);
    expect(pass(0.5).at(-1)).toBeCloseTo(1.5);
    changeRate(3);
    expect(read()).toBeCloseTo(1.5);
    expect(pass(0.5).at(-1)).toBeCloseTo(2);
    expect(pass(0.5).at(-1)).toBeCloseTo(3);
    expect(pass(0.5).at(-1)).toBeCloseTo(4.5);
  });

  test('is still heard of the stretch before after the next one has begun', () => {
    const { play, pass, handOver, heard } = aListener(1000);
    play(9);
    pass(3);
    handOver();
    expect(heard.onItsWay()).toBeCloseTo(11);
    expect(play(0, 1, second)).toBeCloseTo(11);
    const after = pass(2);
    expect(after[24]).toBeCloseTo(11.5);
    expect(after[74]).toBeCloseTo(12.5);
    expect(after.every((at, i) => at >= (after[i - 1] ?? 0))).toBe(true);
  });

  test('is forgotten with a pause or a seek', () => {
    const { play, pass, changeRate, tell, heard } = aListener(1000);
    play(0);
    pass(2);
    changeRate(2);
    tell({ status: 'loading', at: place('p3'), playWhenReady: true, isStarting: false });
    expect(heard.onItsWay()).toBeUndefined();
  });

  test('is believed at once when the delay changes', () => {
    const { play, pass, delay, read } = aListener(0);
    play(0);
    pass(5);
    delay.ms = 1500;
    expect(read()).toBeCloseTo(3.5);
    delay.ms = -300;
    expect(read()).toBeCloseTo(5.3);
  });
});

test('sound that the element reports too late is heard before it', () => {
  const { play, pass } = aListener(-200);
  play(1, 2);
  expect(pass(1).at(-1)).toBeCloseTo(3.4);
});

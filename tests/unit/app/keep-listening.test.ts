import { beforeEach, describe, expect, test } from 'vitest';
import { keepListening } from '#lib/app/keep-listening.ts';
import type { HeardTime } from '#lib/core/library/listening.ts';
import { aPlayer, place } from '../../support/a-player.ts';

describe('the time that is heard', () => {
  let heard: HeardTime[];
  let hide: () => void;
  let made: ReturnType<typeof aPlayer>;
  let nowMs: number;
  let steadyMs: number;
  const seconds = () => Math.round(heard.reduce((sum, one) => sum + one.seconds, 0) * 100) / 100;

  beforeEach(async () => {
    heard = [];
    nowMs = new Date(2026, 10, 28, 12).getTime();
    steadyMs = 0;
    made = aPlayer();
    keepListening({
      player: made.player,
      add: (time) => heard.push(time),
      nowMs: () => nowMs,
      steadyMs: () => steadyMs,
      onHide: (listener) => (hide = listener),
    });
    await made.playing(place('p1'));
  });

  const pass = (seconds: number) => {
    nowMs += seconds * 1000;
    steadyMs += seconds * 1000;
  };
  /** The voice is heard for so long, and the element reports each quarter of a second. */
  function listen(seconds: number, { rate = 1, beat = 0.25 } = {}) {
    for (let passed = 0; passed < seconds; passed += beat) {
      pass(beat);
      made.backend.says('progressed', made.backend.currentTime + beat * rate);
    }
  }

  test('is counted in seconds of the clock at every rate', () => {
    made.player.setRate(2);
    listen(4, { rate: 2 });
    made.player.pause();
    expect(seconds()).toBe(4);
    expect(heard[0]).toMatchObject({ day: '2026-11-28', untilMs: nowMs, story: { id: 'a-story' } });
  });

  test('does not go on in a pause, nor while the voice waits for its sound', () => {
    listen(2);
    made.backend.says('waiting');
    pass(30);
    made.backend.says('playing');
    listen(1);
    made.player.pause();
    pass(500);
    hide();
    expect(seconds()).toBe(3);
  });

  test('is counted in a hidden page, where reports are rare', () => {
    hide();
    listen(9, { beat: 3 });
    made.player.pause();
    expect(seconds()).toBe(9);
  });

  test('leaves out the hours in which the phone was asleep', () => {
    listen(2);
    pass(8 * 3600);
    listen(2);
    hide();
    expect(seconds()).toBeLessThan(6);
  });

  test('is stored every ten seconds, and when the page is hidden', () => {
    listen(11);
    expect(seconds()).toBe(10);
    hide();
    expect(seconds()).toBe(11);
  });

  test('belongs to the day on which it was heard, across midnight', () => {
    nowMs = new Date(2026, 10, 28, 23, 59, 58).getTime();
    listen(5);
    hide();
    expect(heard.map(({ day }) => day)).toEqual(['2026-11-28', '2026-11-29']);
    expect(seconds()).toBe(5);
  });

  test('is the same although the clock is set back meanwhile', () => {
    listen(2);
    nowMs -= 3_600_000;
    listen(2);
    hide();
    expect(seconds()).toBe(4);
  });

  test('leaves out what is jumped over', async () => {
    listen(2);
    made.player.seek(60);
    await made.settled();
    made.backend.says('playing');
    hide();
    expect(seconds()).toBe(2);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { keepHeard } from '#lib/app/keep-heard.ts';
import type { Span } from '#lib/core/library/heard.ts';
import { aPlayer, place } from '../../support/a-player.ts';

describe('what was heard', () => {
  let parts: Span[];
  let hide: () => void;
  let made: ReturnType<typeof aPlayer>;

  beforeEach(async () => {
    parts = [];
    made = aPlayer();
    keepHeard(
      made.player,
      (_, [from, to]) => parts.push([Math.round(from), Math.round(to)]),
      (listener) => (hide = listener),
    );
    await made.playing(place('p1'));
  });

  const play = (...times: readonly number[]) => {
    for (const time of times) made.backend.says('progressed', time);
  };

  test('is from where the voice starts to where it is paused', () => {
    play(1, 2, 3);
    made.player.pause();
    expect(parts).toEqual([[0, 3]]);
  });

  test('reaches to the end of the story where its last words come late', async () => {
    const late = aPlayer({ delayMs: 2000 });
    keepHeard(
      late.player,
      (_, [from, to]) => parts.push([Math.round(from), Math.round(to)]),
      () => undefined,
    );
    await late.playing(place('p12'));
    late.backend.says('progressed', 11);
    late.backend.says('ended', 12);
    await late.timer.pass(2000, 1);
    expect(parts).toEqual([[132, 144]]);
  });

  test('leaves out what was jumped over', async () => {
    play(1, 2);
    made.player.seek(60);
    await made.settled();
    made.backend.says('playing');
    hide();
    expect(parts).toEqual([[0, 2]]);
  });

  test('is stored before a long part is over, and when the page is hidden', () => {
    play(4, 8, 11, 12);
    expect(parts).toEqual([[0, 11]]);
    hide();
    expect(parts).toEqual([
      [0, 11],
      [11, 12],
    ]);
  });
});

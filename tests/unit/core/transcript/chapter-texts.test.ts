import { beforeEach, describe, expect, test } from 'vitest';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { ChapterTexts, mostUnused } from '#lib/core/transcript/chapter-texts.ts';
import { aStory } from '../../../support/a-publication.ts';

const blocks = aStory().texts.of(0)?.blocks ?? [];
let answers: Result<readonly Block[], StoryProblem>[];
let read: number[];
let texts: ChapterTexts;

beforeEach(() => {
  answers = [];
  read = [];
  texts = new ChapterTexts((chapter) => {
    read.push(chapter);
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('a bug'));
  });
});

describe('the text of a chapter', () => {
  test('is read when it is first asked for, and once', async () => {
    answers = [ok(blocks)];
    expect(texts.of(3)).toBeUndefined();
    const [one, other] = await Promise.all([texts.load(3), texts.load(3)]);
    expect(one).toEqual({ blocks });
    expect([other, await texts.load(3), texts.of(3)]).toEqual([one, one, one]);
    expect(read).toEqual([3]);
  });

  test('says that it has come', async () => {
    answers = [ok(blocks), ok(blocks)];
    const seen: (readonly number[])[] = [];
    texts.changed.subscribe(() => seen.push([...texts.loaded.keys()]));
    await Promise.all([texts.load(1), texts.load(0)]);
    expect(seen).toEqual([[1], [1, 0]]);
  });

  test('that could not be had says why, and is read again only when asked to', async () => {
    answers = [err({ kind: 'unreachable' }), ok(blocks), ok(blocks)];
    expect(await texts.load(0)).toEqual({ blocks: [], problem: { kind: 'unreachable' } });
    await texts.load(1);
    expect(await texts.load(0)).toMatchObject({ problem: { kind: 'unreachable' } });
    expect(texts.problems).toEqual([{ kind: 'unreachable' }]);
    await texts.retry();
    expect(texts.problems).toEqual([]);
    expect(texts.of(0)).toEqual({ blocks });
    expect(read).toEqual([0, 1, 0]);
  });

  test('is kept while it is in use, and of the others as many as it is said', async () => {
    const all = Array.from({ length: mostUnused + 10 }, (_, index) => index);
    answers = all.map(() => ok(blocks));
    const stopUsing = texts.use(0, 1);
    for (const index of all) await texts.load(index);
    expect([...texts.loaded.keys()]).toEqual([0, 1, ...all.slice(-mostUnused)]);
    const changes: number[] = [];
    texts.changed.subscribe(() => changes.push(texts.loaded.size));
    stopUsing();
    await Promise.resolve();
    expect([...texts.loaded.keys()]).toEqual(all.slice(-mostUnused));
    expect(changes).toEqual([mostUnused]);
  });

  test('is kept longer where it is asked for again', async () => {
    const others = Array.from({ length: mostUnused }, (_, index) => index + 1);
    answers = [0, ...others, 99].map(() => ok(blocks));
    for (const index of [0, ...others.slice(1), 0, 99]) await texts.load(index);
    expect(texts.of(0)).toBeDefined();
    expect(texts.of(2)).toBeUndefined();
    expect(texts.loaded.size).toBe(mostUnused);
  });

  test('is all kept while the whole story is in use', async () => {
    answers = Array.from({ length: 3 * mostUnused }, () => ok(blocks));
    const stopUsing = texts.use();
    for (let index = 0; index < 3 * mostUnused; index++) await texts.load(index);
    expect(texts.loaded.size).toBe(3 * mostUnused);
    stopUsing();
    // Another part of the page needs some of them next.
    texts.use(0, 2);
    await Promise.resolve();
    expect(texts.loaded.size).toBe(3 + mostUnused);
    expect(texts.of(2)).toBeDefined();
  });

  test('that could not be had is still known as missing after many others', async () => {
    answers = [err({ kind: 'unreachable' }), ...Array.from({ length: 2 * mostUnused }, () => ok(blocks))];
    for (let index = 0; index <= 2 * mostUnused; index++) await texts.load(index);
    expect(texts.problems).toEqual([{ kind: 'unreachable' }]);
  });

  test('whose reading throws is read again the next time', async () => {
    await expect(texts.load(0)).rejects.toThrow('a bug');
    expect(texts.of(0)).toBeUndefined();
    answers = [ok(blocks)];
    expect(await texts.load(0)).toEqual({ blocks });
  });
});

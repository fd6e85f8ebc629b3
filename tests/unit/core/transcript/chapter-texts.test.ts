import { beforeEach, describe, expect, test } from 'vitest';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
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

  test('whose reading throws is read again the next time', async () => {
    await expect(texts.load(0)).rejects.toThrow('a bug');
    expect(texts.of(0)).toBeUndefined();
    answers = [ok(blocks)];
    expect(await texts.load(0)).toEqual({ blocks });
  });
});

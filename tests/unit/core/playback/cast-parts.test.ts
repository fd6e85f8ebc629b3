import { expect, test } from 'vitest';
import { castParts, linesFrom, whenHeard, type CastLine } from '#lib/core/playback/cast-parts.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { CastId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { aStory } from '../../../support/a-publication.ts';

const { publication, texts } = aStory();
const cast = ['Teller', 'Mark', 'Nobody'].map((name) => ({ id: name.toLowerCase() as CastId, name }));
/** Mark says the last two words of the second and third paragraph. */
const chapters = [0, 1].map((index) => ({
  blocks: (texts.of(index)?.blocks ?? []).map((block) => {
    const [, second] = block.clips;
    if (block.id === 'p1' || !second) return block;
    const utterances = [
      { from: 0, to: second.from, speaker: 'Teller' },
      { from: second.from, to: block.text.length, speaker: 'Mark' },
    ];
    return { ...block, utterances };
  }),
}));
const story = (count: number) => ({
  publication: { ...publication, cast },
  texts: new ChapterTexts(() => Promise.reject(new Error('not asked')), chapters.slice(0, count)),
});
const silent = () => ({ ...story(2), publication: { ...publication, cast, clips: [], durationSeconds: 0 } });
const inWords = ({ block, range: { from, to } }: CastLine) => `${block.id} ${block.text.slice(from, to)}`;
const partOf = (name: string, of: Story = story(2)) => {
  const part = castParts(of).find(({ member }) => member.name === name);
  if (!part) throw new Error('not in the cast');
  return part;
};
const facts = (count: number) =>
  castParts(story(count)).map(({ member, paragraphs, seconds, share, lines }) => [
    member.name,
    paragraphs,
    Math.round(seconds * 100) / 100,
    Math.round(share * 100),
    ...lines.map(inWords),
  ]);

test('everybody’s lines, paragraphs and seconds are counted, and their share of the time', () => {
  expect(facts(2)).toEqual([
    ['Teller', 3, 5.76, 44, 'p1 One two three.', 'p2 One', 'p3 One'],
    ['Mark', 2, 7.2, 56, 'p2 two three.', 'p3 two three.'],
    ['Nobody', 0, 0, 0],
  ]);
});

test('what is not loaded is not counted yet', () => {
  expect(facts(1).map(([, paragraphs]) => paragraphs)).toEqual([2, 1, 0]);
});

test('where the words have no times, the share is of the letters', () => {
  const withoutTimes = chapters.map(({ blocks }) => ({
    blocks: blocks.map((block) => ({ ...block, clips: [] })),
  }));
  const { share, seconds } = partOf('Mark', {
    ...silent(),
    texts: new ChapterTexts(() => Promise.reject(new Error('not asked')), withoutTimes),
  });
  expect(seconds).toBe(0);
  expect(Math.round(share * 100)).toBe(50);
});

test('the next lines are those after the voice, and after the last comes the first', () => {
  const open = openStory(story(2));
  const next = (position: number) => linesFrom(open, position, partOf('Mark').lines, 2).map(inWords);
  expect(next(0)).toEqual(['p2 two three.', 'p3 two three.']);
  expect(next(7)).toEqual(['p3 two three.', 'p2 two three.']);
  expect(next(14)).toEqual(['p2 two three.', 'p3 two three.']);
  expect(linesFrom(open, 0, partOf('Mark').lines, 1)).toHaveLength(1);
});

test('a story without sound has its next lines after the paragraph that is read', () => {
  const open = openStory(silent());
  expect(linesFrom(open, 1, partOf('Mark').lines, 2).map(inWords)).toEqual([
    'p3 two three.',
    'p2 two three.',
  ]);
});

test('when somebody speaks is told by pieces of the story, with and without sound', () => {
  // p2 begins at 2.4 of 14.4 seconds, p3 at 7.2; in chapters they are at 0.5 and 1 of 2.
  expect(whenHeard(openStory(story(2)), partOf('Mark').lines, 12)).toEqual([2, 6]);
  expect(whenHeard(openStory(silent()), partOf('Mark').lines, 12)).toEqual([3, 6]);
});

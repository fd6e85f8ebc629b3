/** Books of which something is missing that ours have: sound, text, a cast, a cover. */
import { describe, expect, test } from 'vitest';
import { locatorAt, positionOf, startOfBlock } from '#lib/core/playback/locate.ts';
import { nextParagraph, previousParagraph } from '#lib/core/playback/controls.ts';
import { openStory, placeAt } from '#lib/core/playback/open-story.ts';
import { afterAbsence, earlier } from '#lib/core/playback/rewind.ts';
import { describePlace } from '#lib/core/playback/story-place.ts';
import { isSilent } from '#lib/core/publication/publication.ts';
import { isSameStory } from '#lib/core/publication/story.ts';
import {
  aPublication,
  aSoundOnlyStory,
  aStory,
  aTextOnlyStory,
  knownTexts,
} from '../../../support/a-publication.ts';

describe('a book without sound', () => {
  const story = aTextOnlyStory([['One.', 'Two.'], ['Three.'], ['Four.']]);
  const { timeline, blocks } = openStory(story);

  test('has an empty timeline', () => {
    expect(isSilent(story.publication)).toBe(true);
    expect([timeline.durationSeconds, timeline.clipCount, timeline.clipAt(5)]).toEqual([0, 0, 0]);
    expect([0, 1, 2].map((chapter) => timeline.chapterStart(chapter))).toEqual([0, 0, 0]);
    expect(timeline.chapterAt(0)).toBe(0);
  });

  test('has no block that is heard, before or after any other', () => {
    expect(blocks.at(0)).toBeUndefined();
    expect(blocks.before(0)).toBeUndefined();
    expect(nextParagraph(blocks, 0)).toBeUndefined();
    expect([0, 1, 2].map((chapter) => blocks.ofChapter(chapter).places)).toEqual([[], [], []]);
  });
});

describe('a book without text', () => {
  const story = aSoundOnlyStory([600, 900, 300]);
  const { id } = story.publication;
  const open = openStory(story);

  test('keeps a place by its chapter and the seconds in it, to the second', () => {
    const kept = locatorAt(id, open.blocks, 700.5);
    expect(kept).toEqual({
      publication: id,
      title: 'Chapter 2',
      paragraph: 'c2',
      seconds: 100.5,
      totalProgression: 0.389167,
    });
    expect(positionOf(kept, open.blocks)).toBe(700.5);
  });

  test('continues where the listener was, and not at the start of an hour', () => {
    const kept = locatorAt(id, open.blocks, 700.5);
    expect(startOfBlock(kept, open.blocks)).toEqual(kept);
    expect(describePlace(story, kept)).toMatchObject({
      title: 'Chapter 2',
      quote: '',
      leftSeconds: 1099.5,
    });
  });

  test('goes back some seconds after an absence, and some more for “a little earlier”', () => {
    const minuteMs = 60_000;
    expect(afterAbsence(open, 700, minuteMs / 10)).toBe(700);
    expect(afterAbsence(open, 700, minuteMs)).toBe(690);
    expect(afterAbsence(open, 700, 60 * minuteMs)).toBe(670);
    expect(afterAbsence(open, 700, 48 * 60 * minuteMs)).toBe(640);
    expect(earlier(open, 700, 0)).toBe(690);
    expect(earlier(open, 700, 48 * 60 * minuteMs)).toBe(630);
    expect(earlier(open, 5, minuteMs)).toBe(0);
  });

  test('is stepped through by its chapters', () => {
    expect(nextParagraph(open.blocks, 700)).toBe(1500);
    expect(previousParagraph(open.blocks, 700)).toBe(600);
    expect(previousParagraph(open.blocks, 601)).toBe(0);
    expect(nextParagraph(open.blocks, 1600)).toBeUndefined();
  });
});

describe('a book with a chapter that is not read out', () => {
  /** The second of three chapters has no sound. */
  const whole = aStory({ chapters: [[12, 12], [12]] });
  const [one, two] = whole.publication.chapters;
  if (!two) throw new Error('there are two chapters');
  const silent = aTextOnlyStory([['A map.']]).texts.of(0)?.blocks ?? [];
  const heard = [0, 1].map((chapter) => whole.texts.of(chapter)?.blocks ?? []);
  const publication = {
    ...whole.publication,
    chapters: [
      one,
      { id: 'map' as typeof one.id, index: 1, title: 'The map', firstClip: 2, clipCount: 0 },
      { ...two, index: 2 },
    ] as const,
    contents: [],
    clips: whole.publication.clips.map((clip) => (clip.index < 2 ? clip : { ...clip, chapterIndex: 2 })),
  };
  const texts = knownTexts([{ blocks: heard[0] ?? [] }, { blocks: silent }, { blocks: heard[1] ?? [] }]);
  const { timeline, blocks } = openStory({ publication, texts });

  test('goes from the chapter before it to the one after', () => {
    expect([0, 23.9, 24, 36].map((position) => timeline.chapterAt(position))).toEqual([0, 0, 2, 2]);
    expect(blocks.titleAt(24)).toBe('Chapter 2');
    expect(nextParagraph(blocks, 14)).toBe(24);
    expect(previousParagraph(blocks, 25)).toBe(12);
  });

  test('may end with it', () => {
    const { chapters, clips } = publication;
    const open = openStory({
      publication: { ...publication, chapters: [chapters[0], chapters[1]], clips: clips.slice(0, 2) },
      texts,
    });
    expect(open.timeline.chapterAt(24)).toBe(0);
    expect(placeAt(open, 24).paragraph).toBe('p2');
  });
});

test('a book that does not say when it was changed is the same as itself, and not as another', () => {
  const { modified: _, ...publication } = aPublication();
  const texts = knownTexts([]);
  expect(isSameStory({ publication, texts }, { publication: { ...publication }, texts })).toBe(true);
  expect(isSameStory({ publication, texts }, { publication: aPublication({ id: 'another' }), texts })).toBe(
    false,
  );
});

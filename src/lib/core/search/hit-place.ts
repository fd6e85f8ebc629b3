/** Where a hit is in its story. */
import { locatorOfClip } from '../playback/locate.ts';
import type { Locator } from '../playback/locator.ts';
import type { OpenStory } from '../playback/open-story.ts';
import { paragraphNumber } from '../playback/paragraph-number.ts';
import type { Hit } from './find-in-block.ts';

export interface HitPlace {
  /** As the table of contents has it. */
  readonly title: string;
  /** Who says what was found; undefined where nobody says it. */
  readonly speaker: string | undefined;
  /** Where it is heard, or, where nobody reads it out, what comes after it. Undefined in a story without sound. */
  readonly heard:
    { readonly at: Locator; readonly secondsOfChapter: number; readonly word: number } | undefined;
  /** Of the chapter, counted from 1. */
  readonly paragraph: number;
}

export function placeOfHit(
  { story, timeline, blocks }: OpenStory,
  hit: Pick<Hit, 'block' | 'chapterIndex' | 'found'>,
): HitPlace {
  const { block, chapterIndex, found } = hit;
  const [{ from }] = found;
  const all = story.texts.of(chapterIndex)?.blocks ?? [];
  const index = all.findIndex(({ id }) => id === block.id);
  const speaker = block.utterances.find((one) => one.from <= from && from < one.to)?.speaker;
  const shared = { speaker: speaker === '' ? undefined : speaker, paragraph: paragraphNumber(all, index) };
  const heard = all.slice(Math.max(index, 0)).find(({ id }) => blocks.of(id));
  const place = heard && blocks.of(heard.id);
  if (!place)
    return { ...shared, title: story.publication.chapters[chapterIndex]?.title ?? '', heard: undefined };
  const word = heard === block ? place.clipAtOffset(from) : 0;
  const at = locatorOfClip(story.publication.id, blocks, place, word);
  const position = place.clipStarts[word] ?? place.startSeconds;
  const secondsOfChapter = position - timeline.chapterStart(chapterIndex);
  return { ...shared, title: at.title ?? '', heard: { at, secondsOfChapter, word } };
}

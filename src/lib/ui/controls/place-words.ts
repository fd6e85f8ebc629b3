/** A position in words, for the slider and the line above it. */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import { plainLine } from '#lib/core/publication/plain-line.ts';
import { clockTime } from '../words/durations.ts';

export interface PlaceWords {
  readonly chapter: string;
  /** "0:40", counted from the chapter's start. */
  readonly time: string;
}

const wordsShown = 4;

export function placeWords({ story, timeline }: OpenStory, position: number): PlaceWords {
  const chapter = timeline.chapterAt(position);
  return {
    chapter: story.publication.chapters[chapter]?.title ?? '',
    time: clockTime(position - timeline.chapterStart(chapter)),
  };
}

/** The few words that are spoken at a position, to stand in a sentence; empty where the text is not loaded. */
export function quoteAt({ blocks }: OpenStory, position: number): string {
  const place = blocks.at(position);
  const words = place?.clips ?? [];
  const at = Math.max(place?.lastClipBefore(position) ?? 0, 0);
  const first = words[at];
  const last = words[Math.min(at + wordsShown, words.length) - 1];
  return plainLine((first && last && place?.block?.text.slice(first.from, last.to)) ?? '');
}

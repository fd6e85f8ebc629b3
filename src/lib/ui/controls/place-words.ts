/** A position in words, for the slider and the line above it. */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import { paragraphOfTrack } from '#lib/core/playback/paragraph-of-track.ts';
import { lastWordBefore } from '#lib/core/transcript/find-word.ts';
import { clockTime } from '../words/durations.ts';

export interface PlaceWords {
  readonly chapter: string;
  /** "0:40", from the chapter's start. */
  readonly time: string;
  /** The few words that are spoken there. */
  readonly quote: string;
}

const wordsShown = 4;

export function placeWords({ story, timeline }: OpenStory, position: number): PlaceWords {
  const chapter = timeline.chapterAt(position);
  const paragraph = paragraphOfTrack(story.transcripts, timeline, timeline.trackAt(position));
  const words = paragraph?.words ?? [];
  const at = Math.max(lastWordBefore(words, timeline.secondsIntoTrack(position)), 0);
  const first = words[at];
  const last = words[Math.min(at + wordsShown, words.length) - 1];
  return {
    chapter: story.publication.chapters[chapter]?.title ?? '',
    time: clockTime(position - timeline.chapterStart(chapter)),
    quote: first && last && paragraph ? paragraph.text.slice(first.from, last.to) : '',
  };
}

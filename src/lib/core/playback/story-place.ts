/** What is said of a kept place: where it is, the words around it, and how much is left. */
import type { Story } from '../publication/story.ts';
import { lastWordBefore } from '../transcript/find-word.ts';
import { positionOf } from './locate.ts';
import type { Locator } from './locator.ts';
import { paragraphOfTrack } from './paragraph-of-track.ts';
import { Timeline } from './timeline.ts';

export interface StoryPlace {
  /** Seconds on the story's timeline. */
  readonly position: number;
  /** Counts from 0. */
  readonly chapterIndex: number;
  readonly chapterTitle: string;
  readonly leftSeconds: number;
  /** Some words around it, in quotation marks unless they bring their own; an ellipsis where a sentence is cut. Empty where the text is missing. */
  readonly quote: string;
}

const wordsBefore = 4;
const wordsShown = 14;

/** Undefined where the story no longer has that paragraph. */
export function describePlace({ publication, transcripts }: Story, locator: Locator): StoryPlace | undefined {
  const timeline = new Timeline(publication);
  const position = positionOf(locator, timeline, transcripts);
  if (position === undefined) return undefined;
  const chapterIndex = timeline.chapterAt(position);
  const paragraph = paragraphOfTrack(transcripts, timeline, timeline.trackAt(position));
  const words = paragraph?.words ?? [];
  const at = Math.max(lastWordBefore(words, timeline.secondsIntoTrack(position)), 0);
  const first = Math.max(Math.min(at - wordsBefore, words.length - wordsShown), 0);
  const last = Math.min(first + wordsShown, words.length) - 1;
  const shown = paragraph?.text.slice(words[first]?.from, words[last]?.to) ?? '';
  return {
    position,
    chapterIndex,
    chapterTitle: publication.chapters[chapterIndex]?.title ?? '',
    leftSeconds: timeline.durationSeconds - position,
    quote: quoted(`${first > 0 ? '…' : ''}${shown}${last < words.length - 1 ? '…' : ''}`),
  };
}

function quoted(text: string): string {
  return text === '' || /["“”„«»]/.test(text) ? text : `“${text}”`;
}

/** Describes a stored place: its title, the words around it, and how much of the story is left. */
import type { Story } from '../publication/story.ts';
import { BlockPlaces } from './block-places.ts';
import { charactersAfter, charactersBefore, positionOf } from './locate.ts';
import type { Locator } from './locator.ts';
import { Timeline } from './timeline.ts';

export interface StoryPlace {
  /** Seconds on the story's timeline. */
  readonly position: number;
  /** Counts from 0. */
  readonly chapterIndex: number;
  /** Of the part that it is in, as the table of contents has it. */
  readonly title: string;
  readonly leftSeconds: number;
  /**
   * Some words around it, in quotation marks unless they have their own, with an ellipsis if a sentence is cut. Empty if
   * the text is missing.
   */
  readonly quote: string;
}

const wordsBefore = 4;
const wordsShown = 14;

/** Undefined if the story no longer has that paragraph. */
export function describePlace(story: Story, locator: Locator): StoryPlace | undefined {
  const { publication } = story;
  const timeline = new Timeline(publication);
  const blocks = new BlockPlaces(story, timeline);
  const position = positionOf(locator, blocks);
  if (position === undefined) return undefined;
  const chapterIndex = timeline.chapterAt(position);
  const place = blocks.at(position);
  const words = place?.clips ?? [];
  const at = Math.max(place?.lastClipBefore(position) ?? 0, 0);
  const first = Math.max(Math.min(at - wordsBefore, words.length - wordsShown), 0);
  const last = Math.min(first + wordsShown, words.length) - 1;
  const shown = place?.block?.text.slice(words[first]?.from, words[last]?.to) ?? '';
  return {
    position,
    chapterIndex,
    title: blocks.titleAt(position) ?? '',
    leftSeconds: timeline.durationSeconds - position,
    quote: quoted(`${first > 0 ? '…' : ''}${shown}${last < words.length - 1 ? '…' : ''}`),
  };
}

/** The words that were stored with a place, for a story that is not open; empty if there are none. */
export function storedQuote({ text }: Locator): string {
  if (!text) return '';
  const before = text.before.length < charactersBefore ? text.before : withoutFirstWord(text.before);
  const after = text.after.length < charactersAfter ? text.after : withoutLastWord(text.after);
  return quoted(`${before === text.before ? '' : '…'}${before}${after}${after === text.after ? '' : '…'}`);
}

/** The first word may be cut off at its start. A text without spaces is left as it is. */
function withoutFirstWord(text: string): string {
  return text.slice(text.indexOf(' ') + 1);
}

function withoutLastWord(text: string): string {
  const end = text.lastIndexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

export function quoted(text: string): string {
  return text === '' || /["“”„«»]/.test(text) ? text : `“${text}”`;
}

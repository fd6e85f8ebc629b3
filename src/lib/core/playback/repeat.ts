/**
 * What a listener hears again and again to learn it: this paragraph, or from one word to another; and whether the voice
 * leaves a pause after each sentence. Positions are seconds on the story's timeline.
 */
import type { BlockId } from '../publication/ids.ts';
import type { OpenStory } from './open-story.ts';
import { afterWord, beforeParagraph, sentencesOf, type Span } from './spoken-spans.ts';

export type Loop =
  | { readonly type: 'paragraph'; readonly id: BlockId }
  /** The first word was chosen, the last was not yet. */
  | { readonly type: 'from'; readonly start: number }
  | ({ readonly type: 'part' } & Span);

/** `as-long`: for as long as the sentence took, its words are lit again in silence. `until-tap`: until the next Play. */
export type SentencePause = 'none' | 'as-long' | 'until-tap';

export interface Repeat {
  readonly loop?: Loop;
  readonly pause: SentencePause;
}

export const noRepeat: Repeat = { pause: 'none' };

export type RepeatEvent =
  | { readonly type: 'repeat-paragraph'; readonly position: number }
  /** The word that is heard at a position is the first, or the last one. */
  | { readonly type: 'set-start' | 'set-end'; readonly position: number }
  | ({ readonly type: 'repeat-part' } & Span)
  | { readonly type: 'end-loop' }
  | { readonly type: 'pause-after-sentences'; readonly pause: SentencePause }
  /** By the listener: to another place of the story. */
  | { readonly type: 'moved'; readonly position: number };

/** A shorter part could not be told from the gap before it begins again. */
const shortestSeconds = 0.3;
/** The listener may go to where a part begins or ends, which is found again with small differences. */
const sameSeconds = 0.05;

/** Pure. What does not apply leaves it as it is. */
export function repeatAfter(repeat: Repeat, event: RepeatEvent, open: OpenStory): Repeat {
  switch (event.type) {
    case 'repeat-paragraph':
      return withLoop(repeat, paragraphAt(open, event.position));
    case 'set-start':
      return withLoop(repeat, { type: 'from', start: wordAt(open, event.position).start });
    case 'set-end': {
      if (repeat.loop?.type !== 'from') return repeat;
      const [first, last] = [wordAt(open, repeat.loop.start), wordAt(open, event.position)];
      const [start, end] = [Math.min(first.start, last.start), Math.max(first.end, last.end)];
      return withLoop(repeat, aPart(start, end));
    }
    case 'repeat-part':
      return withLoop(repeat, aPart(event.start, event.end));
    case 'end-loop':
      return { pause: repeat.pause };
    case 'pause-after-sentences':
      return { ...repeat, pause: event.pause };
    case 'moved':
      return afterMove(repeat, event.position, open);
  }
}

function afterMove(repeat: Repeat, position: number, open: OpenStory): Repeat {
  const { loop } = repeat;
  if (loop?.type === 'paragraph') return withLoop(repeat, paragraphAt(open, position));
  if (loop?.type !== 'part') return repeat;
  const isInside = position >= loop.start - sameSeconds && position < loop.end + sameSeconds;
  return isInside ? repeat : { pause: repeat.pause };
}

function withLoop(repeat: Repeat, loop: Loop | undefined): Repeat {
  return loop ? { ...repeat, loop } : repeat;
}

function aPart(start: number, end: number): Loop {
  return { type: 'part', start, end: Math.max(end, start + shortestSeconds) };
}

/** Undefined where nothing is known of the chapter's paragraphs. */
function paragraphAt({ blocks }: OpenStory, position: number): Loop | undefined {
  const place = blocks.at(position);
  return place && !place.isWholeChapter ? { type: 'paragraph', id: place.id } : undefined;
}

/** From the start of the word that was said last to its end; the position itself where the words are not known. */
function wordAt({ blocks }: OpenStory, position: number): Span {
  const place = blocks.at(position);
  const index = Math.max(place?.lastClipBefore(position) ?? 0, 0);
  const start = place?.clipStarts[index];
  return place && start !== undefined
    ? { start, end: afterWord(place, index) }
    : { start: position, end: position };
}

/** What is repeated; undefined while its last word is not chosen, or where the paragraph is gone. */
export function loopSpan({ blocks }: OpenStory, { loop }: Repeat): Span | undefined {
  if (loop?.type === 'part') return loop;
  const place = loop?.type === 'paragraph' ? blocks.of(loop.id) : undefined;
  return place && { start: beforeParagraph(place), end: afterWord(place, place.clips.length - 1) };
}

/** Where the voice is to stop next, and what it has said since the sentence before. */
export interface RepeatStop {
  readonly at: number;
  /** From where the sentence began, or its part that is repeated. */
  readonly sentence: Span;
  /** Where the voice goes on. */
  readonly then: number;
  /** There is a pause first. */
  readonly isPause: boolean;
}

/** The next one after a position; undefined where the voice goes on as ever. */
export function nextRepeatStop(open: OpenStory, repeat: Repeat, position: number): RepeatStop | undefined {
  const loop = loopSpan(open, repeat);
  const isInLoop = loop !== undefined && position < loop.end - sameSeconds;
  const isPause = repeat.pause !== 'none';
  const sentence = isPause ? sentenceAfter(open, position) : undefined;
  if (isInLoop && (!sentence || sentence.end >= loop.end - sameSeconds)) {
    const start = Math.max(sentence?.start ?? loop.start, loop.start);
    return { at: loop.end, sentence: { start, end: loop.end }, then: loop.start, isPause };
  }
  if (!sentence) return undefined;
  const start = isInLoop ? Math.max(sentence.start, loop.start) : sentence.start;
  const { end } = sentence;
  return { at: end, sentence: { start: Math.min(start, end), end }, then: end, isPause };
}

/** The first sentence that ends after a position; undefined where the text is not known. */
function sentenceAfter({ blocks }: OpenStory, position: number): Span | undefined {
  const here = blocks.at(position);
  const next = blocks.after(position);
  return [...(here ? sentencesOf(here) : []), ...(next ? sentencesOf(next) : [])].find(
    ({ end }) => end > position + sameSeconds,
  );
}

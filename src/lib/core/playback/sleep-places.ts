/** Where a listener who fell asleep may want to go on. */
import { locatorAt, positionOf } from './locate.ts';
import type { Locator } from './locator.ts';
import type { OpenStory } from './open-story.ts';
import { sentenceEnds, sentenceStarts } from './sentences.ts';
import { storedQuote, quoted } from './story-place.ts';

/** Kept with the place where the sleep timer stopped the voice. */
export interface BeforeSleep {
  /** Where the voice was when the listener last did anything. */
  readonly touched: Locator;
  /** Where it became softer; absent if it did not. */
  readonly fadeBegan?: Locator;
}

export interface SleepPlace {
  readonly kind: 'touched' | 'faded' | 'stopped';
  /** The start of the sentence that was heard then. */
  readonly at: Locator;
  /** Its first words, in quotation marks. Empty where the text is not known. */
  readonly line: string;
  /** How long before the voice stopped, in seconds on the timeline. */
  readonly secondsBefore: number;
}

const lineLength = 90;
/** The voice stops in the pause after a sentence, or where the next one begins. */
const pauseSeconds = 0.5;

/** In the order of the story, and each sentence once. */
export function sleepPlaces(
  open: OpenStory,
  stopped: Locator,
  { touched, fadeBegan }: BeforeSleep,
): readonly SleepPlace[] {
  const stop = positionOf(stopped, open.blocks);
  if (stop === undefined) return [];
  const kept = [
    { kind: 'touched' as const, from: touched, position: positionOf(touched, open.blocks) },
    { kind: 'faded' as const, from: fadeBegan, position: fadeBegan && positionOf(fadeBegan, open.blocks) },
    { kind: 'stopped' as const, from: stopped, position: Math.max(stop - pauseSeconds, 0) },
  ];
  const places: SleepPlace[] = [];
  for (const { kind, from, position } of kept) {
    if (!from || position === undefined || position > stop) continue;
    const start = sentenceStart(open, position);
    const at = locatorAt(open.story.publication.id, open.blocks, start);
    const line = lineAt(open, start) || storedQuote(from);
    const place = { kind, at, line, secondsBefore: stop - position };
    const last = places.at(-1);
    const isSame = last && positionOf(last.at, open.blocks) === positionOf(at, open.blocks);
    if (isSame && kind === 'faded') continue;
    if (isSame) places.pop();
    places.push(place);
  }
  return places;
}

/** Where the text is not known, the position itself. */
function sentenceStart({ blocks }: OpenStory, position: number): number {
  const place = blocks.at(position);
  if (!place || place.clips.length === 0) return position;
  const sentence = sentenceEnds(place).findIndex((end) => end > position);
  const clip = sentenceStarts(place)[sentence];
  return (clip === undefined || clip === 0 ? undefined : place.clipStarts[clip]) ?? place.startSeconds;
}

function lineAt({ blocks }: OpenStory, position: number): string {
  const place = blocks.at(position);
  const text = place?.block?.text ?? '';
  const from = place?.clips[Math.max(place.lastClipBefore(position), 0)]?.from ?? 0;
  const line = text.slice(from, from + lineLength);
  if (from + lineLength >= text.length) return quoted(line);
  return quoted(`${line.slice(0, Math.max(line.lastIndexOf(' '), 0)) || line}…`);
}

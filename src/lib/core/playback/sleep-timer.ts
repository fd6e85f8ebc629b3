/** The rules of the sleep timer: where the voice stops, and how loud it is before that. */
import type { OpenStory } from './open-story.ts';
import { sentenceEnds } from './sentences.ts';

/** Minutes of the clock, or the end of a part of the story. */
export type SleepChoice = number | 'paragraph' | 'chapter' | 'story';

/** What can be chosen. */
export const sleepMinutes = [5, 10, 15, 20, 30, 45, 60, 90] as const;
/** What one tap adds. */
export const addedMinutes = 5;
/** How long the voice fades, in seconds of the clock. */
export const fadeSeconds = 20;
/** In these last seconds of the clock the player offers more time, and a shake adds it. */
export const lastMinuteSeconds = 60;

/** What runs. How long it still takes is the way from the position to `stopsAt` at the speed of the voice. */
export interface SleepStatus {
  readonly choice: SleepChoice;
  /** Seconds on the story's timeline. */
  readonly stopsAt: number;
}

/** A sentence that takes longer than this after the time has run out is not waited for. In seconds of the clock. */
const longestWaitSeconds = 30;
/** The last words can just be heard: they would not be missed in a silence that comes suddenly. */
const softestVolume = 0.05;

/** The end of the paragraph, chapter or story at a position. All are seconds on the timeline. */
export function endOfPart(open: OpenStory, position: number, part: Exclude<SleepChoice, number>): number {
  const { timeline, blocks } = open;
  if (part === 'story') return timeline.durationSeconds;
  const chapterEnd = timeline.chapterEnd(timeline.chapterAt(position));
  return part === 'chapter' ? chapterEnd : (blocks.at(position)?.endSeconds ?? chapterEnd);
}

/**
 * Where the voice stops if the time runs out at a position: at the end of that sentence. Where the text is not known,
 * or where the sentence goes on for more than half a minute, it stops right there, in the middle of the sentence.
 */
export function stopAfter({ blocks, timeline }: OpenStory, position: number, rate: number): number {
  if (position >= timeline.durationSeconds) return timeline.durationSeconds;
  const place = blocks.at(position);
  const end = place && sentenceEnds(place).find((each) => each > position);
  return end !== undefined && (end - position) / rate <= longestWaitSeconds ? end : position;
}

/** From 1 down, evenly to the ear, over the last seconds of the clock. */
export function fadeVolume(secondsLeft: number): number {
  const gone = 1 - Math.min(Math.max(secondsLeft / fadeSeconds, 0), 1);
  return softestVolume ** gone;
}

/** How long it takes until the voice stops, in seconds of the clock. */
export function secondsUntilStop({ stopsAt }: SleepStatus, position: number, rate: number): number {
  return Math.max(stopsAt - position, 0) / rate;
}

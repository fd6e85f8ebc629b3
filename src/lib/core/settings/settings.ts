/** What the listener has set. A stored value that cannot be read counts as not set; the others stay. */
import * as v from 'valibot';
import { languages } from './language.ts';
import { fastestRate, slowestRate } from '../playback/controls.ts';
import { sleepMinutes } from '../playback/sleep-timer.ts';
import type { PublicationId } from '../publication/ids.ts';
import { pauseLevels } from '../sound/pause-level.ts';
import { leastDelayMs, mostDelayMs, soundOutputs } from '../sound/sound-delay.ts';

/** How far the buttons for the previous and the next track go, as on the lock screen. */
export type TrackSkip = 'paragraph' | 'chapter';

const rate = v.pipe(v.number(), v.minValue(slowestRate), v.maxValue(fastestRate));

export const smallestText = 16;
export const largestText = 32;
export const faces = ['literata', 'sans', 'atkinson', 'lexend', 'opendyslexic'] as const;
export const lineHeights = ['tight', 'medium', 'open'] as const;
export const marginWidths = ['narrow', 'medium', 'wide'] as const;
export const paragraphShapes = ['book', 'spaced'] as const;
export const themes = ['system', 'paper', 'sepia', 'night'] as const;
const soundDelay = v.pipe(v.number(), v.minValue(leastDelayMs), v.maxValue(mostDelayMs));
const sleepChoice = v.union([v.picklist(sleepMinutes), v.picklist(['paragraph', 'chapter', 'story'])]);

const settingsSchema = v.object({
  /** `system` is paper by day and night in the dark, as the device has it. */
  theme: v.fallback(v.picklist(themes), 'system'),
  /** Of the app's own words; `device` is the one that the browser asks for. */
  language: v.fallback(v.picklist(['device', ...languages]), 'device'),
  /** Of the story's text, in pixels where the browser's own letters have 16; null is as designed for the screen. */
  textSize: v.fallback(
    v.nullable(v.pipe(v.number(), v.minValue(smallestText), v.maxValue(largestText))),
    null,
  ),
  face: v.fallback(v.picklist(faces), 'literata'),
  lineHeight: v.fallback(v.picklist(lineHeights), 'medium'),
  margins: v.fallback(v.picklist(marginWidths), 'medium'),
  /** As books have them, with the first line indented, or with space between them. */
  paragraphs: v.fallback(v.picklist(paragraphShapes), 'book'),
  /** Of those who speak, in the text. */
  names: v.fallback(v.picklist(['shown', 'hidden']), 'shown'),
  /** After an absence the voice goes on a little earlier. */
  rewindsAfterAbsence: v.fallback(v.boolean(), true),
  /** That a word can be tapped was said once, or the listener has found out. */
  isTapHintDone: v.fallback(v.boolean(), false),
  /** The listener was told that the app can be installed, and has answered. */
  isInstallHintDone: v.fallback(v.boolean(), false),
  /** Of stories for which none was chosen; 1 is as recorded. */
  rate: v.fallback(rate, 1),
  /** By the ids of the stories. */
  bookRates: v.fallback(v.record(v.string(), v.fallback(v.optional(rate), undefined)), {}),
  /** The download of a story that was heard to its end is removed by itself. */
  removesFinished: v.fallback(v.boolean(), false),
  trackSkip: v.fallback(v.picklist<TrackSkip[]>(['paragraph', 'chapter']), 'paragraph'),
  /** The voice goes on by itself after a call, or when headphones are back. */
  continuesAfterInterruption: v.fallback(v.boolean(), false),
  /** The screen stays on while the voice is heard. */
  keepsScreenOn: v.fallback(v.boolean(), true),
  /** Keys of the keyboard that type a character are in use. */
  characterKeys: v.fallback(v.boolean(), true),
  /** The sleep timer lets the voice fade. */
  sleepFade: v.fallback(v.boolean(), true),
  /** A shake of the phone gives the sleep timer more time. */
  sleepShake: v.fallback(v.boolean(), false),
  /** Where the sound goes, as the listener says. */
  soundOutput: v.fallback(v.picklist(soundOutputs), 'device'),
  /** In milliseconds, by where the sound goes: so much later it is heard. */
  soundDelays: v.fallback(v.record(v.string(), v.fallback(v.optional(soundDelay), undefined)), {}),
  /** How much of long pauses is left out. */
  skipSilence: v.fallback(v.picklist(pauseLevels), 'off'),
  /** Footnotes and endnotes of own books are not heard. */
  skipsNotes: v.fallback(v.boolean(), false),
  /** Of the voice of the device that reads stories without sound. */
  readAloudRate: v.fallback(rate, 1),
  /** By the primary language, what the browser calls the voice. */
  readingVoices: v.fallback(v.record(v.string(), v.fallback(v.optional(v.string()), undefined)), {}),
  /** What the sleep timer was set to last. */
  sleepChoice: v.fallback(v.optional(sleepChoice), undefined),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

/** Any value can be read: what is no settings at all is all defaults. */
export function readSettings(stored: unknown): Settings {
  const isRecord = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  return v.parse(settingsSchema, isRecord ? stored : {});
}

/** All of it as it is on a new device, except what is not set in the settings. */
export function defaultSettings(): Partial<Settings> {
  const { bookRates: _, isTapHintDone: __, isInstallHintDone: ___, ...rest } = readSettings({});
  return rest;
}

export function rateOf({ rate: ofNewStories, bookRates }: Settings, id: PublicationId): number {
  return bookRates[id] ?? ofNewStories;
}

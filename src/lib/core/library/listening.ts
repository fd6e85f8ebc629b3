/**
 * How long the voice was heard: seconds of real time, by day and story. Each device counts by itself, so that the counts
 * of several devices can be united any number of times: of two counts of one device the higher one is the later one.
 */
import * as v from 'valibot';
import type { Publication } from '../publication/publication.ts';

/** "2026-11-28", in the listener's time zone at that moment. */
export type Day = string;
export type DaysHeard = Readonly<Record<Day, Readonly<Record<string, number>>>>;

export interface Listening {
  /** What this device is called in `devices`; empty until something was counted. */
  readonly device: string;
  /** By device, day and story. */
  readonly devices: Readonly<Record<string, DaysHeard>>;
  /** What the stories are called: one that was heard may be gone later. */
  readonly stories: Readonly<Record<string, NamedStory>>;
  /** All until then was counted, in milliseconds since the epoch: two windows may have sound at the same time. */
  readonly countedUntilMs: number;
}

export interface NamedStory {
  readonly title: string;
  /** Of the title, BCP 47. */
  readonly language?: string | undefined;
}

/** The voice was heard for so long, without a break, and until then. */
export interface HeardTime {
  readonly story: Pick<Publication, 'id' | 'title' | 'language'>;
  readonly day: Day;
  readonly seconds: number;
  readonly untilMs: number;
}

/** Windows report what was heard more often than this. If more seems to be counted already, the clock was set back. */
const longestReportSeconds = 60;

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(90_000));
const day = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const days = v.record(v.string(), v.fallback(v.record(v.string(), v.fallback(seconds, 0)), {}));
const schema = v.object({
  device: v.fallback(v.string(), ''),
  devices: v.fallback(v.record(v.string(), v.fallback(days, {})), {}),
  stories: v.fallback(
    v.record(
      v.string(),
      v.fallback(v.object({ title: v.string(), language: v.optional(v.string()) }), { title: '' }),
    ),
    {},
  ),
  countedUntilMs: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)), 0),
});

export const nothingHeard: Listening = { device: '', devices: {}, stories: {}, countedUntilMs: 0 };

/** Reads what was stored, and leaves out what cannot be read. */
export function readListening(stored: unknown): Listening {
  const read = v.safeParse(schema, stored);
  if (!read.success) return nothingHeard;
  const devices = mapValues(read.output.devices, (heard) =>
    Object.fromEntries(Object.entries(heard).filter(([key]) => v.is(day, key))),
  );
  const counted = Object.entries(devices).filter(([, heard]) => Object.keys(heard).length > 0);
  return { ...read.output, devices: Object.fromEntries(counted) };
}

/** `newDevice`: what this device is called from now on if it has no name yet. */
export function withHeardTime(before: Listening, heard: HeardTime, newDevice: string): Listening {
  const { id, title, language } = heard.story;
  const fromMs = heard.untilMs - heard.seconds * 1000;
  const countedSeconds = (before.countedUntilMs - fromMs) / 1000;
  const isClockSetBack = countedSeconds > heard.seconds + longestReportSeconds;
  const already = isClockSetBack ? 0 : Math.min(Math.max(countedSeconds, 0), heard.seconds);
  const device = before.device || newDevice;
  const own = before.devices[device] ?? {};
  const ofDay = own[heard.day] ?? {};
  const sum = (ofDay[id] ?? 0) + heard.seconds - already;
  return {
    device,
    devices: {
      ...before.devices,
      [device]: { ...own, [heard.day]: { ...ofDay, [id]: Math.round(sum * 10) / 10 } },
    },
    stories: { ...before.stories, [id]: { title, ...(language !== undefined && { language }) } },
    countedUntilMs: isClockSetBack ? heard.untilMs : Math.max(before.countedUntilMs, heard.untilMs),
  };
}

/** Nothing that was counted is lost, and nothing is counted twice. The device stays what it is `here`. */
export function uniteListening(here: Listening, there: Listening): Listening {
  const devices = { ...here.devices };
  for (const [device, heard] of Object.entries(there.devices))
    devices[device] = uniteDays(devices[device] ?? {}, heard);
  return { ...here, devices, stories: { ...here.stories, ...there.stories, ...here.stories } };
}

function uniteDays(one: DaysHeard, other: DaysHeard): DaysHeard {
  const united = { ...one };
  for (const [day, stories] of Object.entries(other)) {
    const before = united[day] ?? {};
    const later = mapValues(stories, (seconds, id) => Math.max(seconds, before[id] ?? 0));
    united[day] = { ...before, ...later };
  }
  return united;
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, map: (value: T, key: string) => R) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)] as const));
}

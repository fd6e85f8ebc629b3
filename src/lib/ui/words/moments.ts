/** When something was, as people say it. Times are milliseconds since the epoch, in the listener's own time zone. */
import { words as time } from './catalogue/time.ts';

/** "last night", "this morning", "on Tuesday": follows "You were here". */
export function sinceWhen(thenMs: number, nowMs: number): string {
  // The stored date was damaged: all that is known is that it was earlier.
  if (thenMs === 0) return time.earlier();
  const minutes = (nowMs - thenMs) / 60_000;
  if (minutes < 2) return time.justNow();
  if (minutes < 60) return time.minutesAgo({ minutes: Math.round(minutes) });
  const then = new Date(thenMs);
  const days = daysBetween(then, new Date(nowMs));
  if (days === 0) return today[partOfDay(then)]();
  if (days === 1) return dayBefore[partOfDay(then)]();
  if (days < 7) return time.onDay({ day: time.weekdays()[then.getDay()] ?? '' });
  return time.onDay({ day: dateOf(then) });
}

/** "today at 7:12", "yesterday", "on May 3": follows "checked". */
export function onWhichDay(thenMs: number, nowMs: number): string {
  const then = new Date(thenMs);
  const days = daysBetween(then, new Date(nowMs));
  if (days === 0)
    return time.todayAt({ time: `${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}` });
  return days === 1 ? time.yesterday() : time.onDay({ day: dateOf(then) });
}

type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

const today: Record<PartOfDay, () => string> = {
  morning: time.thisMorning,
  afternoon: time.thisAfternoon,
  evening: time.thisEvening,
  night: time.tonight,
};

const dayBefore: Record<PartOfDay, () => string> = {
  morning: time.yesterdayMorning,
  afternoon: time.yesterdayAfternoon,
  evening: time.lastNight,
  night: time.lastNight,
};

/** The night counts as part of the day before: at two in the morning, eleven o'clock was "tonight". */
const nightEndsAt = 5;

function partOfDay(date: Date): PartOfDay {
  const hour = date.getHours();
  if (hour < nightEndsAt || hour >= 22) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

function dateOf(date: Date): string {
  return time.dayOfMonth({ month: time.months()[date.getMonth()] ?? '', day: date.getDate() });
}

function daysBetween(then: Date, now: Date): number {
  return Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
}

function startOfDay(date: Date): number {
  const shifted = new Date(date.getTime() - nightEndsAt * 3_600_000);
  return new Date(shifted.getFullYear(), shifted.getMonth(), shifted.getDate()).getTime();
}

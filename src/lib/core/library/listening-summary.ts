/** What is told of the time in which the voice was heard. */
import type { Day, Listening, NamedStory } from './listening.ts';

export interface ListeningSummary {
  readonly todaySeconds: number;
  /** In the last seven days, today included. */
  readonly weekSeconds: number;
  readonly allSeconds: number;
  /** On how many days something was heard. */
  readonly dayCount: number;
  /** The last seven, today first. */
  readonly days: readonly { readonly day: Day; readonly seconds: number }[];
  /** "2026-10", of what was heard before; the latest first. */
  readonly months: readonly { readonly month: string; readonly seconds: number; readonly dayCount: number }[];
  /** What was heard most comes first. */
  readonly stories: readonly HeardStory[];
}

export interface HeardStory extends NamedStory {
  readonly id: string;
  readonly seconds: number;
  readonly dayCount: number;
}

const shownDays = 7;

export function summarise({ devices, stories }: Listening, today: Day): ListeningSummary {
  const byDay = new Map<Day, number>();
  const byStory = new Map<string, { seconds: number; readonly days: Set<Day> }>();
  for (const heard of Object.values(devices))
    for (const [day, ofDay] of Object.entries(heard))
      for (const [id, seconds] of Object.entries(ofDay)) {
        if (seconds === 0) continue;
        byDay.set(day, (byDay.get(day) ?? 0) + seconds);
        const story = byStory.get(id) ?? { seconds: 0, days: new Set<Day>() };
        story.seconds += seconds;
        byStory.set(id, story);
        story.days.add(day);
      }
  const days = Array.from({ length: shownDays }, (_, back) => {
    const day = dayBefore(today, back);
    return { day, seconds: byDay.get(day) ?? 0 };
  });
  return {
    todaySeconds: byDay.get(today) ?? 0,
    weekSeconds: sum(days.map(({ seconds }) => seconds)),
    allSeconds: sum([...byDay.values()]),
    dayCount: byDay.size,
    days,
    months: monthsOf([...byDay].filter(([day]) => !days.some((shown) => shown.day === day))),
    stories: [...byStory]
      .map(([id, { seconds, days }]) => ({
        ...(stories[id] ?? { title: '' }),
        id,
        seconds,
        dayCount: days.size,
      }))
      .sort((one, other) => other.seconds - one.seconds),
  };
}

function monthsOf(days: readonly (readonly [Day, number])[]): ListeningSummary['months'] {
  const months = new Map<string, { seconds: number; dayCount: number }>();
  for (const [day, seconds] of days) {
    const name = day.slice(0, 7);
    const month = months.get(name) ?? { seconds: 0, dayCount: 0 };
    months.set(name, { seconds: month.seconds + seconds, dayCount: month.dayCount + 1 });
  }
  return [...months]
    .map(([month, heard]) => ({ month, ...heard }))
    .sort((one, other) => (one.month < other.month ? 1 : -1));
}

/** The day on which a listener has this date on the calendar. */
export function dayOf(date: Date): Day {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
    .join('-');
}

/** So many days earlier. */
export function dayBefore(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}

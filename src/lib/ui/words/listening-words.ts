/** What is said of the time in which the voice was heard. */
import type { ListeningSummary } from '#lib/core/library/listening-summary.ts';
import { dayBefore } from '#lib/core/library/listening-summary.ts';
import type { Day } from '#lib/core/library/listening.ts';
import { words } from './catalogue/listening.ts';
import { words as timeWords } from './catalogue/time.ts';
import { longLength, shortLength } from './durations.ts';
import { capitalised } from './numbers.ts';

export function todayWords({ todaySeconds }: ListeningSummary): string {
  return todaySeconds > 0 ? words.heardToday({ length: longLength(todaySeconds) }) : words.notToday();
}

/** Of more than today, as far as there is more. */
export function longerWords(summary: ListeningSummary): string {
  const { todaySeconds, weekSeconds, allSeconds, dayCount: count } = summary;
  const lately = words.heardLately({ length: longLength(weekSeconds) });
  const inAll = words.heardInAll({ length: longLength(allSeconds), days: words.dayCount({ count }) });
  return [weekSeconds > todaySeconds ? lately : '', allSeconds > weekSeconds ? inAll : ''].join(' ').trim();
}

/** "Today", "Thursday". */
export function dayName(day: Day, today: Day): string {
  if (day === today) return words.today();
  if (day === dayBefore(today, 1)) return words.yesterday();
  return capitalised(timeWords.weekdays()[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? day);
}

/** "October 2026", of "2026-10". */
export function monthName(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const name = timeWords.months()[(number ?? 1) - 1] ?? '';
  return capitalised(words.monthOfYear({ month: name, year: year ?? 0 }));
}

export function lengthWords(seconds: number): string {
  return seconds === 0 ? words.noTime() : shortLength(seconds);
}

/** "2 h 10 min on 3 days". */
export function lengthOnDays({ seconds, dayCount: count }: { seconds: number; dayCount: number }): string {
  return words.lengthOnDays({ length: shortLength(seconds), days: words.dayCount({ count }) });
}

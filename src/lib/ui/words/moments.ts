/** When something was, as people say it. Times are milliseconds since the epoch, in the listener's own time zone. */

/** "last night", "this morning", "on Tuesday": follows "You were here". */
export function sinceWhen(thenMs: number, nowMs: number): string {
  // The date was damaged: all that is known is that it was earlier.
  if (thenMs === 0) return 'before';
  const minutes = (nowMs - thenMs) / 60_000;
  if (minutes < 2) return 'just now';
  if (minutes < 60) return `${Math.round(minutes)} minutes ago`;
  const then = new Date(thenMs);
  const days = daysBetween(then, new Date(nowMs));
  const part = partOfDay(then);
  if (days === 0) return part === 'night' ? 'tonight' : `this ${part}`;
  if (days === 1) return part === 'night' || part === 'evening' ? 'last night' : `yesterday ${part}`;
  if (days < 7) return `on ${then.toLocaleDateString('en', { weekday: 'long' })}`;
  return `on ${then.toLocaleDateString('en', { day: 'numeric', month: 'long' })}`;
}

/** "today at 7:12", "yesterday", "on 3 May": follows "checked". */
export function onWhichDay(thenMs: number, nowMs: number): string {
  const then = new Date(thenMs);
  const days = daysBetween(then, new Date(nowMs));
  if (days === 0) return `today at ${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}`;
  return days === 1 ? 'yesterday' : `on ${then.toLocaleDateString('en', { day: 'numeric', month: 'long' })}`;
}

/** A night belongs to the evening that it began on: at two o'clock "last night" is still tonight. */
const nightEndsAt = 5;

function partOfDay(date: Date): 'morning' | 'afternoon' | 'evening' | 'night' {
  const hour = date.getHours();
  if (hour < nightEndsAt || hour >= 22) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

function daysBetween(then: Date, now: Date): number {
  return Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
}

function startOfDay(date: Date): number {
  const shifted = new Date(date.getTime() - nightEndsAt * 3_600_000);
  return new Date(shifted.getFullYear(), shifted.getMonth(), shifted.getDate()).getTime();
}

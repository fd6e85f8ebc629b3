/** Lengths of time, given in seconds, as words and as figures. */
import { words as time } from './catalogue/time.ts';
import { grouped } from './plural.ts';

/** "five"; figures from 13 on. */
export function inWords(count: number): string {
  return time.smallNumbers()[count] ?? grouped(count);
}

/** "1:11", "1:02:03": for times that change every second. */
export function clockTime(seconds: number): string {
  const whole = Math.max(Math.round(seconds), 0);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const pad = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

/** "4 min", "1 h 5 min", "under a minute": for rows and captions. */
export function shortLength(seconds: number): string {
  if (seconds < 60) return time.underAMinute();
  const { hours, minutes } = hoursAndMinutes(seconds);
  if (hours === 0) return time.minutesShort({ minutes });
  return minutes === 0 ? time.hoursShort({ hours }) : time.hoursAndMinutesShort({ hours, minutes });
}

/** The same for a whole story, which may have no sound. */
export function storyLength(seconds: number): string {
  return seconds === 0 ? time.textOnly() : shortLength(seconds);
}

/** "8 minutes", "1 hour 5 minutes": for sentences. */
export function longLength(seconds: number): string {
  if (seconds < 60) return time.lessThanAMinute();
  const { hours, minutes } = hoursAndMinutes(seconds);
  const [inHours, inMinutes] = [time.hoursLong({ hours }), time.minutesLong({ minutes })];
  if (hours === 0) return inMinutes;
  return minutes === 0 ? inHours : time.hoursAndMinutesLong({ hours: inHours, minutes: inMinutes });
}

function hoursAndMinutes(seconds: number) {
  const minutes = Math.round(seconds / 60);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** Sizes, speeds and shares as figures. */
import { words as time } from './catalogue/time.ts';
import { language } from './area.ts';
import { grouped } from './plural.ts';

/**
 * "0.6", "0,6". `Intl.NumberFormat` would do the same, but the first of a page takes Chromium longer than the first date,
 * while a story opens.
 */
export function figure(value: number | string): string {
  return String(value).replace('.', time.decimalSign());
}

/** "3.7 MB": decimal megabytes, as phones and mobile networks count them. */
export function megabytes(bytes: number): string {
  return time.megabytes({ size: roundedFigure(bytes / 1e6) });
}

/** The same for any size: "34 KB", "2.1 GB". */
export function storageSize(bytes: number): string {
  if (bytes < 0.05e6) return time.kilobytes({ size: String(Math.ceil(bytes / 1000)) });
  return bytes < 999.5e6 ? megabytes(bytes) : time.gigabytes({ size: roundedFigure(bytes / 1e9) });
}

/** "3.7", "120", "1,200". */
function roundedFigure(value: number): string {
  return value < 100 ? figure(value.toFixed(1)) : grouped(Math.round(value));
}

/** For the first word of a sentence. */
export function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase(language()) + word.slice(1);
}

/** Rounded down: only what is complete has 100 percent. */
export function percent(done: number, total: number): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}

/** "1×", "1.25×". */
export function formatSpeed(rate: number): string {
  return `${figure(Number(rate.toFixed(2)))}×`;
}

/** "250", "2,000", "−40" with a minus sign. */
export function signedNumber(value: number): string {
  return value < 0 ? `−${grouped(-value)}` : grouped(value);
}

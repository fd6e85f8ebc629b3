/** Sizes, speeds and shares as figures. */
import * as time from './catalogue/time.ts';

/** "3.7 MB": decimal, as phones and their bills count. */
export function megabytes(bytes: number): string {
  const value = bytes / 1e6;
  return time.megabytes({ size: value < 100 ? value.toFixed(1) : String(Math.round(value)) });
}

/** In percent, rounded down: 100 is said only of what is complete. */
export function percent(done: number, total: number): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}

/** "1×", "1.25×". */
export function formatSpeed(rate: number): string {
  return `${Number(rate.toFixed(2))}×`;
}

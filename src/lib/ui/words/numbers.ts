/** Sizes, speeds and shares as figures. */
import * as time from './catalogue/time.ts';

/** "3.7 MB": decimal megabytes, as phones and mobile networks count them. */
export function megabytes(bytes: number): string {
  const value = bytes / 1e6;
  return time.megabytes({ size: value < 100 ? value.toFixed(1) : String(Math.round(value)) });
}

/** Rounded down: only what is complete has 100 percent. */
export function percent(done: number, total: number): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}

/** "1×", "1.25×". */
export function formatSpeed(rate: number): string {
  return `${Number(rate.toFixed(2))}×`;
}

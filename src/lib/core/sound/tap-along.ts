/**
 * Measures a delay from taps along with clicks. A steady rhythm tells a delay only up to whole beats, so the rhythm
 * changes half-way: only one delay fits both halves. Taps that fit no click are left out.
 *
 * People tap before the click that they follow, by 20 to 80 ms, less with practice (Repp 2005, Psychonomic Bulletin &
 * Review 12, 969-992, https://doi.org/10.3758/BF03206433). A touch screen or keyboard reports a tap later than it was made, by
 * some tens of milliseconds. Neither is known of this listener and this device, and they are of the same size, so nothing
 * is corrected; the listener is told how far the taps are apart, and sees the lit word.
 */
import { leastDelayMs, mostDelayMs } from './sound-delay.ts';

/** A click every 600 ms, then every 800 ms: a delay that fits both is known up to 2.4 s. */
const halves = [
  { clicks: 10, everyMs: 600 },
  { clicks: 10, everyMs: 800 },
] as const;
/** The element's first moments are not steady. */
const firstClickMs = 1200;
/** The last clicks are heard this late at most. */
const afterLastMs = mostDelayMs + 500;

/** Taps that follow one delay are at most this far from it. */
const farthestMs = 90;
/** Fewer taps tell nothing. */
const fewestTaps = 8;
/** At least this share of the taps must follow the delay. */
const leastShare = 0.7;
/** Where the middle half of the taps is wider than this, they are too uneven. */
const widestSpreadMs = 100;

/** When each click begins, in milliseconds from the start of the sound. */
export const clickTimesMs: readonly number[] = halves.flatMap(({ clicks, everyMs }, half) => {
  const before = halves.slice(0, half).reduce((sum, each) => sum + each.clicks * each.everyMs, 0);
  return Array.from({ length: clicks }, (_, i) => firstClickMs + before + i * everyMs);
});

/** Of the sound with the clicks. */
export const clicksLengthMs = (clickTimesMs.at(-1) ?? 0) + afterLastMs;

export type TapResult =
  /** `withinMs`: so far from it the middle is likely to be, given how far the taps are apart. */
  | { readonly kind: 'measured'; readonly delayMs: number; readonly withinMs: number }
  | { readonly kind: 'too-few' | 'uneven' | 'out-of-range' };

/** `tapsMs`: by the clock of the sound, as the browser believes that it is heard. */
export function delayFromTaps(tapsMs: readonly number[]): TapResult {
  if (tapsMs.length < fewestTaps) return { kind: 'too-few' };
  const differences = tapsMs.flatMap((tap, index) =>
    clickTimesMs.map((click) => ({ tap: index, ms: tap - click })),
  );
  const following = mostFollowed(differences);
  if (following.length < Math.max(fewestTaps, tapsMs.length * leastShare)) return { kind: 'uneven' };
  const delayMs = quantile(following, 0.5);
  const spread = quantile(following, 0.75) - quantile(following, 0.25);
  if (spread > widestSpreadMs) return { kind: 'uneven' };
  if (delayMs < leastDelayMs || delayMs > mostDelayMs) return { kind: 'out-of-range' };
  // Of a median of evenly scattered values; 95 of 100 medians are within.
  return { kind: 'measured', delayMs, withinMs: (1.82 * spread) / Math.sqrt(following.length) };
}

interface Difference {
  readonly tap: number;
  readonly ms: number;
}

/** Of every delay that some tap has, that with the most taps close to it: their differences from their clicks, sorted. */
function mostFollowed(differences: readonly Difference[]): readonly number[] {
  let best: readonly number[] = [];
  for (const { ms: centre } of differences) {
    const nearest = new Map<number, number>();
    for (const { tap, ms } of differences) {
      const before = nearest.get(tap) ?? Infinity;
      if (Math.abs(ms - centre) <= Math.min(farthestMs, Math.abs(before - centre))) nearest.set(tap, ms);
    }
    const isBetter =
      nearest.size > best.length ||
      (nearest.size === best.length &&
        spreadOf([...nearest.values()], centre) < spreadOf(best, quantile(best, 0.5)));
    if (isBetter) best = [...nearest.values()].sort((a, b) => a - b);
  }
  return best;
}

function spreadOf(values: readonly number[], centre: number): number {
  return values.reduce((sum, value) => sum + Math.abs(value - centre), 0);
}

/** Of sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}

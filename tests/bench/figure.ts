/** One line of a bench. */
export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** The number at this share of numbers in order: 0.5 is the median. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}

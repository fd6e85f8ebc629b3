/** One line of a bench. */
export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** The number at this share of the numbers in order: 0 is the least, 0.5 the median, 1 the most. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}

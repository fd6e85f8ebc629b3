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

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The median of several takes, and how far apart they lie. */
export function spread(takes: readonly number[], unit: string, digits = 0): string {
  const [least, middle, most] = [0, 0.5, 1].map((share) => quantile(takes, share).toFixed(digits));
  return `median ${middle}${unit && ` ${unit}`}, ${least} to ${most} in ${takes.length} takes`;
}

/** One line of a bench. */
export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** The number at this share of numbers in order: 0.5 is the median. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}

/** The median of several takes, and how far apart they lie. */
export function spread(takes: readonly number[], unit: string, digits = 0): string {
  const sorted = [...takes].sort((a, b) => a - b);
  const at = (share: number) => quantile(sorted, share).toFixed(digits);
  return `median ${at(0.5)} ${unit}, ${at(0)} to ${at(1)} in ${takes.length} takes`;
}

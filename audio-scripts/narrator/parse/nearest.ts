/** The name that the author may have meant: at most two letters different. */
export function nearest(name: string, allowed: readonly string[]): string | undefined {
  const [best] = allowed
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= 2 ? best.candidate : undefined;
}

/** "Did you mean mark? Allowed are emily, mark." */
export function suggest(name: string, allowed: readonly string[]): string {
  const meant = nearest(name, allowed);
  return `${meant ? `Did you mean ${meant}? ` : ''}Allowed ${allowed.length === 1 ? 'is' : 'are'} ${allowed.join(', ')}.`;
}

/** Levenshtein. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}

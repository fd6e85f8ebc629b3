const word = /[\p{L}\p{N}’']+/gu;

/** How much of two texts is the same, 0 to 1: the share of words that both have (Dice), whatever their order. */
export function likeness(one: string, other: string): number {
  const [ones, others] = [wordsOf(one), wordsOf(other)];
  const counts = new Map<string, number>();
  for (const each of ones) counts.set(each, (counts.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of others) {
    const left = counts.get(each) ?? 0;
    if (left > 0) shared++;
    counts.set(each, left - 1);
  }
  return ones.length + others.length === 0 ? 0 : (2 * shared) / (ones.length + others.length);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? [];
}

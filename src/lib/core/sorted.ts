/** Index of the last of the rising numbers up to index `high` that is at most `limit`; -1 where none is. */
export function lastAtMost(numbers: readonly number[], limit: number, high: number): number {
  let low = -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

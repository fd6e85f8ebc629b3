/** How many times longer work takes that is ten times as large: about 10 where it is linear, 100 where it is quadratic. */
export function growthOf(prepare: (size: number) => () => unknown, size: number): number {
  const [small, large] = [prepare(size), prepare(10 * size)];
  return quickest(large) / quickest(small);
}

/** Room for caches, garbage and a busy machine, and yet less than quadratic. */
export const linearGrowth = 50;

/** Whatever else the machine does makes a run longer, never shorter. */
function quickest(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

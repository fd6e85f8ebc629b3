/** Milliseconds of the fastest run: other work on the machine makes a run longer, never shorter. */
export function quickest(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

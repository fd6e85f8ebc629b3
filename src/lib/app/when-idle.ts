/** Milliseconds that what can wait for the page waits at most. */
export const longestWaitMs = 3000;

/**
 * After what is urgent for the page; returns the function that takes it back. Safari cannot say when that is:
 * https://caniuse.com/requestidlecallback
 */
export function whenIdle(run: () => void, timeoutMs = longestWaitMs): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(run, { timeout: timeoutMs });
    return () => {
      cancelIdleCallback(asked);
    };
  }
  const timer = setTimeout(run, Math.min(timeoutMs, 200));
  return () => {
    clearTimeout(timer);
  };
}

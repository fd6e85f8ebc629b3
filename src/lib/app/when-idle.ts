/** How long work that can wait waits at most, in milliseconds. */
export const longestWaitMs = 3000;

/**
 * Runs `action` when the page is idle. Returns the function that cancels it. Safari has no such callback:
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

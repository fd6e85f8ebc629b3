/** Milliseconds that what can wait for the page waits at most. */
export const longestWaitMs = 3000;

/** After what is urgent for the page. Safari cannot say when that is: https://caniuse.com/requestidlecallback */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: longestWaitMs });
  else setTimeout(run, 200);
}

/** How long to wait before a retry after the network failed. Each pause is twice as long as the one before. */

export interface RetryPauses {
  readonly firstMs: number;
  readonly longestMs: number;
  readonly mostRetries: number;
}

/** Of the library, downloads, covers, the player and the app's pages. After the last retry only a sign of a network starts another. */
export const backgroundRetries: RetryPauses = { firstMs: 5000, longestMs: 300_000, mostRetries: 7 };
/** Of what the voice reads next, also at a sign of a network. They go on for as long as the story is open: the sound in memory may last for minutes. */
export const prefetchRetries: RetryPauses = { firstMs: 5000, longestMs: 60_000, mostRetries: Infinity };
/** Of one file within a download that is under way. If they fail, the whole download is retried in the background. */
export const fileRetries: RetryPauses = { firstMs: 2000, longestMs: 4000, mostRetries: 2 };
/** Of one file of the app while the service worker is being installed. */
export const shellFileRetries: RetryPauses = { firstMs: 1000, longestMs: 2000, mostRetries: 2 };

/** Milliseconds before the next attempt, after so many that failed, from 1; undefined if there is none. */
export function retryPauseMs(pauses: RetryPauses, failures: number): number | undefined {
  const { firstMs, longestMs, mostRetries } = pauses;
  return failures > mostRetries ? undefined : Math.min(firstMs * 2 ** (failures - 1), longestMs);
}

import { expect, test } from 'vitest';
import {
  backgroundRetries,
  fileRetries,
  prefetchRetries,
  retryPauseMs,
  shellFileRetries,
} from '#lib/core/retry-pauses.ts';

test.each([
  ['in the background', backgroundRetries, [5, 10, 20, 40, 80, 160, 300, undefined]],
  ['of what the voice reads next', prefetchRetries, [5, 10, 20, 40, 60, 60, 60, 60]],
  ['of a file within a download', fileRetries, [2, 4, undefined, undefined]],
  ['of a file of the app', shellFileRetries, [1, 2, undefined, undefined]],
])('the pauses before retries %s double up to the longest', (_, pauses, seconds) => {
  const pausesMs = seconds.map((_second, index) => retryPauseMs(pauses, index + 1));
  expect(pausesMs).toEqual(seconds.map((second) => second && second * 1000));
});

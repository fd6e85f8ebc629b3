import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, stateOf } from '../../support/watch-download.ts';

/** As a page over http in a home network. */
beforeEach(() => {
  vi.stubGlobal('crypto', { getRandomValues: () => undefined });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a story at an address that is not secure is not opened, and that is why', async () => {
  expect(await offlineParts().books.open(storyId)).toEqual({ ok: false, error: { kind: 'insecure' } });
});

test('a download at an address that is not secure says why it fails', async () => {
  const { downloads } = await downloaded();
  expect(stateOf(downloads)).toMatchObject({ status: 'failed', reason: { kind: 'insecure' } });
});

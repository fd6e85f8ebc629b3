import { expect, test } from 'vitest';
import { aPhone, offlineParts } from '../../support/offline-parts.ts';
import { downloaded, isTrack } from '../../support/watch-download.ts';

test.each([
  ['slowly', 1000, 4],
  ['fast', 0, 5],
])('where files come %s, a download fetches so many at once', async (_, msPerLook, atOnce) => {
  let nowMs = 0;
  const parts = offlineParts(aPhone(), undefined, { nowMs: () => (nowMs += msPerLook) });
  let open = 0;
  let most = 0;
  parts.network.pause = async (name) => {
    if (!isTrack(name)) return;
    most = Math.max(most, ++open);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    open--;
  };
  await downloaded(parts);
  expect(most).toBe(atOnce);
});

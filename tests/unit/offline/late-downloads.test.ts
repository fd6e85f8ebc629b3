import { describe, expect, test } from 'vitest';
import { loadOnce } from '#lib/core/load-once.ts';
import type { DownloadStates } from '#lib/offline/downloads/download-states.ts';
import { Quota } from '#lib/offline/downloads/quota.ts';
import { LateDownloads } from '#lib/offline/downloads/late-downloads.ts';
import { FakeNetwork } from '../../support/fake-network.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { pictureName, publishRevision } from '../../support/revised-story.ts';
import { downloaded, isTrack, reaches, silentFrom, stateOf } from '../../support/watch-download.ts';

/** Downloads whose code arrives when the test says so, or is refused. */
function lateDownloads(phone = aPhone(), network = new FakeNetwork('/stories/')) {
  let answer: (isThere: boolean) => void = () => undefined;
  let again: () => Promise<boolean> = () => Promise.resolve(true);
  const downloads = new LateDownloads(
    loadOnce(async () => {
      if (!(await new Promise<boolean>((resolve) => (answer = resolve)))) throw new TypeError('no network');
      return (states: DownloadStates) => {
        const { downloads, controls } = offlineParts(phone, network, {}, states);
        void downloads.resume();
        return { downloads, controls, quota: new Quota(undefined) };
      };
    }),
    {
      start: (retry) => {
        again = retry;
        return () => undefined;
      },
    },
  );
  return {
    downloads,
    arrives: () => {
      answer(true);
    },
    isRefused: () => {
      answer(false);
    },
    isTriedAgain: () => again(),
  };
}

test('a download that is asked for before its code has arrived begins once it has', async () => {
  const { downloads, arrives } = lateDownloads();
  downloads.start(storyId);
  expect(stateOf(downloads).status).toBe('queued');
  arrives();
  await reaches(downloads, 'ready');
});

test('a download that is stopped before its code has arrived does not begin', async () => {
  const { downloads, arrives } = lateDownloads();
  downloads.start(storyId);
  downloads.cancel(storyId);
  arrives();
  expect(await downloads.isDownloaded(storyId)).toBe(false);
  expect(stateOf(downloads).status).toBe('absent');
});

test('code that does not arrive is said to be a matter of the signal, and asked for again', async () => {
  const { downloads, isRefused, arrives, isTriedAgain } = lateDownloads();
  const begun = downloads.begin();
  isRefused();
  await begun;
  expect(stateOf(downloads)).toMatchObject({ status: 'failed', reason: { kind: 'unreachable' } });
  const tried = isTriedAgain();
  arrives();
  expect(await tried).toBe(true);
  await reaches(downloads, 'absent');
});

/** Asked for while the code does not come, and the code is asked for again. */
async function refusedOnce() {
  const late = lateDownloads();
  const begun = late.downloads.begin();
  late.downloads.start(storyId);
  late.isRefused();
  await begun;
  return late;
}

test('a download whose code came only at the second try begins by itself', async () => {
  const { downloads, arrives, isTriedAgain } = await refusedOnce();
  expect(stateOf(downloads)).toMatchObject({ status: 'failed', reason: { kind: 'unreachable' } });
  const tried = isTriedAgain();
  arrives();
  expect(await tried).toBe(true);
  await reaches(downloads, 'ready');
});

test('a download that was stopped before the second try for its code does not begin', async () => {
  const { downloads, arrives, isTriedAgain } = await refusedOnce();
  downloads.cancel(storyId);
  const tried = isTriedAgain();
  arrives();
  await tried;
  expect(await downloads.isDownloaded(storyId)).toBe(false);
  expect(stateOf(downloads).status).toBe('absent');
});

test('a download that is started again after a stop begins once its code has arrived', async () => {
  const { downloads, arrives } = lateDownloads();
  downloads.start(storyId);
  downloads.cancel(storyId);
  downloads.start(storyId);
  arrives();
  await reaches(downloads, 'ready');
});

describe('a download that was cut off before a reload', () => {
  async function cutOff() {
    const phone = aPhone();
    const { network, downloads } = offlineParts(phone);
    const midway = silentFrom(network, () => network.requests.filter(isTrack).length > 15);
    downloads.start(storyId);
    await midway;
    return phone;
  }

  test('does not go on where it is stopped before the code has arrived, nor after the next reload', async () => {
    const phone = await cutOff();
    const network = new FakeNetwork('/stories/');
    const { downloads, arrives } = lateDownloads(phone, network);
    void downloads.begin();
    downloads.cancel(storyId);
    arrives();
    expect(await reaches(downloads, 'stopped')).toMatchObject({ status: 'stopped' });
    const reloaded = offlineParts(phone, network);
    await reloaded.downloads.resume();
    expect(stateOf(reloaded.downloads).status).toBe('stopped');
    expect(network.requests).toEqual([]);
  });

  test('is gone where it is removed before the code has arrived', async () => {
    const phone = await cutOff();
    const network = new FakeNetwork('/stories/');
    const { downloads, arrives } = lateDownloads(phone, network);
    downloads.remove([storyId]).finish();
    arrives();
    const left = () => [...phone.stateStore.entries.keys(), ...phone.fileStore.entries.keys()];
    await expect.poll(left).toEqual([]);
    expect(stateOf(downloads).status).toBe('absent');
    expect(network.requests).toEqual([]);
  });

  test('goes on after the code was refused and the page was loaded again', async () => {
    const phone = await cutOff();
    const refused = lateDownloads(phone);
    const begun = refused.downloads.begin();
    refused.downloads.start(storyId);
    refused.isRefused();
    await begun;
    const { downloads, arrives } = lateDownloads(phone);
    void downloads.begin();
    arrives();
    await reaches(downloads, 'ready');
  });
});

test('a new version that is asked for before the code has arrived, and cut off, leaves the old one whole', async () => {
  const { phone } = await downloaded();
  const network = new FakeNetwork('/stories/');
  publishRevision(network, '2030-01-01T00:00:00Z');
  const midway = silentFrom(network, (name) => name === pictureName);
  const { downloads, arrives } = lateDownloads(phone, network);
  downloads.start(storyId);
  arrives();
  await midway;
  const reloaded = offlineParts(phone);
  reloaded.network.isReachable = false;
  void reloaded.downloads.resume();
  expect(await reaches(reloaded.downloads, 'stale', 'failed')).toMatchObject({ status: 'stale' });
});

import { describe, expect, test } from 'vitest';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import { err } from '#lib/core/result.ts';
import { FakeNetwork } from '../../support/fake-network.ts';
import { aPhone, isFileRetry, offlineParts, storyId } from '../../support/offline-parts.ts';
import { isTrack, manifestName, reaches, silentFrom, stateOf } from '../../support/watch-download.ts';

/** All that is still on its way has come. */
async function everythingHappened(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('a download that is removed', () => {
  test('while its manifest is fetched does not come back', async () => {
    const { phone, network, downloads } = offlineParts();
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((reached) => {
      network.pause = () => {
        reached();
        return new Promise((resolve) => (answer = resolve));
      };
    });
    downloads.start(storyId);
    await asked;
    await downloads.remove(storyId);
    answer();
    await everythingHappened();
    expect(stateOf(downloads).status).toBe('absent');
    expect([...phone.stateStore.entries.keys(), ...phone.fileStore.entries.keys()]).toEqual([]);
  });

  test('midway leaves no file and says nothing more', async () => {
    const { phone, network, downloads } = offlineParts();
    const midway = silentFrom(network, () => network.requests.filter(isTrack).length > 15);
    downloads.start(storyId);
    await midway;
    await downloads.remove(storyId);
    const said: DownloadState[] = [];
    downloads.stateOf(storyId).subscribe((state) => said.push(state));
    await everythingHappened();
    expect(stateOf(downloads).status).toBe('absent');
    expect(said).toEqual([]);
    expect([...phone.stateStore.entries.keys(), ...phone.fileStore.entries.keys()]).toEqual([]);
  });

  test('while the service worker is asked is not called ready afterwards', async () => {
    let answer: (holds: boolean) => void = () => undefined;
    let isAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    const { downloads, phone } = offlineParts(aPhone(), undefined, {
      holdsShell: () => {
        isAsked();
        return new Promise((resolve) => (answer = resolve));
      },
    });
    downloads.start(storyId);
    await asked;
    await downloads.remove(storyId);
    answer(true);
    await everythingHappened();
    expect(stateOf(downloads).status).toBe('absent');
    expect(phone.stateStore.entries.size).toBe(0);
  });
});

describe('a download that is stopped', () => {
  test.each([
    ['its manifest is fetched', (name: string) => name === manifestName],
    ['a track is fetched', isTrack],
  ])('while %s and started again at once goes on', async (_, isLast) => {
    const { network, downloads } = offlineParts();
    const asked = silentFrom(network, isLast);
    downloads.start(storyId);
    await asked;
    network.pause = () => Promise.resolve();
    downloads.cancel(storyId);
    downloads.start(storyId);
    expect((await reaches(downloads, 'ready', 'failed')).status).toBe('ready');
  });

  test('ends a wait for another try', async () => {
    const network = new FakeNetwork('/stories/');
    let isWaiting: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (isWaiting = resolve));
    const { downloads } = offlineParts(aPhone(), network, {
      wait: (ms, signal) => {
        if (isFileRetry(ms)) isWaiting();
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new DOMException('stopped', 'AbortError'));
          });
        });
      },
    });
    network.pause = (name) => {
      network.isReachable = !isTrack(name);
      return Promise.resolve();
    };
    downloads.start(storyId);
    await waiting;
    const stopped = reaches(downloads, 'stopped');
    downloads.cancel(storyId);
    await stopped;
    network.pause = () => Promise.resolve();
    network.isReachable = true;
    downloads.start(storyId);
    expect((await reaches(downloads, 'ready', 'failed')).status).toBe('ready');
  });

  test('says nothing more of the files that still come', async () => {
    const { network, downloads } = offlineParts();
    const midway = silentFrom(network, () => network.requests.filter(isTrack).length > 15);
    downloads.start(storyId);
    await midway;
    const stopped = reaches(downloads, 'stopped');
    downloads.cancel(storyId);
    await stopped;
    await everythingHappened();
    expect(stateOf(downloads).status).toBe('stopped');
  });

  test('and started on hearing that it failed is begun', async () => {
    let answers = 0;
    const { downloads } = offlineParts(aPhone(), undefined, {
      source: {
        fetchVersion: () => {
          answers++;
          return Promise.resolve(err({ kind: 'unreachable' }));
        },
        readVersion: () => err({ kind: 'unreachable' }),
        fetchFile: () => Promise.resolve(err({ kind: 'unreachable', detail: 'no network' })),
      },
    });
    downloads.start(storyId);
    await reaches(downloads, 'failed');
    downloads.start(storyId);
    await reaches(downloads, 'failed');
    await everythingHappened();
    expect(answers).toBe(2);
  });
});

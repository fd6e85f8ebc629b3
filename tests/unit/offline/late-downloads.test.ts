import { expect, test } from 'vitest';
import { loadOnce } from '#lib/core/load-once.ts';
import type { DownloadStates } from '#lib/offline/download-states.ts';
import { LateDownloads } from '#lib/offline/late-downloads.ts';
import { offlineParts, storyId } from '../../support/offline-parts.ts';
import { reaches, stateOf } from '../../support/watch-download.ts';

/** Downloads whose code arrives when the test says so, or is refused. */
function lateDownloads() {
  let answer: (isThere: boolean) => void = () => undefined;
  let again: () => Promise<boolean> = () => Promise.resolve(true);
  const downloads = new LateDownloads(
    loadOnce(async () => {
      if (!(await new Promise<boolean>((resolve) => (answer = resolve)))) throw new TypeError('no network');
      return (states: DownloadStates) => {
        const { downloads } = offlineParts(undefined, undefined, {}, states);
        void downloads.resume();
        return downloads;
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
  expect(await downloads.isKept(storyId)).toBe(false);
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

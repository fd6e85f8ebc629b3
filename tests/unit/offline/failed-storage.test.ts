import { describe, expect, test } from 'vitest';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { storeDeadlineMs, storeTimeoutMs } from '#lib/core/timeouts.ts';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, reaches, stateOf } from '../../support/watch-download.ts';

const other = asId<PublicationId>('the-lamp-and-the-dark') ?? storyId;

describe('a download', () => {
  test.each([
    ['before anything is fetched', 'stateStore', () => true],
    ['midway', 'fileStore', (requests: number) => requests > 15],
  ] as const)('says so where the storage fails %s', async (_, store, isTime) => {
    const parts = offlineParts();
    parts.network.pause = () => {
      if (isTime(parts.network.requests.length))
        parts.phone[store].failure = new StorageFailed('the connection is gone');
      return Promise.resolve();
    };
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'storage' } });
    parts.phone[store].failure = undefined;
    parts.network.pause = () => Promise.resolve();
    await downloaded(parts);
    expect(stateOf(parts.downloads).status).toBe('ready');
  });

  test.each(['begins', 'ends'])(
    'says that the phone is full where its record has no room when it %s',
    async (when) => {
      const phone = aPhone();
      const fill = () => (phone.stateStore.failure = new StorageFull('no room'));
      if (when === 'begins') fill();
      const parts = await downloaded(
        offlineParts(phone, undefined, { holdsShell: () => Promise.resolve(fill()).then(() => true) }),
      );
      expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'full' } });
    },
  );

  test('says so where the storage can be read no more', async () => {
    const parts = offlineParts();
    parts.phone.fileStore.readFailure = new StorageFailed('closed');
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'storage' } });
  });

  test('is not called absent while the phone cannot say what it keeps', async () => {
    const { phone } = await downloaded();
    phone.stateStore.readFailure = new StorageFailed('closed');
    const { downloads } = offlineParts(phone);
    await downloads.resume();
    expect(stateOf(downloads)).toMatchObject({ status: 'failed', reason: { kind: 'storage' } });
  });

  test('is not called absent while the phone is slow to say what it keeps, and is ready once it has', async () => {
    const { phone } = await downloaded();
    const keys = phone.stateStore.keys.bind(phone.stateStore);
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    phone.stateStore.keys = async () => {
      await late;
      return keys();
    };
    const { downloads, timer } = offlineParts(phone);
    const resumed = downloads.resume();
    await timer.pass(storeTimeoutMs);
    expect((await reaches(downloads, 'failed')).status).toBe('failed');
    answer();
    await resumed;
    expect(stateOf(downloads).status).toBe('ready');
  });
});

describe('where the store hangs', () => {
  test.each(['stateStore', 'fileStore'] as const)('a download fails in words: %s', async (store) => {
    const parts = offlineParts();
    const answer = parts.phone[store].hang();
    parts.downloads.start(storyId);
    await parts.timer.pass(storeDeadlineMs);
    await parts.timer.pass(storeTimeoutMs);
    expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'storage' } });
    answer();
    await downloaded(parts);
    expect(stateOf(parts.downloads).status).toBe('ready');
  });

  test('a stop ends the download at once, and the next one has its turn', async () => {
    const { phone, downloads, timer, network } = offlineParts();
    const answer = phone.fileStore.hang();
    downloads.start(storyId);
    downloads.start(other);
    await timer.pass(NaN);
    downloads.cancel(storyId);
    await timer.pass(storeTimeoutMs);
    expect(stateOf(downloads)).toMatchObject({ status: 'failed', reason: { kind: 'storage' } });
    expect(network.requests).toContain(`${other}/manifest.json`);
    answer();
    await reaches(downloads, 'stopped');
    await expect.poll(() => downloads.stateOf(other).current.status).toBe('ready');
  });

  test.each(['stateStore', 'fileStore'] as const)('a stop holds once it answers again: %s', async (store) => {
    const { phone, downloads, timer } = offlineParts();
    const answer = phone[store].hang();
    downloads.start(storyId);
    await timer.pass(NaN);
    downloads.cancel(storyId);
    answer();
    await reaches(downloads, 'stopped');
    const reloaded = offlineParts(phone);
    await reloaded.downloads.resume();
    expect(stateOf(reloaded.downloads).status).toBe('stopped');
  });

  test('a removal says so, and can be asked for again', async () => {
    const { phone, downloads, timer } = await downloaded();
    const answer = phone.stateStore.hang();
    const removed = downloads.remove(storyId);
    await timer.pass(storeDeadlineMs);
    await timer.pass(storeTimeoutMs);
    await removed;
    expect(stateOf(downloads)).toMatchObject({ status: 'ready', failure: { kind: 'storage' } });
    answer();
    await downloads.remove(storyId);
    expect(stateOf(downloads).status).toBe('absent');
    expect(phone.fileStore.entries.size + phone.stateStore.entries.size).toBe(0);
  });
});

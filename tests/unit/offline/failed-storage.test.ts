import { describe, expect, test } from 'vitest';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';
import { aPhone, offlineParts } from '../../support/offline-parts.ts';
import { downloaded, reaches, stateOf } from '../../support/watch-download.ts';

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
    const { downloads } = offlineParts(phone);
    const resumed = downloads.resume();
    expect((await reaches(downloads, 'failed')).status).toBe('failed');
    answer();
    await resumed;
    expect(stateOf(downloads).status).toBe('ready');
  });
});

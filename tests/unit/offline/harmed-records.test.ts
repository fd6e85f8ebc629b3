import { describe, expect, test } from 'vitest';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { shellDeadlineMs } from '#lib/core/timeouts.ts';
import { StorageFailed } from '#lib/storage/storage-failed.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, isTrack, reaches, stateOf } from '../../support/watch-download.ts';

const other = asId<PublicationId>('the-lamp-and-the-dark') ?? storyId;
const recordKey = `v1/download/${storyId}`;

async function bothDownloaded() {
  const parts = await downloaded();
  parts.downloads.start(other);
  await expect.poll(() => parts.downloads.stateOf(other).current.status).toBe('ready');
  return parts;
}

describe('a download record that is broken', () => {
  test.each([
    ['nothing', null],
    ['a text', 'ready'],
    ['without a manifest', { id: storyId, checkedAtMs: 5 }],
    ['of another story', { id: other, manifest: '{}' }],
    ['with a date that is none', { id: storyId, manifest: '{}', checkedAtMs: 'today' }],
    ['with a manifest that cannot be read', { id: storyId, manifest: '{', checkedAtMs: 5 }],
  ])('is said of its story alone, which can be downloaded again: %s', async (_, record) => {
    const { phone } = await bothDownloaded();
    const files = new Set(phone.fileStore.entries.keys());
    phone.stateStore.entries.set(recordKey, record);
    const reloaded = offlineParts(phone);
    await reloaded.downloads.resume();
    expect(reloaded.downloads.stateOf(other).current.status).toBe('ready');
    expect(stateOf(reloaded.downloads)).toMatchObject({
      status: 'failed',
      reason: { kind: 'broken-record' },
    });
    expect(new Set(phone.fileStore.entries.keys())).toEqual(files);
    await downloaded(reloaded);
    expect(stateOf(reloaded.downloads).status).toBe('ready');
    expect(reloaded.network.requests.filter(isTrack)).toEqual([]);
  });

  test('that the browser lost the bytes of is one of them', async () => {
    const { phone } = await bothDownloaded();
    const get = phone.stateStore.get.bind(phone.stateStore);
    phone.stateStore.get = <T>(key: string) => {
      if (key !== recordKey) return get<T>(key);
      const cause = new DOMException('gone', 'NotReadableError');
      return Promise.reject(new StorageFailed('gone', { cause }));
    };
    const { downloads } = offlineParts(phone);
    await downloads.resume();
    expect(downloads.stateOf(other).current.status).toBe('ready');
    expect(stateOf(downloads)).toMatchObject({ status: 'failed', reason: { kind: 'broken-record' } });
  });
});

describe('a story that was whole', () => {
  test('and is gone from the phone is said to be removed by the browser, until it is downloaded again', async () => {
    const { phone } = await downloaded();
    phone.stateStore.entries.clear();
    phone.fileStore.entries.clear();
    const reloaded = offlineParts(phone);
    await reloaded.downloads.resume();
    expect(stateOf(reloaded.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'cleared' } });
    expect(reloaded.downloads.stateOf(other).current.status).toBe('absent');
    await downloaded(reloaded);
    expect(stateOf(reloaded.downloads).status).toBe('ready');
  });

  test('and that the listener removed is not said to be removed by the browser', async () => {
    const { phone, downloads } = await downloaded();
    await downloads.remove(storyId);
    const reloaded = offlineParts(phone);
    await reloaded.downloads.resume();
    expect(stateOf(reloaded.downloads).status).toBe('absent');
  });

  test('and is gone while the page was not looked at is not called ready when it is seen again', async () => {
    const { phone, downloads } = await downloaded();
    phone.fileStore.entries.clear();
    await downloads.refresh();
    expect(stateOf(downloads).status).toBe('damaged');
    phone.stateStore.entries.clear();
    await downloads.refresh();
    expect(stateOf(downloads)).toMatchObject({ status: 'failed', reason: { kind: 'cleared' } });
  });
});

test('a service worker that never answers holds up no download, and is asked again by the next try', async () => {
  let answer: () => Promise<boolean> = () => new Promise(() => undefined);
  const parts = offlineParts(aPhone(), undefined, { holdsShell: () => answer() });
  parts.downloads.start(storyId);
  parts.downloads.start(other);
  await reaches(parts.downloads, 'verifying');
  // At once: the next download may ask before the waiting below has ended.
  const failed = reaches(parts.downloads, 'failed').then((state) => {
    answer = () => Promise.resolve(true);
    return state;
  });
  while (stateOf(parts.downloads).status !== 'failed') await parts.timer.pass(shellDeadlineMs);
  expect(await failed).toMatchObject({ reason: { kind: 'no-shell' } });
  await expect.poll(() => parts.downloads.stateOf(other).current.status).toBe('ready');
  const asked = parts.network.requests.filter(isTrack).length;
  await downloaded(parts);
  expect(stateOf(parts.downloads).status).toBe('ready');
  expect(parts.network.requests.filter(isTrack)).toHaveLength(asked);
});

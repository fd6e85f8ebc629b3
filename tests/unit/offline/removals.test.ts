import { describe, expect, test } from 'vitest';
import { DownloadStates } from '#lib/offline/downloads/download-states.ts';
import { downloadedList, removalList } from '#lib/storage/story-list.ts';
import { aPhone, offlineParts, storyId, type Phone } from '../../support/offline-parts.ts';
import { downloaded, isTrack, reaches, silentFrom } from '../../support/watch-download.ts';

const left = (phone: Phone) => [...phone.stateStore.entries.keys(), ...phone.fileStore.entries.keys()];

async function aDownload() {
  const states = new DownloadStates();
  const phone = aPhone();
  const parts = await downloaded(offlineParts(phone, undefined, {}, states));
  return { ...parts, shown: () => states.shown(storyId).current.status };
}

describe('a removed download', () => {
  test('is shown as removed at once, and nothing of it is deleted', async () => {
    const { controls, phone, shown } = await aDownload();
    const before = left(phone);
    controls.remove([storyId]);
    expect(shown()).toBe('absent');
    expect(left(phone)).toEqual(before);
  });

  test('is as it was after Undo', async () => {
    const { controls, network, phone, shown } = await aDownload();
    const before = left(phone);
    const asked = network.requests.length;
    const removal = controls.remove([storyId]);
    removal.undo();
    removal.finish();
    expect(shown()).toBe('ready');
    expect(left(phone)).toEqual(before);
    expect(network.requests).toHaveLength(asked);
    expect(removalList(phone.text).read()).toEqual([]);
  });

  test('is deleted when the removal is finished, and cannot be undone then', async () => {
    const { controls, phone, shown } = await aDownload();
    const removal = controls.remove([storyId]);
    removal.finish();
    removal.undo();
    await expect.poll(() => left(phone)).toEqual([]);
    expect(shown()).toBe('absent');
    await expect.poll(() => removalList(phone.text).read()).toEqual([]);
  });

  test('that is asked for again stays, without being downloaded again', async () => {
    const { controls, network, phone, shown } = await aDownload();
    const asked = network.requests.length;
    const removal = controls.remove([storyId]);
    controls.start(storyId);
    removal.finish();
    expect(shown()).toBe('ready');
    expect(network.requests).toHaveLength(asked);
    expect(left(phone)).not.toEqual([]);
  });

  test('that is removed a second time is not deleted by the first removal', async () => {
    const { controls, phone, shown } = await aDownload();
    const before = left(phone);
    const first = controls.remove([storyId]);
    first.undo();
    const second = controls.remove([storyId]);
    first.finish();
    second.undo();
    expect(shown()).toBe('ready');
    expect(left(phone)).toEqual(before);
  });

  test('that was under way stops, and goes on after Undo', async () => {
    const parts = offlineParts();
    const midway = silentFrom(parts.network, () => parts.network.requests.filter(isTrack).length > 15);
    parts.controls.start(storyId);
    await midway;
    const removal = parts.controls.remove([storyId]);
    await reaches(parts.downloads, 'stopped');
    parts.network.pause = () => Promise.resolve();
    removal.undo();
    await reaches(parts.downloads, 'ready');
  });
});

describe('after a page that was closed', () => {
  test('before the removal was finished, the download is whole', async () => {
    const { controls, phone } = await aDownload();
    controls.remove([storyId]);
    const reloaded = offlineParts(phone);
    await reloaded.downloads.resume();
    expect(reloaded.downloads.stateOf(storyId).current.status).toBe('ready');
  });

  test.each([
    ['nothing', 'stateStore'],
    ['only its record', 'fileStore'],
  ] as const)(
    'when %s had been deleted, the removal is carried out at the next start',
    async (_, hanging) => {
      const { controls, phone } = await aDownload();
      const store = phone[hanging];
      const deleteNow = store.delete.bind(store);
      store.delete = () => new Promise(() => undefined);
      controls.remove([storyId]).finish();
      if (hanging === 'fileStore') await expect.poll(() => [...phone.stateStore.entries.keys()]).toEqual([]);
      store.delete = deleteNow;

      const reloaded = offlineParts(phone);
      const seen: string[] = [];
      reloaded.downloads.stateOf(storyId).subscribe(({ status }) => seen.push(status));
      await reloaded.downloads.resume();
      expect(reloaded.downloads.stateOf(storyId).current.status).toBe('absent');
      expect(seen.filter((status) => status !== 'absent')).toEqual([]);
      expect(left(phone)).toEqual([]);
      expect([...downloadedList(phone.text).read(), ...removalList(phone.text).read()]).toEqual([]);
    },
  );

  test('a story that was removed and is asked for again before the storage was read is downloaded', async () => {
    const { phone } = await aDownload();
    removalList(phone.text).add(storyId);
    const reloaded = offlineParts(phone);
    const resumed = reloaded.downloads.resume();
    reloaded.controls.start(storyId);
    await resumed;
    await reaches(reloaded.downloads, 'ready');
    expect(removalList(phone.text).read()).toEqual([]);
  });
});

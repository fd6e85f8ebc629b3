/** Stories that were downloaded and have left the catalogue since. */
import { describe, expect, test } from 'vitest';
import { editCatalogue, withdraw } from '../../support/edit-catalogue.ts';
import { offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, isTrack, reaches, silentFrom } from '../../support/watch-download.ts';

type Parts = ReturnType<typeof offlineParts>;

/** What the library shows of the story. */
function shown({ books: { catalogue } }: Parts) {
  const { current } = catalogue;
  const entry = current.status === 'ready' ? current.entries.find(({ id }) => id === storyId) : undefined;
  if (!entry) return 'nothing';
  return entry.isWithdrawn ? 'no longer published' : 'published';
}

/** Once all has happened: the store may say later than the network what was downloaded. */
async function expectShown(parts: Parts, words: string): Promise<void> {
  await parts.timer.pass(NaN);
  expect(shown(parts)).toBe(words);
}

/** The page after a reload: a new one on the same phone. */
async function reload({ phone, network }: Parts): Promise<Parts> {
  const again = offlineParts(phone, network);
  await again.downloads.resume();
  await again.books.refresh();
  return again;
}

/** The story was downloaded and seen in the library; then it was withdrawn. */
async function withdrawn() {
  const parts = await downloaded();
  await parts.books.refresh();
  const bringBack = withdraw(parts.network, storyId);
  await parts.books.refresh();
  return { parts, bringBack };
}

describe('a downloaded story that has left the catalogue', () => {
  test('stays in the library, with a network and without, after reloads as well', async () => {
    const { parts } = await withdrawn();
    await expectShown(parts, 'no longer published');
    const online = await reload(parts);
    await expectShown(online, 'no longer published');
    parts.network.isReachable = false;
    await online.books.refresh();
    await expectShown(online, 'no longer published');
    await expectShown(await reload(online), 'no longer published');
  });

  test('stays where only its download was seen, and never the library', async () => {
    const parts = await downloaded();
    withdraw(parts.network, storyId);
    await expectShown(await reload(parts), 'no longer published');
  });

  test('opens and plays', async () => {
    const { parts } = await withdrawn();
    const { books } = await reload(parts);
    const story = await books.open(storyId);
    if (!story.ok) throw new Error(story.error.kind);
    const { publication } = story.value;
    for (const { resource } of publication.clips)
      expect((await books.read(publication, resource, AbortSignal.timeout(5000))).ok).toBe(true);
  });

  test('is gone from the library with its download, and stays gone', async () => {
    const { parts } = await withdrawn();
    const again = await reload(parts);
    await again.downloads.remove(storyId);
    await expectShown(again, 'nothing');
    await expectShown(await reload(again), 'nothing');
    parts.network.isReachable = false;
    await expectShown(await reload(again), 'nothing');
  });

  test('is gone from the library where another tab removes its download', async () => {
    const { parts } = await withdrawn();
    const one = await reload(parts);
    const other = await reload(parts);
    await other.downloads.remove(storyId);
    await one.downloads.refresh();
    await expectShown(one, 'nothing');
  });

  test('is gone from the library where its download was removed while the server took its time', async () => {
    const { parts } = await withdrawn();
    let answer: () => void = () => undefined;
    parts.network.pause = () => new Promise((resolve) => (answer = resolve));
    const refreshed = parts.books.refresh();
    await parts.timer.pass(NaN);
    await parts.downloads.remove(storyId);
    parts.network.pause = () => Promise.resolve();
    answer();
    await refreshed;
    await expectShown(parts, 'nothing');
  });

  test('is published again once it is back', async () => {
    const { parts, bringBack } = await withdrawn();
    bringBack();
    const online = await reload(parts);
    await expectShown(online, 'published');
    parts.network.isReachable = false;
    await expectShown(await reload(online), 'published');
  });

  test('stays where only a part of it had come, opens, and can be removed', async () => {
    const parts = offlineParts();
    const cut = silentFrom(parts.network, (name) => isTrack(name) && parts.network.requests.length > 12);
    parts.downloads.start(storyId);
    await cut;
    parts.downloads.cancel(storyId);
    await reaches(parts.downloads, 'stopped');
    parts.network.pause = () => Promise.resolve();
    withdraw(parts.network, storyId);
    const again = await reload(parts);
    await expectShown(again, 'no longer published');
    expect(again.downloads.stateOf(storyId).current.status).toBe('stopped');
    expect((await again.books.open(storyId)).ok).toBe(true);
    await again.downloads.remove(storyId);
    await expectShown(again, 'nothing');
  });
});

describe('a downloaded story is not called withdrawn', () => {
  test.each([
    ['the catalogue is not there', 'catalog.json', undefined],
    ['the catalogue is broken', 'catalog.json', '{'],
  ])('where %s', async (_, file, content) => {
    const parts = await downloaded();
    await parts.books.refresh();
    if (content === undefined) parts.network.files.delete(file);
    else parts.network.files.set(file, new TextEncoder().encode(content));
    await expectShown(await reload(parts), 'published');
  });

  test.each([['is missing'], ['leads to another website']])(
    'where the page of the catalogue that may list it %s',
    async (how) => {
      const parts = await downloaded();
      editCatalogue(parts.network, (feed) => {
        feed.publications = feed.publications.filter(({ links }) => !links[0]?.href.startsWith(storyId));
        const href = how === 'is missing' ? 'page-2.json' : 'https://example.com/page-2.json';
        feed.links.push({ rel: 'next', href });
      });
      const online = await reload(parts);
      expect(online.books.catalogue.current).toMatchObject({ problem: 'incomplete' });
      await expectShown(online, 'published');
    },
  );

  test('where it was downloaded after the library was last seen', async () => {
    const parts = offlineParts();
    editCatalogue(parts.network, (feed) => {
      feed.publications = feed.publications.filter(({ links }) => !links[0]?.href.startsWith(storyId));
    });
    await parts.books.refresh();
    await downloaded(parts);
    parts.network.isReachable = false;
    await expectShown(await reload(parts), 'published');
  });

  test('where it was downloaded by a link and was never listed', async () => {
    const parts = await downloaded();
    editCatalogue(parts.network, (feed) => {
      feed.publications = feed.publications.filter(({ links }) => !links[0]?.href.startsWith(storyId));
    });
    const online = await reload(parts);
    await expectShown(online, 'published');
    expect(await online.books.isWithdrawn(storyId)).toBe(false);
    parts.network.isReachable = false;
    await expectShown(await reload(online), 'published');
  });

  test.each<[string, (listed: { links: object[]; metadata: Record<string, unknown> }) => void]>([
    ['its entry cannot be read', ({ metadata }) => delete metadata['duration']],
    [
      'an entry with its title leads to another website',
      ({ links }) => Object.assign(links[0] ?? {}, { href: 'https://example.com/manifest.json' }),
    ],
    [
      'an entry has neither a title nor a link',
      (listed) => {
        listed.links.length = 0;
        delete listed.metadata['title'];
      },
    ],
  ])('where %s', async (_, harm) => {
    const parts = await downloaded();
    editCatalogue(parts.network, (feed) => {
      for (const listed of feed.publications) if (listed.links[0]?.href.startsWith(storyId)) harm(listed);
    });
    const online = await reload(parts);
    await expectShown(online, 'published');
    expect(online.books.catalogue.current).toMatchObject({ unusable: [{}] });
  });
});

test('a story that was only looked at goes with its entry in the catalogue', async () => {
  const parts = offlineParts();
  await parts.books.refresh();
  await parts.books.open(storyId);
  withdraw(parts.network, storyId);
  await parts.books.refresh();
  await expectShown(parts, 'nothing');
  await expectShown(await reload(parts), 'nothing');
});

import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { networkTimeoutMs, storeTimeoutMs } from '#lib/core/timeouts.ts';
import { firstSoundOf } from '../../support/a-publication.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, manifestName } from '../../support/watch-download.ts';

const noCatalogue = new TextEncoder().encode('We will be back soon');

/** A phone that has seen the library. */
async function aPhoneThatKnows() {
  const { phone, books } = offlineParts();
  await books.refresh();
  return phone;
}

describe('the library', () => {
  test.each([
    ['has something else in its place', 'damaged', noCatalogue],
    ['has no catalogue', 'missing', undefined],
  ])('shows what the phone knows where the server %s', async (_, problem, catalogue) => {
    const { network, books } = offlineParts(await aPhoneThatKnows());
    if (catalogue) network.files.set('catalog.json', catalogue);
    else network.files.delete('catalog.json');
    await books.refresh();
    expect(books.catalogue.current).toMatchObject({ status: 'ready', problem });
    network.isReachable = false;
    await books.refresh();
    expect(books.catalogue.current).toMatchObject({ status: 'ready', problem: 'unreachable' });
  });

  test('keeps a good catalogue where a broken one comes later', async () => {
    const phone = await aPhoneThatKnows();
    const { network, books } = offlineParts(phone);
    network.files.set('catalog.json', noCatalogue);
    await books.refresh();
    const again = offlineParts(phone);
    again.network.isReachable = false;
    await again.books.refresh();
    expect(again.books.catalogue.current).toMatchObject({ status: 'ready' });
  });

  test.each([
    ['damaged', noCatalogue],
    ['missing', undefined],
  ])('says why it is empty on a new phone: %s', async (problem, catalogue) => {
    const { network, books } = offlineParts();
    if (catalogue) network.files.set('catalog.json', catalogue);
    else network.files.delete('catalog.json');
    await books.refresh();
    expect(books.catalogue.current).toMatchObject({ status: 'failed', failure: { kind: problem } });
  });

  test('shows what the phone knows at once, says when the server is slow, and takes its answer', async () => {
    const { network, books, timer } = offlineParts(await aPhoneThatKnows());
    let answer: () => void = () => undefined;
    network.pause = () => new Promise((resolve) => (answer = resolve));
    const refreshed = books.refresh();
    await timer.pass(NaN);
    expect(books.catalogue.current).not.toHaveProperty('problem');
    expect(books.catalogue.current.status).toBe('ready');
    await timer.pass(networkTimeoutMs);
    expect(books.catalogue.current).toMatchObject({ status: 'ready', problem: 'unreachable' });
    answer();
    await refreshed;
    expect(books.catalogue.current).not.toHaveProperty('problem');
  });

  test('shows the newest answer where an older one is late', async () => {
    const { network, books } = offlineParts(await aPhoneThatKnows());
    let fail: (error: Error) => void = () => undefined;
    const asked = new Promise<void>((reached) => {
      network.pause = () =>
        new Promise((_, reject) => {
          fail = reject;
          reached();
        });
    });
    const older = books.refresh();
    await asked;
    network.pause = () => Promise.resolve();
    await books.refresh();
    fail(new TypeError('Failed to fetch'));
    await older;
    expect(books.catalogue.current).toMatchObject({ status: 'ready' });
    expect(books.catalogue.current).not.toHaveProperty('problem');
  });

  test('shows and stores the newest answer although an older one is still being read', async () => {
    let hasPaused: () => void = () => undefined;
    const paused = new Promise<void>((resolve) => (hasPaused = resolve));
    let isHeld = true;
    let goOn: () => void = () => undefined;
    const pause = () => {
      hasPaused();
      return isHeld ? new Promise<void>((resolve) => (goOn = resolve)) : Promise.resolve();
    };
    const { network, books, stories } = offlineParts(aPhone(), undefined, {}, undefined, pause);
    const publish = (count: number) => {
      const { publications } = JSON.parse(published) as { publications: [{ links: { href: string }[] }] };
      const [{ links, ...entry }] = publications;
      const many = Array.from({ length: count }, (_, i) => ({
        ...entry,
        links: links.map((link) => ({ ...link, href: link.href.replace(/^[^/]+/, `story-${i}`) })),
      }));
      network.files.set('catalog.json', new TextEncoder().encode(JSON.stringify({ publications: many })));
    };
    const published = new TextDecoder().decode(network.files.get('catalog.json'));
    const shown = () =>
      books.catalogue.current.status === 'ready' ? books.catalogue.current.entries.length : 0;

    publish(1000);
    const older = books.refresh();
    await paused;
    isHeld = false;
    publish(1001);
    await books.refresh();
    expect(shown()).toBe(1001);
    goOn();
    await older;
    expect(shown()).toBe(1001);
    const [stored = ''] = await stories.catalogue();
    expect((JSON.parse(stored) as { publications: unknown[] }).publications).toHaveLength(1001);
  });

  test('shows a story once that the catalogue lists twice, the first time as it stands there', async () => {
    const { network, books, phone } = offlineParts();
    const catalogue = JSON.parse(new TextDecoder().decode(network.files.get('catalog.json'))) as {
      publications: { metadata: object }[];
    };
    const { publications } = catalogue;
    const again = publications.map((entry) => ({
      ...entry,
      metadata: { ...entry.metadata, title: 'Again' },
    }));
    network.files.set(
      'catalog.json',
      new TextEncoder().encode(JSON.stringify({ ...catalogue, publications: [...publications, ...again] })),
    );
    await books.refresh();
    const offline = offlineParts(phone);
    offline.network.isReachable = false;
    await offline.books.refresh();
    for (const { current } of [books.catalogue, offline.books.catalogue]) {
      const titles = current.status === 'ready' ? current.entries.map(({ title }) => title) : [];
      expect(titles).toHaveLength(publications.length);
      expect(titles).not.toContain('Again');
    }
  });

  describe.each([
    ['a number', 7],
    ['null', null],
    ['text that is no JSON', '<html>'],
    ['another object', { pages: ['{}'] }],
    ['a list', ['{}']],
    ['a list of other things, as text', '[1, null, {"publications": 3}, "{"]'],
    ['a very long text', '['.repeat(40_000_000)],
  ])('with %s where the catalogue was kept', (_, stored) => {
    test('comes from the network, and is kept again', async () => {
      const phone = aPhone();
      phone.stateStore.entries.set('v1/catalogue', stored);
      const { network, books } = offlineParts(phone);
      await books.refresh();
      expect(books.catalogue.current).toMatchObject({ status: 'ready' });
      network.isReachable = false;
      const again = offlineParts(phone, network);
      await again.books.refresh();
      expect(again.books.catalogue.current).toMatchObject({ status: 'ready', problem: 'unreachable' });
    });

    test('says that it cannot be reached where there is no network', async () => {
      const phone = aPhone();
      phone.stateStore.entries.set('v1/catalogue', stored);
      const { network, books } = offlineParts(phone);
      network.isReachable = false;
      await books.refresh();
      expect(books.catalogue.current).toMatchObject({ status: 'failed', failure: { kind: 'unreachable' } });
    });
  });

  test('comes from the network where the store hangs', async () => {
    const phone = aPhone();
    phone.stateStore.hang();
    const { books } = offlineParts(phone);
    await books.refresh();
    expect(books.catalogue.current).toMatchObject({ status: 'ready' });
  });

  test('says that it cannot be reached where the store hangs and there is no network', async () => {
    const phone = aPhone();
    phone.stateStore.hang();
    const { network, books, timer } = offlineParts(phone);
    network.isReachable = false;
    const refreshed = books.refresh();
    await timer.pass(storeTimeoutMs);
    await refreshed;
    expect(books.catalogue.current).toMatchObject({ status: 'failed', failure: { kind: 'unreachable' } });
  });
});

describe('a story', () => {
  test('of which nothing is kept is waited for where the server takes its time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { network, books } = offlineParts();
    const isAsked = new Promise<void>((asked) => {
      network.pause = (name) => {
        if (name !== manifestName) return Promise.resolve();
        asked();
        return new Promise((answered) => setTimeout(answered, 6000));
      };
    });
    const opening = books.open(storyId);
    await isAsked;
    await vi.advanceTimersByTimeAsync(6000);
    expect((await opening).ok).toBe(true);
  });

  test('of which a part is kept opens from the phone where the server is slow', async () => {
    const { phone, stories } = await downloaded();
    const record = await stories.download(storyId);
    if (!record) throw new Error('nothing is kept');
    await stories.saveDownload({ id: record.id, manifest: record.manifest });
    const { network, books, timer } = offlineParts(phone);
    network.pause = (name) => (name === manifestName ? new Promise(() => undefined) : Promise.resolve());
    const opening = books.open(storyId);
    await timer.pass(networkTimeoutMs);
    expect((await opening).ok).toBe(true);
  });

  test('opens and plays from the network where the store hangs', async () => {
    const phone = aPhone();
    phone.stateStore.hang();
    phone.fileStore.hang();
    const { books, timer } = offlineParts(phone);
    const opening = books.open(storyId);
    await timer.pass(storeTimeoutMs);
    const story = await opening;
    if (!story.ok) throw new Error(story.error.kind);
    const { publication } = story.value;
    const reading = books.read(publication, firstSoundOf(publication), AbortSignal.timeout(5000));
    await timer.pass(storeTimeoutMs);
    expect((await reading).ok).toBe(true);
  });

  test('that is kept opens without a network from a store that answers late', async () => {
    const { phone } = await downloaded();
    const { network, books, timer } = offlineParts(phone);
    network.isReachable = false;
    const get = phone.stateStore.get.bind(phone.stateStore);
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    phone.stateStore.get = async (key) => {
      await late;
      return get(key);
    };
    const opening = books.open(storyId);
    await timer.pass(storeTimeoutMs);
    answer();
    expect((await opening).ok).toBe(true);
  });
});

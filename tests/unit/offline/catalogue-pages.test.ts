import { describe, expect, test } from 'vitest';
import { catalogueLimitBytes, cataloguePageLimit } from '#lib/core/published/limits.ts';
import { backgroundRetries } from '#lib/core/retry-pauses.ts';
import { portals, type FakeNetwork } from '../../support/fake-network.ts';
import { offlineParts, storyId } from '../../support/offline-parts.ts';

const idsOf = ({ catalogue: { current } }: ReturnType<typeof offlineParts>['books']) =>
  current.status === 'ready' ? current.entries.map(({ id }) => String(id)) : [];

describe('a catalogue', () => {
  const published = () =>
    JSON.parse(new TextDecoder().decode(offlineParts().network.files.get('catalog.json'))) as {
      publications: [{ links: { href: string }[] }];
    };

  /** Each page has one story and is filled up with what JSON writes at twice its length, which is how it is stored. */
  function intoPages({ files }: FakeNetwork, count: number, pageBytes: number): void {
    const [{ links, ...entry }] = published().publications;
    for (let i = 1; i <= count; i++) {
      const story = {
        ...entry,
        links: links.map((link) => ({ ...link, href: link.href.replace(/^[^/]+/, `story-${i}`) })),
      };
      const next = i < count ? [{ rel: 'next', href: `page-${i + 1}.json` }] : [];
      const page = JSON.stringify({ publications: [story], links: next, fill: '' });
      const fill = '\\"'.repeat((pageBytes - page.length) / 2);
      const filled = page.replace('"fill":""', `"fill":"${fill}"`);
      files.set(i === 1 ? 'catalog.json' : `page-${i}.json`, new TextEncoder().encode(filled));
    }
  }

  /** How many stories are shown with the network, and without it after a reload. */
  async function shown(count: number, pageBytes: number) {
    const { network, books, phone } = offlineParts();
    intoPages(network, count, pageBytes);
    await books.refresh();
    const offline = offlineParts(phone);
    offline.network.isReachable = false;
    await offline.books.refresh();
    const { current } = books.catalogue;
    return {
      online: idsOf(books).length,
      offline: idsOf(offline.books).length,
      problem: current.status === 'ready' ? current.problem : current.status,
    };
  }

  test.each([
    ['one page as large as all together may be', 1, catalogueLimitBytes],
    ['as many pages as there may be', cataloguePageLimit, catalogueLimitBytes / cataloguePageLimit],
  ])('of %s is shown whole, without a network as well', async (_, count, pageBytes) => {
    expect(await shown(count, pageBytes)).toMatchObject({
      online: count,
      offline: count,
      problem: undefined,
    });
  });

  test.each([
    ['too large together', 5, catalogueLimitBytes / 4, 4],
    ['each as large as all together may be', 5, catalogueLimitBytes, 1],
    ['too many', cataloguePageLimit + 1, 1000, cataloguePageLimit],
  ])(
    'of pages that are %s shows the first ones and says so, and shows them without a network',
    async (_, count, pageBytes, first) => {
      expect(await shown(count, pageBytes)).toMatchObject({
        online: first,
        offline: first,
        problem: 'incomplete',
      });
    },
  );

  test('whose first page is too large is said to be broken, and takes nothing away', async () => {
    const { network, books, phone } = offlineParts();
    await books.refresh();
    intoPages(network, 1, catalogueLimitBytes + 2);
    const later = offlineParts(phone, network);
    await later.books.refresh();
    expect(later.books.catalogue.current).toMatchObject({ status: 'ready', problem: 'damaged' });
    expect(idsOf(later.books)).toContain(storyId);
  });
});

describe('a catalogue of two pages, of which the second', () => {
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  /** The published catalogue as the first page; `other` is the one story of the second. */
  function intoTwoPages({ files }: FakeNetwork) {
    const catalogue = JSON.parse(new TextDecoder().decode(files.get('catalog.json'))) as {
      publications: [{ links: { href: string }[] }];
      links?: object[];
    };
    const [{ links, ...entry }] = catalogue.publications;
    const other = {
      ...entry,
      links: links.map((link) => ({ ...link, href: link.href.replace(/^[^/]+/, 'other') })),
    };
    const next = { rel: 'next', href: 'page-2.json', type: 'application/opds+json' };
    files.set('catalog.json', encode({ ...catalogue, links: [...(catalogue.links ?? []), next] }));
    files.set('page-2.json', encode({ ...catalogue, publications: [other] }));
  }
  test.each([
    ['is not there', undefined],
    ['is broken', new TextEncoder().encode('{')],
    ['is a web page', new TextEncoder().encode('<html>')],
  ])('%s, shows the first and says that a part is missing', async (_, page) => {
    const { network, books, phone } = offlineParts();
    intoTwoPages(network);
    if (page) network.files.set('page-2.json', page);
    else network.files.delete('page-2.json');
    await books.refresh();
    expect(books.catalogue.current).toMatchObject({ status: 'ready', problem: 'incomplete' });
    expect(idsOf(books)).toContain(storyId);
    const offline = offlineParts(phone);
    offline.network.isReachable = false;
    await offline.books.refresh();
    expect(idsOf(offline.books)).toContain(storyId);
  });

  test.each([
    ['the signal is lost', undefined],
    ['the network asks for a sign-in', portals['a web page']],
  ])('does not come because %s, is asked for again by itself', async (_, portal) => {
    const { network, books, timer } = offlineParts();
    intoTwoPages(network);
    network.pause = (name) => {
      network.isReachable = name === 'catalog.json' || portal !== undefined;
      network.portal = name === 'catalog.json' ? undefined : portal;
      return Promise.resolve();
    };
    await books.refresh();
    expect(books.catalogue.current).toMatchObject({ status: 'ready', problem: 'incomplete' });
    network.pause = () => Promise.resolve();
    network.isReachable = true;
    network.portal = undefined;
    await timer.pass(backgroundRetries.firstMs);
    await timer.pass(0);
    expect(idsOf(books)).toContain('other');
    expect(books.catalogue.current).not.toHaveProperty('problem');
  });

  test('is lost later, keeps what the phone knows of it', async () => {
    const { network, books, phone } = offlineParts();
    intoTwoPages(network);
    await books.refresh();
    expect(idsOf(books)).toContain('other');
    network.files.delete('page-2.json');
    for (const refreshed of [books, offlineParts(phone, network).books]) {
      await refreshed.refresh();
      expect(refreshed.catalogue.current).toMatchObject({ problem: 'incomplete' });
      expect(idsOf(refreshed)).toEqual(expect.arrayContaining([storyId, 'other']));
    }
    network.isReachable = false;
    const offline = offlineParts(phone, network);
    await offline.books.refresh();
    expect(idsOf(offline.books)).toContain('other');
  });
});

describe('the link to the second page', () => {
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

  test.each([
    ['./page-2.json', 'page-2.json'],
    ['/stories/page-2.json', 'page-2.json'],
    ['https://lamplight.example/stories/page-2.json', 'page-2.json'],
    ['?page=2', 'catalog.json?page=2'],
    ['more/page-2.json', 'more/page-2.json'],
  ])('may be %s, and what is listed there is shown without a network as well', async (href, name) => {
    const { network, books, phone } = offlineParts();
    const feed = JSON.parse(new TextDecoder().decode(network.files.get('catalog.json'))) as {
      publications: [{ links: { href: string }[] }];
    };
    const [{ links, ...entry }] = feed.publications;
    // Relative to its own page.
    const other = name.startsWith('more/') ? '../other/manifest.json' : './other/manifest.json';
    const second = { ...entry, links: links.map((link) => ({ ...link, href: other })) };
    network.files.set('catalog.json', encode({ ...feed, links: [{ rel: 'next', href }] }));
    network.files.set(name, encode({ publications: [second, {}] }));
    await books.refresh();
    const offline = offlineParts(phone);
    offline.network.isReachable = false;
    await offline.books.refresh();
    for (const shownLibrary of [books, offline.books]) {
      expect(idsOf(shownLibrary)).toContain('other');
      expect(shownLibrary.catalogue.current).toMatchObject({
        unusable: [{ index: feed.publications.length + 1 }],
      });
    }
  });
});

import { describe, expect, test } from 'vitest';
import { shortestRetryPauseMs } from '#lib/offline/retries.ts';
import { portals, type FakeNetwork } from '../../support/fake-network.ts';
import { offlineParts, storyId } from '../../support/offline-parts.ts';

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
  const idsOf = (library: ReturnType<typeof offlineParts>['library']) => {
    const { current } = library.catalogue;
    return current.status === 'ready' ? current.entries.map(({ id }) => String(id)) : [];
  };

  test.each([
    ['is not there', undefined],
    ['is broken', new TextEncoder().encode('{')],
    ['is a web page', new TextEncoder().encode('<html>')],
  ])('%s, shows the first and says that a part is missing', async (_, page) => {
    const { network, library, phone } = offlineParts();
    intoTwoPages(network);
    if (page) network.files.set('page-2.json', page);
    else network.files.delete('page-2.json');
    await library.refresh();
    expect(library.catalogue.current).toMatchObject({ status: 'ready', problem: 'incomplete' });
    expect(idsOf(library)).toContain(storyId);
    const offline = offlineParts(phone);
    offline.network.isReachable = false;
    await offline.library.refresh();
    expect(idsOf(offline.library)).toContain(storyId);
  });

  test.each([
    ['the signal is lost', undefined],
    ['the network asks for a sign-in', portals['a web page']],
  ])('does not come because %s, is asked for again by itself', async (_, portal) => {
    const { network, library, timer } = offlineParts();
    intoTwoPages(network);
    network.pause = (name) => {
      network.isReachable = name === 'catalog.json' || portal !== undefined;
      network.portal = name === 'catalog.json' ? undefined : portal;
      return Promise.resolve();
    };
    await library.refresh();
    expect(library.catalogue.current).toMatchObject({ status: 'ready', problem: 'incomplete' });
    network.pause = () => Promise.resolve();
    network.isReachable = true;
    network.portal = undefined;
    await timer.pass(shortestRetryPauseMs);
    await timer.pass(0);
    expect(idsOf(library)).toContain('other');
    expect(library.catalogue.current).not.toHaveProperty('problem');
  });

  test('is lost later, keeps what the phone knows of it', async () => {
    const { network, library, phone } = offlineParts();
    intoTwoPages(network);
    await library.refresh();
    expect(idsOf(library)).toContain('other');
    network.files.delete('page-2.json');
    for (const refreshed of [library, offlineParts(phone, network).library]) {
      await refreshed.refresh();
      expect(refreshed.catalogue.current).toMatchObject({ problem: 'incomplete' });
      expect(idsOf(refreshed)).toEqual(expect.arrayContaining([storyId, 'other']));
    }
    network.isReachable = false;
    const offline = offlineParts(phone, network);
    await offline.library.refresh();
    expect(idsOf(offline.library)).toContain('other');
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inParts } from '#lib/core/in-parts.ts';
import { parseCatalogue, parseCatalogueInParts } from '#lib/core/published/catalogue-feed.ts';

const published = readFileSync('static/stories/catalog.json', 'utf8');
const feed = () => JSON.parse(published) as { publications: Record<string, unknown>[]; links: unknown[] };

function publishedIds(): readonly string[] {
  const page = parseCatalogue(published);
  return page.ok ? page.value.entries.map(({ id }) => id) : [];
}

test('the published catalogue lists its stories', () => {
  const page = parseCatalogue(published);
  expect(page.ok && page.value.entries.map(({ id }) => id)).toContain('when-love-and-ambition-collide');
  expect(page.ok && page.value.unusable).toEqual([]);
});

test('one bad entry does not take the others away, and is named', () => {
  const broken = feed();
  broken.publications.unshift({ metadata: { title: 7 } });
  const page = parseCatalogue(JSON.stringify(broken));
  expect(page.ok && page.value.entries).toHaveLength(broken.publications.length - 1);
  expect(page.ok && page.value.unusable).toMatchObject([{ index: 0 }]);
});

test('an entry whose manifest lies elsewhere is left out', () => {
  const broken = feed();
  const [first] = broken.publications;
  if (first)
    first['links'] = [
      { rel: 'http://opds-spec.org/acquisition/open-access', href: 'https://example.com/manifest.json' },
    ];
  const page = parseCatalogue(JSON.stringify(broken));
  expect(page.ok && page.value.unusable).toHaveLength(1);
});

test.each([
  ['an author’s own', [{ href: 'ID/cover.webp', properties: { own: true } }], 'cover.webp'],
  ['one that is drawn', [{ href: 'ID/cover.webp' }], undefined],
  ['one of another story', [{ href: 'another/cover.webp', properties: { own: true } }], undefined],
  ['one outside of every story', [{ href: 'ID/../../cover.webp', properties: { own: true } }], undefined],
  ['none that can be read', 'nonsense', undefined],
  ['none at all', undefined, undefined],
])('of the covers %s is the picture', (_, images, picture) => {
  const covered = feed();
  const [first] = covered.publications;
  const id = publishedIds()[0] ?? '';
  if (first) first['images'] = JSON.parse((JSON.stringify(images) ?? 'null').replaceAll('ID', id));
  const page = parseCatalogue(JSON.stringify(covered));
  expect(page.ok && page.value.entries[0]?.id).toBe(id);
  expect(page.ok && page.value.entries[0]?.picture).toBe(picture);
});

test('the next page is named', () => {
  const paged = feed();
  paged.links.push({ rel: 'next', href: 'catalog-2.json' });
  const page = parseCatalogue(JSON.stringify(paged));
  expect(page.ok && page.value.next).toBe('catalog-2.json');
});

test('what is no catalogue is refused', () => {
  for (const source of ['', '[]', '{"publications": {}}', '<html>'])
    expect(parseCatalogue(source).ok).toBe(false);
});

test('thousands of entries are read in parts, with a pause between them', async () => {
  const { publications, ...rest } = feed();
  const many = JSON.stringify({ ...rest, publications: Array(3000).fill(publications[0]) });
  let pauses = 0;
  let goOn: () => void = () => undefined;
  const reading = inParts(parseCatalogueInParts(many), () => {
    pauses++;
    return new Promise((resolve) => (goOn = resolve));
  });
  let isRead = false;
  void reading.then(() => (isRead = true));
  for (; !isRead; await new Promise((resolve) => setImmediate(resolve))) {
    const before = pauses;
    goOn();
    await new Promise((resolve) => setImmediate(resolve));
    // Nothing is read until the pause is over.
    expect(pauses - before).toBeLessThanOrEqual(1);
  }
  expect(pauses).toBeGreaterThan(5);
  expect(await reading).toEqual(parseCatalogue(many));
});

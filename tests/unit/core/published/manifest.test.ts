import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { manifestLimitBytes } from '#lib/core/published/limits.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';

const id = 'a-story' as PublicationId;
const read = (name: string) => readFileSync(`tests/fixtures/manifests/${name}.json`, 'utf8');

/** The field that keeps a manifest from being read; undefined where nothing does. */
function problemOf(source: string): string | undefined {
  const parsed = parseManifest(source, id);
  return parsed.ok ? undefined : parsed.error.where;
}

/** The good manifest with one thing changed. */
function changed(change: (manifest: ReturnType<typeof goodManifest>) => void): string {
  const manifest = goodManifest();
  change(manifest);
  return JSON.stringify(manifest);
}

function goodManifest() {
  return JSON.parse(read('good')) as {
    metadata: Record<string, unknown>;
    readingOrder: Record<string, unknown>[];
    resources: Record<string, unknown>[];
  };
}

describe('a good manifest', () => {
  const parsed = parseManifest(read('good'), id);
  if (!parsed.ok) throw new Error(`${parsed.error.where}: ${parsed.error.problem}`);
  const publication = parsed.value;

  test('gives the story, its cast with the narrator first, and its chapters', () => {
    expect(publication).toMatchObject({ id, title: 'When Love and Ambition Collide', language: 'en-US' });
    expect(publication.cast[0]).toMatchObject({ id: 'emily', name: 'Emily' });
    expect(publication.chapters.map(({ id: chapter, clipCount }) => [chapter, clipCount])).toEqual([
      ['toast', 3],
    ]);
  });

  test('gives tracks with exact durations', () => {
    for (const { resource, startSeconds, endSeconds } of publication.clips)
      expect(endSeconds - startSeconds).toBeCloseTo(((resource.sizeBytes ?? 0) / 192) * 0.024, 9);
  });

  test('lists every file once', () => {
    expect(publication.files.map(({ href }) => href).sort()).toEqual(
      [
        ...new Set([...goodManifest().resources, ...goodManifest().readingOrder].map(({ href }) => href)),
      ].sort(),
    );
  });

  test('may name one author or narrator as a text, an object or a list', () => {
    for (const author of ['A', { name: 'A' }, ['A'], [{ name: 'A' }]]) {
      const read = parseManifest(
        changed(({ metadata }) => (metadata['author'] = author)),
        id,
      );
      expect(read.ok && read.value.authors).toEqual(['A']);
    }
  });

  test('may hold things that we do not know', () => {
    expect(
      problemOf(changed(({ metadata }) => (metadata['constructor'] = { prototype: 1 }))),
    ).toBeUndefined();
  });
});

describe('a manifest is refused at the field that is wrong', () => {
  test.each([
    ['not-json', 'the file'],
    ['script-href', 'readingOrder.1.href'],
    ['cross-origin-href', 'resources.0.href'],
    ['way-up-href', 'resources.0.href'],
    ['hidden-way-up-href', 'resources.0.href'],
    ['negative-duration', 'readingOrder.0.duration'],
    ['wrong-name', 'readingOrder.2.href'],
    ['paragraph-twice', 'readingOrder.2.properties.paragraph'],
    ['wrong-sum', 'metadata.duration'],
    ['svg-cover', 'resources.0.type'],
    ['no-cast', 'metadata.character'],
    ['hash-in-capitals', 'readingOrder.0.properties.sha256'],
    ['half-a-frame', 'readingOrder.0.size'],
    ['transcript-not-listed', 'toc.0.alternate.0.href'],
    ['chapter-in-the-middle', 'toc.0'],
    ['title-is-a-list', 'metadata.title'],
  ])('%s: %s', (name, where) => {
    expect(problemOf(read(name))).toBe(where);
  });

  test.each([
    'identifier',
    'title',
    'author',
    'narrator',
    'character',
    'language',
    'duration',
    'modified',
    'conformsTo',
  ])('without %s', (field) => {
    expect(problemOf(changed(({ metadata }) => Reflect.deleteProperty(metadata, field)))).toBe(
      `metadata.${field}`,
    );
  });

  test('of more than 8 MB', () => {
    expect(problemOf(changed(({ metadata }) => (metadata['x'] = 'x'.repeat(manifestLimitBytes))))).toBe(
      'the file',
    );
  });

  test('of more than 20,000 tracks, before they are looked at', () => {
    const many = changed((manifest) => (manifest.readingOrder = Array.from({ length: 20_001 }, () => ({}))));
    expect(problemOf(many)).toBe('readingOrder');
  });

  test('whose prototype is written over', () => {
    const source = read('good').replace('"metadata": {', '"__proto__": { "metadata": 1 }, "metadata": {');
    expect(problemOf(source)).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'metadata')).toBe(false);
  });
});

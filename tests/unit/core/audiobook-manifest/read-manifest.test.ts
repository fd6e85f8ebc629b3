import { describe, expect, it } from 'vitest';
import { readAudiobookManifest } from '#lib/core/audiobook-manifest/read-manifest.ts';

function read(manifest: object) {
  return readAudiobookManifest(JSON.stringify(manifest));
}

describe('the manifest of an audiobook', () => {
  it('is read as W3C Audiobooks have it', () => {
    expect(
      read({
        '@context': ['https://schema.org', 'https://www.w3.org/ns/pub-context'],
        id: 'urn:x',
        name: [{ value: 'A book', language: 'en' }, 'Ein Buch'],
        author: ['Ann', { type: 'Person', name: ['Ben'] }],
        readBy: { name: { value: 'Cleo', language: 'en' } },
        inLanguage: ['en', 'de'],
        readingOrder: [
          'one.mp3',
          { url: 'two.mp3', name: 'Two', alternate: ['two.html', { url: 'two.vtt' }] },
          { name: 'nowhere' },
          7,
        ],
        resources: [
          { url: 'cover.jpg', rel: ['cover', 'x'] },
          { url: 'index.html', rel: 'contents' },
        ],
      }),
    ).toEqual({
      title: 'A book',
      identifier: 'urn:x',
      authors: ['Ann', 'Ben'],
      narrators: ['Cleo'],
      languages: ['en', 'de'],
      tracks: [
        { href: 'one.mp3', alternates: [] },
        { href: 'two.mp3', title: 'Two', alternates: ['two.html', 'two.vtt'] },
      ],
      contents: [],
      contentsPage: 'index.html',
      cover: 'cover.jpg',
    });
  });

  it('is read as Readium has it', () => {
    expect(
      read({
        metadata: {
          title: { en: 'A book', fr: 'Un livre' },
          subtitle: 'About it',
          description: 'It begins.',
          identifier: 'urn:x',
          author: [{ name: { en: 'Ann' }, sortAs: 'A' }],
          narrator: 'Ben',
          language: 'en',
        },
        links: [{ rel: 'cover', href: 'cover.png' }],
        readingOrder: [{ href: 'a%20b.mp3', type: 'audio/mpeg', title: null }],
        toc: [
          { title: 'One', href: 'a%20b.mp3#t=0', children: [{ title: 'Part', href: 'a%20b.mp3#t=5' }] },
          { title: null, children: [{ title: 'Two' }] },
        ],
      }),
    ).toEqual({
      title: 'A book',
      subtitle: 'About it',
      description: 'It begins.',
      identifier: 'urn:x',
      authors: ['Ann'],
      narrators: ['Ben'],
      languages: ['en'],
      tracks: [{ href: 'a%20b.mp3', alternates: [] }],
      contents: [
        {
          title: 'One',
          href: 'a%20b.mp3#t=0',
          children: [{ title: 'Part', href: 'a%20b.mp3#t=5', children: [] }],
        },
        { title: 'Two', children: [] },
      ],
      cover: 'cover.png',
    });
  });

  it.each(['', '[]', '7', '{', '{"readingOrder":{}}', '{"readingOrder":[{}]}', '{"metadata":{"title":"A"}}'])(
    'is none in %j',
    (source) => {
      expect(readAudiobookManifest(source)).toBeUndefined();
    },
  );

  it('cuts what is too long and too deep', () => {
    const deep = Array.from({ length: 100 }).reduce<object>(
      (children) => ({ title: 'x', children: [children] }),
      { title: 'x' },
    );
    const manifest = read({ name: 'x'.repeat(100_000), readingOrder: ['a.mp3'], toc: [deep] });
    expect(manifest?.title).toHaveLength(500);
    const depthOf = (entries: readonly { readonly children: readonly object[] }[]): number =>
      entries.length === 0 ? 0 : 1 + depthOf((entries[0]?.children ?? []) as typeof entries);
    expect(depthOf(manifest?.contents ?? [])).toBe(20);
  });
});

import { describe, expect, it } from 'vitest';
import { anMp3 } from '../../../support/an-mp3.ts';
import { aZip, type ZipEntry } from '../../../support/a-zip.ts';
import { bookIn, readZip } from '../../../support/read-own-book.ts';

const sound = new Uint8Array(await anMp3({ seconds: 4 }).arrayBuffer());

function aPackage(manifest: object, ...others: readonly ZipEntry[]): Blob {
  return aZip([
    { name: 'publication.json', content: JSON.stringify(manifest) },
    { name: 'sound/a b.mp3', content: sound },
    { name: 'sound/two.mp3', content: sound },
    ...others,
  ]);
}

const readingOrder = ['sound/a%20b.mp3', { url: 'sound/two.mp3', name: 'Two' }];

describe('a packaged audiobook', () => {
  it('has a chapter for each track where there is no table of contents', async () => {
    const book = await bookIn(aPackage({ name: 'A book', readingOrder }));
    expect(book.title).toBe('A book');
    expect(book.chapters.map(({ title }) => title)).toEqual(['a b', 'Two']);
    expect(book.clips.map(({ resource }) => resource.href)).toEqual(['sound/a b.mp3', 'sound/two.mp3']);
  });

  it('has the table of contents of the page that it names, with places in the middle of tracks', async () => {
    const page =
      '<nav role="doc-toc"><ol><li><a href="../sound/a%20b.mp3#t=0">One</a></li><li><a href="../sound/a%20b.mp3#t=2.5,3">Two</a></li></ol></nav>';
    const resources = [{ url: 'pages/contents.html', rel: 'contents' }];
    const book = await bookIn(
      aPackage({ name: 'A book', readingOrder, resources }, { name: 'pages/contents.html', content: page }),
    );
    expect(book.chapters.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(book.clips.map(({ chapterIndex, startSeconds }) => [chapterIndex, startSeconds])).toEqual([
      [0, 0],
      [1, 2.5],
      [1, 0],
    ]);
  });

  it('has its manifest and its table of contents in the entry page, where it has no other', async () => {
    const manifest = JSON.stringify({ name: 'A book', readingOrder: ['a.mp3'] });
    const page = `<html><head><script id="m" type="application/ld+json">${manifest}</script></head><body><nav role="doc-toc"><ol><li><a href="a.mp3">One</a></li><li><a href="a.mp3#t=2">Two</a></li></ol></nav></body></html>`;
    const book = await bookIn(
      aZip([
        { name: 'index.html', content: page },
        { name: 'a.mp3', content: sound },
      ]),
    );
    expect([book.title, ...book.chapters.map(({ title }) => title)]).toEqual(['A book', 'One', 'Two']);
  });

  it('says which of its tracks are missing, and plays the others', async () => {
    const book = await bookIn(aPackage({ name: 'A book', readingOrder: ['gone.mp3', ...readingOrder] }));
    expect(book.notes).toEqual([{ kind: 'missing-file', path: 'gone.mp3' }]);
    expect(book.chapters).toHaveLength(2);
  });

  it('has the first of its languages that is one', async () => {
    const book = await bookIn(
      aPackage({ name: 'A book', inLanguage: ['English (US)', 'en-GB'], readingOrder }),
    );
    expect(book.language).toBe('en-GB');
  });

  it('is refused where it is locked', async () => {
    const zip = aPackage({ name: 'A book', readingOrder }, { name: 'license.lcpl', content: '{}' });
    expect(await readZip(zip)).toEqual({ ok: false, error: { kind: 'locked', scheme: 'lcp' } });
  });
});

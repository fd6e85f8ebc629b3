/** Pages of the printed book. */
import { describe, expect, test } from 'vitest';
import type { ImportedBook } from '#lib/core/own-books/imported-book.ts';
import { pageNamed } from '#lib/core/publication/pages.ts';
import { aDaisy3 } from '../../support/a-daisy-book.ts';
import { anEpub } from '../../support/an-epub.ts';
import { bookIn } from '../../support/read-own-book.ts';

/** Each page as its label, and the text that stands first on it. */
function pagesOf({ pages = [], chapters }: ImportedBook): readonly string[] {
  return pages.map(({ label, place, offset = 0 }) => {
    const blocks = chapters[place.chapterIndex]?.blocks ?? [];
    const id = place.from && 'block' in place.from ? place.from.block : undefined;
    return `${label}: ${blocks
      .find((block) => block.id === id)
      ?.text.slice(offset)
      .trim()}`;
  });
}

const documents = {
  one: '<span epub:type="pagebreak" id="p1" title="i"/><p>One <span role="doc-pagebreak" id="p2" aria-label="ii"></span>goes on.</p><div epub:type="pagebreak" id="p3">iii</div><p>Two.</p>',
  two: '<p>Three.</p><span epub:type="pagebreak" id="p4" title="4"/>',
};

describe('pages', () => {
  test('are where they are marked in the text, which does not have their numbers', async () => {
    const book = await bookIn(await anEpub({ documents }));
    expect(pagesOf(book)).toEqual(['i: One goes on.', 'ii: goes on.', 'iii: Two.', '4: ']);
    expect(book.chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      ...['One goes on.', 'Two.', 'Three.'],
    ]);
  });

  test('are those that the book lists, if it lists any', async () => {
    const nav =
      '<html><body><nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav><nav epub:type="page-list"><ol><li><a href="two.xhtml">10</a></li><li><a href="one.xhtml#p2">9</a></li><li><a href="gone.xhtml">11</a></li><li><a href="one.xhtml#gone">12</a></li></ol></nav></body></html>';
    const items = '<item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/>';
    const book = await bookIn(
      await anEpub({ documents, items, files: [{ name: 'EPUB/n.xhtml', content: nav }] }),
    );
    expect(pagesOf(book)).toEqual(['9: goes on.', '10: Three.']);
    expect(book.contents).toHaveLength(1);
  });

  test('of an older book are in its NCX', async () => {
    const ncx =
      '<ncx><navMap/><pageList><pageTarget type="normal" value="7"><navLabel><text>7</text></navLabel><content src="one.xhtml#p3"/></pageTarget></pageList></ncx>';
    const items = '<item id="n" href="book.ncx" media-type="application/x-dtbncx+xml"/>';
    const book = await bookIn(
      await anEpub({ documents, items, files: [{ name: 'EPUB/book.ncx', content: ncx }] }),
    );
    expect(pagesOf(book)).toEqual(['7: Two.']);
  });

  test('of a DAISY book are its page numbers', async () => {
    const text =
      '<level1><h1>A</h1><pagenum id="n1">1</pagenum><p>One <pagenum page="normal">2</pagenum>two.</p></level1>';
    expect(pagesOf(await bookIn(await aDaisy3({ smil: {}, text })))).toEqual(['1: One two.', '2: two.']);
  });

  test('are none in a book that knows none', async () => {
    expect(await bookIn(await anEpub())).not.toHaveProperty('pages');
    const unnamed = await bookIn(
      await anEpub({ documents: { one: '<p>One<span epub:type="pagebreak"/></p>' } }),
    );
    expect(unnamed).not.toHaveProperty('pages');
  });
});

test.each([
  ['12', '12'],
  [' p. 12 ', '12'],
  ['Page XIV', 'xiv'],
  ['xiv', 'xiv'],
  ['１２', '12'],
  ['3', 'Page 3'],
  ['13', undefined],
  ['', undefined],
  ['page', undefined],
])('a page that is typed as “%s” is found', (typed, label) => {
  const pages = ['xiv', '12', 'Page 3'].map((one) => ({ label: one, place: { chapterIndex: 0 } }));
  expect(pageNamed(pages, typed)?.label).toBe(label);
});

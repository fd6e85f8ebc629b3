/** What books of other makers do that the specification does not foresee, or foresees and few have. */
import { describe, expect, test } from 'vitest';
import { aDocument, anEpub } from '../../support/an-epub.ts';
import { aPng } from '../../support/a-png.ts';
import { bookIn } from '../../support/read-own-book.ts';

const content = async (body: string, files: readonly { name: string; content: Uint8Array | string }[] = []) =>
  (await bookIn(await anEpub({ documents: { one: body }, files }))).chapters[0].blocks;

describe('an EPUB of another maker', () => {
  test('that lists each section of a document is read once', async () => {
    const spine = ['one', 'section', 'two'].map((id) => `<itemref idref="${id}"/>`).join('');
    const items = [
      '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>',
      '<item id="section" href="one.xhtml#s2" media-type="application/xhtml+xml"/>',
      '<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>',
    ].join('');
    const book = await bookIn(
      await anEpub({
        documents: { one: '<p>One</p><p id="s2">Section</p>', two: '<p>Two</p>' },
        files: [
          {
            name: 'EPUB/book.opf',
            content: `<package><metadata><dc:title>A book</dc:title></metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`,
          },
        ],
      }),
    );
    expect(book.chapters.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      ['One', 'Section'],
      ['Two'],
    ]);
  });

  test('without a language has that of its documents', async () => {
    const one = aDocument('<p>Un livre</p>').replace('<html ', '<html xml:lang="fr-CA" ');
    const metadata = '<dc:title>A book</dc:title>';
    const files = [{ name: 'EPUB/one.xhtml', content: one }];
    expect((await bookIn(await anEpub({ metadata, files }))).language).toBe('fr-CA');
  });

  test('with a picture among its documents has a page of that picture', async () => {
    const book = await bookIn(
      await anEpub({
        files: [
          { name: 'EPUB/page.png', content: aPng({ width: 200, height: 300 }) },
          {
            name: 'EPUB/drawing.svg',
            content:
              '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><title>A map</title><text>North</text></svg>',
          },
          {
            name: 'EPUB/book.opf',
            content:
              '<package><metadata><dc:title>A book</dc:title></metadata><manifest><item id="a" href="page.png" media-type="image/png"/><item id="b" href="drawing.svg" media-type="image/svg+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
          },
        ],
      }),
    );
    const pages = book.chapters.flatMap(({ blocks }) => blocks);
    expect(pages.map(({ text, picture }) => [text, picture?.resource.href])).toEqual([
      ['', 'EPUB/page.png'],
      ['A map', 'EPUB/drawing.svg'],
    ]);
  });

  test('has numbers of pages by classes, and they are no text', async () => {
    const body =
      '<p>To be <span class="pagenum">[Pg xiv]</span>or not <span class="pagenum" id="p15">{15}</span>to be, <span class="pagenum">that is</span></p>';
    const book = await bookIn(await anEpub({ documents: { one: body } }));
    expect(book.chapters[0].blocks.map(({ text }) => text)).toEqual(['To be or not to be, that is']);
    expect(book.pages?.map(({ label, offset }) => [label, offset])).toEqual([
      ['xiv', 6],
      ['15', 13],
    ]);
  });

  test('has names of files for what its pictures show, and they are not read', async () => {
    const files = [{ name: 'EPUB/a.png', content: aPng({ width: 200, height: 300 }) }];
    const blocks = await content('<p>One</p><img src="a.png" alt="_images/a.png" title="A ship"/>', files);
    expect(blocks.map(({ text }) => text)).toEqual(['One', 'A ship']);
  });

  test('shows a picture as an object', async () => {
    const files = [{ name: 'EPUB/a.png', content: aPng({ width: 200, height: 300 }) }];
    const blocks = await content(
      '<p>One</p><object data="a.png" type="image/png"><p>A ship</p></object><object data="b.png" type="image/png"><p>Two</p></object><object data="c.mp4"><p>Cannot be played</p></object>',
      files,
    );
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: One',
      'image: A ship',
      'paragraph: Two',
    ]);
  });

  test('says the same in several notations, of which one is read', async () => {
    const blocks = await content(
      '<p><math><mi>x</mi><mo>+</mo><mn>1</mn><annotation>x + 1 \\\\tex</annotation></math></p><epub:switch><epub:case><p>Formula</p></epub:case><epub:default><p>Plain</p></epub:default></epub:switch>',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['x+1', 'Plain']);
  });
});

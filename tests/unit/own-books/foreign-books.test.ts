/** What books of other makers do that the specification does not foresee, or foresees and few have. */
import { describe, expect, test } from 'vitest';
import { aDocument, anEpub } from '../../support/an-epub.ts';
import { anMp3 } from '../../support/an-mp3.ts';
import { aPng } from '../../support/a-png.ts';
import { bookIn } from '../../support/read-own-book.ts';
import { openFiles } from '#lib/own-books/open-files.ts';
import { readBook } from '#lib/own-books/read-book.ts';
import { bytes, mp4Box, u32 } from '../../support/bytes.ts';
import { aZip } from '../../support/a-zip.ts';

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

  test('in another script than the language that its maker left in is in the language of that script', async () => {
    const languageOf = async (declared: string, text: string) => {
      const metadata = `<dc:title>A book</dc:title>${declared && `<dc:language>${declared}</dc:language>`}`;
      return (await bookIn(await anEpub({ metadata, documents: { one: `<p>${text.repeat(30)}</p>` } })))
        .language;
    };
    expect(await languageOf('en', 'これは日本語の本です。')).toBe('ja');
    expect(await languageOf('und', 'ספר עברי')).toBe('he');
    expect(await languageOf('und', 'Plain')).toBeUndefined();
    expect(await languageOf('fa', 'کتاب فارسی')).toBe('fa');
    expect(await languageOf('en', 'Alpha and ωμέγα. ')).toBe('en');
  });

  test('says what is unknown, and escapes twice', async () => {
    const metadata =
      '<dc:title>A book</dc:title><dc:creator>Unknown</dc:creator><dc:description>&lt;p&gt;It&amp;#39;s a book&lt;/p&gt;</dc:description>';
    expect(await bookIn(await anEpub({ metadata }))).toMatchObject({
      authors: [],
      description: "It's a book",
    });
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

describe('the title of a chapter', () => {
  const levelsOf = async (title: string, body: string) => {
    const contents = `<li><a href="one.xhtml">${title}</a></li>`;
    const book = await bookIn(await anEpub({ documents: { one: body }, contents }));
    return book.chapters[0].blocks.map(({ level }) => level);
  };

  test('is its first heading where that says the same', async () => {
    expect(await levelsOf('I. The Sea', '<h2>I.<br/>THE SEA</h2><h3>Waves</h3><p>One</p>')).toEqual([
      0,
      1,
      undefined,
    ]);
    expect(await levelsOf('The Sea', '<h2>Waves</h2><p>One</p>')).toEqual([1, undefined]);
    expect(await levelsOf('Waves', '<h2>3. Waves</h2><p>One</p>')).toEqual([0, undefined]);
    expect(await levelsOf('3. Waves', '<h2>Chapter 3. Waves</h2><p>One</p>')).toEqual([0, undefined]);
    expect(await levelsOf('War', '<h2>Postwar</h2><p>One</p>')).toEqual([1, undefined]);
  });

  test('is in its first headings where each has a part of it', async () => {
    expect(await levelsOf('Chapter 1: The Sea', '<h1>Chapter 1</h1><h1>The Sea</h1><p>One</p>')).toEqual([
      0,
      1,
      undefined,
    ]);
    expect(await levelsOf('The Sea', '<h1>Chapter 1</h1><h2>The Sea</h2><p>One</p>')).toEqual([
      0,
      1,
      undefined,
    ]);
  });
});

test('a document that nothing names goes on with the chapter before it; the first has the name of the book', async () => {
  const contents = '<li><a href="one.xhtml">I</a></li><li><a href="three.xhtml">II</a></li>';
  const documents = { cover: '<p>By Ann</p>', one: '<p>One</p>', two: '<p>Two</p>', three: '<p>Three</p>' };
  const book = await bookIn(await anEpub({ documents, contents }));
  expect(book.chapters.map(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)])).toEqual([
    ['A book', 'By Ann'],
    ['I', 'One', 'Two'],
    ['II', 'Three'],
  ]);
  expect(book.contents.map(({ place }) => place?.chapterIndex)).toEqual([1, 2]);
});

test('a scene ends at asterisks, and figures beside the line are no part of a word', async () => {
  const blocks = await content(
    '<p>One<a epub:type="noteref" href="#n">12</a>, two<a class="footnote-reference brackets" href="#n">3</a></p><p>* * *</p><p>H<sub>2</sub>O, m<sup>2</sup>, 1<sup>st</sup></p>',
  );
  expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'paragraph: One¹², two³',
    'scene-break: ',
    'paragraph: H₂O, m², 1st',
  ]);
});

describe('a zip', () => {
  const titleIn = async (zip: Blob) => {
    const files = [{ path: 'book.zip', file: new File([zip], 'book.zip') }] as const;
    const opened = await openFiles({ name: 'book.zip', files });
    const read = opened.ok ? await readBook(opened.value, 'The name') : opened;
    return read.ok ? read.value.title : read.error.kind;
  };
  const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
  const container = '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>';
  const opf =
    '<package><metadata><dc:title>A book</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>';
  const page = aDocument('<p>One</p>');

  test('may have the folder of an EPUB in it', async () => {
    const files = [
      { name: 'Book/META-INF/container.xml', content: container },
      { name: 'Book/book.opf', content: opf },
      { name: 'Book/a.xhtml', content: page },
    ];
    expect(await titleIn(aZip(files))).toBe('A book');
    const sound = { name: 'one.mp3', content: await bytesOf(anMp3({ seconds: 1, title: 'One' })) };
    expect(await titleIn(aZip([sound, { name: 'site/manifest.json', content: '{}' }]))).toBe('One');
  });

  test('may have a packed EPUB in it, and notes of its shop and of Calibre', async () => {
    const content = await bytesOf(await anEpub());
    expect(
      await titleIn(
        aZip([
          { name: 'Book.epub', content },
          { name: 'read me.txt', content: 'Thanks' },
          { name: 'metadata.opf', content: '<package/>' },
        ]),
      ),
    ).toBe('A book');
  });

  test('may lack the address of its package document', async () => {
    expect(
      await titleIn(
        aZip([
          { name: 'book.opf', content: opf },
          { name: 'a.xhtml', content: page },
        ]),
      ),
    ).toBe('A book');
  });
});

describe('sound that only its shop can play', () => {
  const box = mp4Box;
  const protectedBy = (sample: string) =>
    new Blob([
      box('ftyp', 'M4A '),
      box(
        'moov',
        box('trak', box('mdia', box('minf', box('stbl', box('stsd', u32(0), u32(1), box(sample, u32(0))))))),
      ),
    ]);

  test.each([
    ['an Audible file', new Blob([box('ftyp', 'aax ')])],
    ['an older Audible file', new Blob([bytes(u32(100), [0x57, 0x90, 0x75, 0x36], u32(0))])],
    ['a file of Apple’s', protectedBy('drms')],
    ['a file with common encryption', protectedBy('enca')],
  ])('is said to be locked: %s', async (_, file) => {
    const files = {
      paths: ['a.m4b'],
      bytes: () => Promise.resolve(undefined),
      blob: () => Promise.resolve(file),
    };
    expect(await readBook(files, 'a')).toEqual({ ok: false, error: { kind: 'locked', scheme: 'unknown' } });
  });
});

test('a FLAC file whose beginning is damaged is no sound, and is not read for ever', async () => {
  const streamInfo = [0, 0, 0, 34, 18, 0, 18, 0, 0, 5, 204, 0, 50, 0, 10, 196, 66, 240, 0, 159, 54, 12];
  const file = new Blob([
    bytes('fLaC', streamInfo, Array(16).fill(7), [0xae, 0x20, 0, 0], Array(400).fill(0xff)),
  ]);
  const files = {
    paths: ['a.flac'],
    bytes: () => Promise.resolve(undefined),
    blob: () => Promise.resolve(file),
  };
  expect(await readBook(files, 'a')).toEqual({ ok: false, error: { kind: 'unknown-format' } });
});

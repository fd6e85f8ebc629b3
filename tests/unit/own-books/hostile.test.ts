import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openZip } from '#lib/own-books/zip.ts';
import { aZip } from '../../support/a-zip.ts';
import { aDaisy2, aDaisy3, aPoint } from '../../support/a-daisy-book.ts';
import { anEpub, aPair } from '../../support/an-epub.ts';
import { randomNumbers } from '../../support/random-numbers.ts';
import { bookIn, readZip } from '../../support/read-own-book.ts';

describe('a zip', () => {
  test.each([
    ['that is no zip', new Blob(['Hello.'])],
    ['of nothing', new Blob([])],
  ])('%s is of an unknown format', async (_, blob) => {
    expect(await readZip(blob)).toEqual({ ok: false, error: { kind: 'unknown-format' } });
  });

  test('that ends early is broken', async () => {
    const whole = await anEpub();
    const read = await readZip(whole.slice(0, whole.size - 100));
    expect(read).toMatchObject({ ok: false, error: { kind: 'broken' } });
  });

  test('without a container is of an unknown format', async () => {
    const zip = aZip([{ name: 'page.html', content: '<p>Hello.</p>' }]);
    expect(await readZip(zip)).toEqual({ ok: false, error: { kind: 'unknown-format' } });
  });

  test('with a file that unpacks to far more is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(3_000_000);
    const zip = aZip([{ name: 'a.txt', content: zeros, isPacked: true }]);
    expect(await readZip(zip)).toMatchObject({ ok: false, error: { kind: 'too-much' } });
  });

  test('that lies about a size gives nothing of that file', async () => {
    const zip = aZip([
      { name: 'a.txt', content: new Uint8Array(900_000), isPacked: true, claimedSize: 1000 },
      { name: 'b.txt', content: 'good' },
    ]);
    const files = await openZip(zip);
    if (!files.ok) throw new Error('not opened');
    expect(await files.value.bytes('a.txt', 10_000_000)).toBeUndefined();
    expect(await files.value.bytes('b.txt', 10)).toEqual(new Uint8Array(Buffer.from('good')));
    expect(await files.value.bytes('b.txt', 3)).toBeUndefined();
  });

  test('with names that lead out of it has no such files', async () => {
    const names = ['../a', 'b/../../c', '/d', 'C:\\e', 'f\0', '__proto__', 'g\\h', './i'];
    const files = await openZip(aZip(names.map((name) => ({ name, content: 'x' }))));
    expect(files.ok && files.value.paths).toEqual(['__proto__', 'g/h', 'i']);
  });

  test('of more files than any book has is refused', async () => {
    const zip = aZip(Array.from({ length: 20_001 }, (_, index) => ({ name: `f${index}`, content: '' })));
    expect(await readZip(zip)).toMatchObject({ ok: false, error: { kind: 'too-much' } });
  });

  test('with a password is locked', async () => {
    const zip = aZip([{ name: 'a.txt', content: 'x', isEncrypted: true }]);
    expect(await readZip(zip)).toEqual({ ok: false, error: { kind: 'locked', scheme: 'unknown' } });
  });
});

test.each([
  ['with sizes after the files', { dataDescriptor: true }],
  ['of 64 bits', { zip64: true }],
  ['without packing', { level: 0, dataDescriptor: true }],
])('a zip %s is read', async (_, options) => {
  const writer = new ZipWriter(new BlobWriter(), options);
  await writer.add('größe/a.txt', new TextReader('packed '.repeat(100)));
  const files = await openZip(await writer.close());
  if (!files.ok) throw new Error('not opened');
  const bytes = await files.value.bytes('größe/a.txt', 10_000);
  expect(new TextDecoder().decode(bytes)).toBe('packed '.repeat(100));
  expect(await (await files.value.blob('größe/a.txt'))?.text()).toBe('packed '.repeat(100));
});

describe('a book', () => {
  const encryption = (
    uri: string,
    key: string,
    algorithm = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  ) => ({
    name: 'META-INF/encryption.xml',
    content: `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><KeyInfo>${key}</KeyInfo><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`,
  });

  test.each([
    ['LCP', 'lcp', { name: 'META-INF/license.lcpl', content: '{}' }],
    [
      'LCP, whose licence is missing',
      'lcp',
      encryption('EPUB/one.xhtml', '<RetrievalMethod URI="license.lcpl#/encryption/content_key"/>'),
    ],
    [
      'Adobe',
      'adobe',
      encryption('EPUB/one.xhtml', '<resource xmlns="http://ns.adobe.com/adept">urn:uuid:1</resource>'),
    ],
    ['somebody else', 'unknown', encryption('EPUB/one.xhtml', '')],
  ])('that is locked by %s is refused', async (_, scheme, file) => {
    expect(await readZip(await anEpub({ files: [file] }))).toEqual({
      ok: false,
      error: { kind: 'locked', scheme },
    });
  });

  test('with locked fonts opens', async () => {
    const file = encryption('EPUB/font.otf', '', 'http://www.idpf.org/2008/embedding');
    expect((await bookIn(await anEpub({ files: [file] }))).title).toBe('A book');
  });

  test('with elements deep inside each other is read as far as that goes', async () => {
    const deep = '<div>'.repeat(200_000);
    const book = await bookIn(
      await anEpub({ documents: { one: '<p>Before.</p>', two: `<p>Start.</p>${deep}end` } }),
    );
    expect(book.chapters.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      ['Before.'],
      ['Start.'],
    ]);
    expect(book.notes).toContainEqual({ kind: 'missing-file', path: 'EPUB/two.xhtml' });
  });

  test('keeps the text of elements that are too deep for a page', async () => {
    const deep = '<span>'.repeat(1000);
    const book = await bookIn(await anEpub({ documents: { one: `<p>Start ${deep}and end.` } }));
    expect(book.chapters[0].blocks[0]?.text).toBe('Start and end.');
  });

  test('with a contents that goes round in nesting ends', async () => {
    const contents = '<li><a href="one.xhtml">A</a><ol>'.repeat(100);
    const book = await bookIn(await anEpub({ contents }));
    let depth = 0;
    for (let entries = book.contents; entries[0]; entries = entries[0].children) depth++;
    expect(depth).toBe(20);
  });

  test('without any document is broken', async () => {
    const empty = { name: 'EPUB/book.opf', content: '<package/>' };
    expect(await readZip(await anEpub({ files: [empty] }))).toMatchObject({
      ok: false,
      error: { kind: 'broken' },
    });
  });
});

/** What is inside of the zip is damaged, too: a damaged packed file is found out by its sum. */
test.each([
  ['two-chapters', 15],
  ['table-and-pages', 15],
  ['no-fragment-no-clip', 80],
  ['epub2-no-mimetype', 80],
])('damaged copies of %s end in a book or a reason', async (name, count) => {
  const bytes = readFileSync(`tests/fixtures/books/${name}.epub`);
  const below = randomNumbers(7);
  for (let copy = 0; copy < count; copy++) {
    const damaged = Uint8Array.from(bytes);
    // Most of a book is sound; its beginning and its end are what it is.
    const places = () =>
      below(2) === 0 ? below(bytes.length) : bytes.length - 1 - below(Math.min(4000, bytes.length));
    for (let flips = below(20) + 1; flips > 0; flips--) damaged[places()] = below(256);
    const read = await readZip(new Blob([damaged]));
    if (read.ok) expect(read.value.chapters.length).toBeGreaterThan(0);
    else expect(['unknown-format', 'locked', 'too-much', 'broken']).toContain(read.error.kind);
  }
});

async function narratedEpub(): Promise<Blob> {
  const documents = {
    one: '<h1 id="h">One</h1><p id="a">Two <b>three</b></p><table><tr><td>4</td><td>5</td></tr></table>',
  };
  const overlays = {
    one: `<seq>${aPair('one.xhtml#h', 'clipEnd="1s"')}${aPair('one.xhtml#a', 'clipBegin="1s"')}</seq>`,
  };
  const contents = '<li><a href="one.xhtml">One</a><ol><li><a href="one.xhtml#a">Two</a></li></ol></li>';
  return anEpub({ documents, overlays, contents });
}

const daisyPairs =
  '<par id="p1"><text src="TEXT#a"/><audio src="sound.wav" clip-begin="npt=1s" clip-end="npt=2s"/></par><par id="p2"><text src="TEXT#b"/></par>';

test.each([
  ['an EPUB', narratedEpub],
  [
    'a book of DAISY 2.02',
    () =>
      aDaisy2({
        ncc: '<h1><a href="one.smil#p1">One</a></h1><h2><a href="one.smil#p2">Two</a></h2>',
        text: '<h1 id="a">One</h1><p id="b">Two <span class="page-normal">1</span></p>',
        smil: { one: daisyPairs.replaceAll('TEXT', 'text.html') },
      }),
  ],
  [
    'a book of DAISY 3',
    () =>
      aDaisy3({
        points: aPoint('<text>One</text>', 'one.smil#p1', aPoint('<audio src="sound.wav"/>', 'one.smil#p2')),
        text: '<level1><h1 id="a">One</h1><poem><line id="b">Two</line></poem></level1><note id="n">3</note>',
        smil: { one: daisyPairs.replaceAll('TEXT', 'text.xml') },
      }),
  ],
])('damaged markup of %s ends in a book or a reason', async (_, make) => {
  const below = randomNumbers(11);
  const whole = await make();
  const files = await openZip(whole);
  if (!files.ok) throw new Error('not opened');
  const entries = await Promise.all(
    files.value.paths.map(async (name) => ({ name, content: (await files.value.bytes(name, 1e6)) ?? '' })),
  );
  for (let copy = 0; copy < 100; copy++) {
    const damaged = entries.map(({ name, content }) => {
      if (typeof content === 'string' || name.endsWith('.wav')) return { name, content };
      const changed = Uint8Array.from(content);
      for (let flips = below(8); flips > 0; flips--)
        changed[below(changed.length)] = '<>&"/ #\0é0'.charCodeAt(below(10)) & 255;
      return { name, content: changed };
    });
    const read = await readZip(aZip(damaged));
    if (read.ok) expect(read.value.chapters.length).toBeGreaterThan(0);
    else expect(read.error.kind).not.toBe('too-much');
  }
});

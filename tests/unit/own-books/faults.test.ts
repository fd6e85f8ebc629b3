import { describe, expect, test } from 'vitest';
import { anEpub, aDocument, aPair } from '../../support/an-epub.ts';
import { bookIn, lights } from '../../support/read-own-book.ts';

const twoSentences = '<p><span id="a">One.</span> <span id="b">Two.</span></p><p id="c">Three.</p>';
const narrated = (...pairs: readonly string[]) =>
  anEpub({ documents: { one: twoSentences }, overlays: { one: pairs.join('') } });
const clip = (id: string, begin: string, end: string) =>
  aPair(`one.xhtml#${id}`, `clipBegin="${begin}" clipEnd="${end}"`);

describe('clips of a book', () => {
  test('light sentences, and each block has one stretch of sound', async () => {
    const book = await bookIn(
      await narrated(clip('a', '0s', '1s'), clip('b', '1s', '2s'), clip('c', '2s', '3s')),
    );
    expect(lights(book)).toEqual(['One. 0-1', 'Two. 1-2', 'Three. 2-3']);
    expect(book.clips).toMatchObject([
      { index: 0, chapterIndex: 0, startSeconds: 0, endSeconds: 2, block: 'b1' },
      { index: 1, chapterIndex: 0, startSeconds: 2, endSeconds: 3, block: 'b2' },
    ]);
    expect(book.notes).toEqual([]);
  });

  test('without an end are heard to the end of their sound', async () => {
    const book = await bookIn(await narrated(aPair('one.xhtml#c', 'clipBegin="4s"')));
    expect(lights(book)).toEqual(['Three. 4-10']);
  });

  test('without an end are lit until the next begins', async () => {
    const book = await bookIn(await narrated(aPair('one.xhtml#a'), clip('b', '4s', '5s')));
    expect(lights(book)).toEqual(['One. 0-4', 'Two. 4-5']);
  });

  test('that end after their sound end with it', async () => {
    expect(lights(await bookIn(await narrated(clip('c', '8s', '120s'))))).toEqual(['Three. 8-10']);
  });

  test('of no length, or after the end of their sound, leave their text silent and are counted', async () => {
    const book = await bookIn(
      await narrated(clip('a', '3s', '3s'), clip('b', '5s', '4s'), clip('c', '11s', '12s')),
    );
    expect(lights(book)).toEqual([]);
    expect(book.clips).toEqual([]);
    expect(book.notes).toEqual([{ kind: 'no-narration' }, { kind: 'unusable-clips', count: 3 }]);
  });

  test('that overlap are each lit, and no sound is heard twice', async () => {
    const book = await bookIn(await narrated(clip('b', '0s', '4s'), clip('c', '3s', '6s')));
    expect(lights(book)).toEqual(['Two. 0-4', 'Three. 3-6']);
    expect(book.clips.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
      [0, 3],
      [3, 6],
    ]);
  });

  test('that go back in their sound are heard in the order of the overlay', async () => {
    const book = await bookIn(await narrated(clip('a', '6s', '7s'), clip('c', '2s', '3s')));
    expect(book.clips.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
      [6, 7],
      [2, 3],
    ]);
  });

  test('leave short pauses to the block before, and skip what the book leaves out', async () => {
    const book = await bookIn(await narrated(clip('b', '0s', '1s'), clip('c', '2.5s', '3s')));
    expect(book.clips[0]).toMatchObject({ startSeconds: 0, endSeconds: 2.5 });
    const other = await bookIn(await narrated(clip('b', '0s', '1s'), clip('c', '8s', '9s')));
    expect(other.clips[0]).toMatchObject({ startSeconds: 0, endSeconds: 1 });
  });

  test('of a fragment that is not there are heard, and counted', async () => {
    const book = await bookIn(await narrated(clip('a', '0s', '1s'), clip('nowhere', '1s', '2s')));
    expect(lights(book)).toEqual(['One. 0-1']);
    expect(book.clips).toMatchObject([{ startSeconds: 0, endSeconds: 2 }]);
    expect(book.notes).toEqual([{ kind: 'unresolved-text', count: 1 }]);
  });

  test('of several paragraphs belong to all of them, and light nothing', async () => {
    const book = await bookIn(
      await anEpub({
        documents: { one: '<section id="s"><p>One.</p><p>Two.</p></section>' },
        overlays: { one: clip('s', '0s', '5s') },
      }),
    );
    expect(lights(book)).toEqual([' 0-5', ' 0-5']);
    expect(book.clips).toMatchObject([{ startSeconds: 0, endSeconds: 5, block: 'b1' }]);
  });

  test('of a sound that is missing leave their text silent, and name it', async () => {
    const book = await bookIn(await narrated(aPair('one.xhtml#a', '', 'gone.mp3')));
    expect(book.clips).toEqual([]);
    expect(book.chapters[0].blocks).toHaveLength(2);
    expect(book.notes).toEqual([{ kind: 'no-narration' }, { kind: 'missing-file', path: 'gone.mp3' }]);
  });

  test('are found where no document names its overlay', async () => {
    const shape = { documents: { one: twoSentences }, overlays: { one: clip('c', '0s', '1s') } };
    expect(lights(await bookIn(await anEpub({ ...shape, namesOverlays: false })))).toEqual(['Three. 0-1']);
  });

  test('of an overlay that is shared are heard once, and the chapter turns with the text', async () => {
    const book = await bookIn(
      await anEpub({
        documents: { one: '<p id="a">One.</p>', two: '<p id="b">Two.</p>' },
        overlays: { one: clip('a', '0s', '1s') + aPair('two.xhtml#b', 'clipBegin="1s" clipEnd="2s"') },
      }),
    );
    expect(book.clips.map(({ chapterIndex, block }) => [chapterIndex, block])).toEqual([
      [0, 'b1'],
      [1, 'b2'],
    ]);
    expect(lights(book)).toEqual(['One. 0-1', 'Two. 1-2']);
  });
});

describe('addresses in a book', () => {
  test.each([
    ['in another case', 'ONE.XHTML#c'],
    ['with dots', './../EPUB/one.xhtml#c'],
    ['with backslashes', '..\\EPUB\\one.xhtml#c'],
    ['from the root', '/EPUB/one.xhtml#c'],
    ['percent-encoded', 'on%65.xhtml#%63'],
    ['with a query', 'one.xhtml?page=1#c'],
  ])('%s are found', async (_, text) => {
    const book = await bookIn(await narrated(aPair(text, 'clipEnd="1s"')));
    expect(lights(book)).toEqual(['Three. 0-1']);
  });

  test.each([
    ['that climb out of it', '../../../one.xhtml#c'],
    ['of another website', 'https://example.org/EPUB/one.xhtml#c'],
    ['that are data', 'data:text/html,x#c'],
  ])('%s lead nowhere', async (_, text) => {
    const book = await bookIn(await narrated(aPair(text, 'clipEnd="1s"')));
    expect(book.notes).toEqual([{ kind: 'unresolved-text', count: 1 }]);
  });
});

describe('a document', () => {
  const textOf = async (content: string | Uint8Array) => {
    const book = await bookIn(await anEpub({ files: [{ name: 'EPUB/one.xhtml', content }] }));
    return book.chapters[0].blocks.map(({ text }) => text);
  };

  test('in windows-1252 without a declaration is read', async () => {
    expect(await textOf(Buffer.from('<html><body><p>Caf\xe9 na\xefve</p></body></html>', 'latin1'))).toEqual([
      'Café naïve',
    ]);
  });

  test('in UTF-16 is read', async () => {
    expect(await textOf(Buffer.from('\ufeff<html><body><p>Größe</p></body></html>', 'utf16le'))).toEqual([
      'Größe',
    ]);
  });

  test('with mistakes is read to its end', async () => {
    expect(
      await textOf(
        '<html><head><title/></head><body><p>One<p>Two &amp; &nbsp;&mdash; <b>three</p><a id="x"/>Four',
      ),
    ).toEqual(['One', 'Two & — three', 'Four']);
  });

  test('with entities of its own leaves them as they are written', async () => {
    const bomb =
      '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    expect(await textOf(`${bomb}<html><body><p>&b; &c;</p></body></html>`)).toEqual(['&b; &c;']);
  });

  test('keeps text and drops what runs, loads or asks', async () => {
    const body =
      '<script>alert(1)</script><style>p{}</style><p onclick="x()">Text<iframe src="https://example.org/"/></p><form><p>Name</p><input value="v"/><button>Send</button></form><object data="x">other</object>';
    expect(await textOf(aDocument(body))).toEqual(['Text', 'Name']);
  });
});

test('a note that is read before text above it stands where it is read', async () => {
  const book = await bookIn(
    await anEpub({
      documents: {
        one: '<p id="a">One.</p><p id="b">Two.</p><aside id="n" epub:type="footnote"><p>Note.</p></aside><p>End.</p>',
      },
      overlays: { one: clip('a', '0s', '1s') + clip('n', '1s', '2s') + clip('b', '2s', '3s') },
    }),
  );
  expect(book.chapters[0].blocks.map(({ text }) => text)).toEqual(['One.', 'Note.', 'Two.', 'End.']);
  expect(book.clips.map(({ block }) => block)).toEqual(['b1', 'b3', 'b2']);
});

test('a number of a page that is read at a scene break belongs to what follows', async () => {
  const book = await bookIn(
    await anEpub({
      documents: {
        one: '<p id="a">One.</p><span id="p" epub:type="pagebreak">2</span><hr/><p id="b">Two.</p>',
      },
      overlays: { one: clip('a', '0s', '1s') + clip('p', '1s', '2s') + clip('b', '2s', '3s') },
    }),
  );
  expect(book.clips.map(({ startSeconds, block }) => [startSeconds, block])).toEqual([
    [0, 'b1'],
    [1, 'b3'],
  ]);
});

test('a book whose container names no file is found by its package document', async () => {
  const file = { name: 'META-INF/container.xml', content: '<container/>' };
  expect((await bookIn(await anEpub({ files: [file] }))).title).toBe('A book');
});

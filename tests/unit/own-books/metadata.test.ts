import { describe, expect, test } from 'vitest';
import { anEpub } from '../../support/an-epub.ts';
import { bookIn } from '../../support/read-own-book.ts';

const withMetadata = async (metadata: string, body = '<p>Text.</p>') =>
  bookIn(await anEpub({ metadata, documents: { one: body } }));

describe('what a book says of itself', () => {
  test('has a main title and a subtitle, in whatever order', async () => {
    const book = await withMetadata(
      '<dc:title id="s">Below</dc:title><meta refines="#s" property="title-type">subtitle</meta><dc:title id="m">Above</dc:title><meta refines="#m" property="title-type">main</meta>',
    );
    expect(book).toMatchObject({ title: 'Above', subtitle: 'Below' });
  });

  test('tells who wrote and who reads', async () => {
    const book = await withMetadata(
      '<dc:title>T</dc:title><dc:creator id="a">Ann</dc:creator><meta refines="#a" property="role" scheme="marc:relators">aut</meta><dc:creator id="b">Bob</dc:creator><meta refines="#b" property="role">nrt</meta><dc:creator opf:role="trl">Tom</dc:creator><dc:contributor opf:role="nrt">Cy</dc:contributor><meta property="media:narrator">Dee</meta><meta property="media:narrator">Bob</meta>',
    );
    expect(book.authors).toEqual(['Ann']);
    expect(book.narrators).toEqual(['Dee', 'Bob', 'Cy']);
  });

  test('is taken without markup and without characters that turn the line', async () => {
    const book = await withMetadata(
      '<dc:title>A \u202Eb</dc:title><dc:description>&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;</dc:description>',
    );
    expect(book).toMatchObject({ title: 'A b', description: 'One two' });
  });

  test('is cut where it is longer than any title', async () => {
    expect((await withMetadata(`<dc:title>${'a'.repeat(5000)}</dc:title>`)).title).toHaveLength(500);
  });

  test('names several languages, of which the text has one', async () => {
    const languages = '<dc:title>T</dc:title><dc:language>en-US</dc:language><dc:language>bn</dc:language>';
    expect((await withMetadata(languages, '<p>আমার সোনার বাংলা</p>')).language).toBe('bn');
    expect((await withMetadata(languages, '<p>My golden Bengal</p>')).language).toBe('en-US');
  });

  test('may be nothing', async () => {
    const book = await withMetadata('', '<h1>First words</h1>');
    expect(book).toMatchObject({ title: 'First words', authors: [], narrators: [] });
    expect(book.language).toBeUndefined();
  });
});

describe('a table of contents', () => {
  const documents = { one: '<h1>One</h1><p id="p">Text.</p><h2 id="h">Deeper</h2>', two: '<h1>Two</h1>' };

  test('leads to chapters and into them, and names the chapters', async () => {
    const contents =
      '<li><a href="one.xhtml">First</a><ol><li><a href="one.xhtml#h">Inner</a></li><li><a href="one.xhtml#gone">Lost</a></li></ol></li><li><span>Group</span><ol><li><a href="two.xhtml"><img alt="Second" src="x.png"/></a></li></ol></li><li><a href="nowhere.xhtml">Nowhere</a></li>';
    const book = await bookIn(await anEpub({ documents, contents }));
    expect(book.contents).toEqual([
      {
        title: 'First',
        place: { chapterIndex: 0 },
        children: [
          { title: 'Inner', place: { chapterIndex: 0, from: { block: 'b3' } }, children: [] },
          { title: 'Lost', place: { chapterIndex: 0 }, children: [] },
        ],
      },
      { title: 'Group', children: [{ title: 'Second', place: { chapterIndex: 1 }, children: [] }] },
      { title: 'Nowhere', children: [] },
    ]);
    expect(book.chapters.map(({ title }) => title)).toEqual(['First', 'Second']);
  });

  test('is made of headings where there is none', async () => {
    const book = await bookIn(await anEpub({ documents }));
    expect(book.contents).toEqual([
      {
        title: 'One',
        place: { chapterIndex: 0 },
        children: [{ title: 'Deeper', place: { chapterIndex: 0, from: { block: 'b3' } }, children: [] }],
      },
      { title: 'Two', place: { chapterIndex: 1 }, children: [] },
    ]);
  });

  test('does not keep documents without anything in them', async () => {
    const book = await bookIn(await anEpub({ documents: { one: '', two: '<p>Two.</p>' } }));
    expect(book.chapters.map(({ title }) => title)).toEqual(['A book']);
  });
});

test('a cover is a picture by its bytes, whatever it is called', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const items = '<item id="c" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/>';
  const withCover = async (content: string | Uint8Array) =>
    (await bookIn(await anEpub({ items, files: [{ name: 'EPUB/cover.jpg', content }] }))).cover;
  expect(await withCover(png)).toBe('EPUB/cover.jpg');
  expect(await withCover('<svg onload="alert(1)"/>')).toBeUndefined();
});

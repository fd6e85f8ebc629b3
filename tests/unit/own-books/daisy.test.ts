import { describe, expect, test } from 'vitest';
import type { ImportedBook } from '#lib/core/own-books/imported-book.ts';
import type { ContentsEntry } from '#lib/core/publication/contents.ts';
import { aDaisy2, aDaisy3, aPoint } from '../../support/a-daisy-book.ts';
import { aWav } from '../../support/a-wav.ts';
import { aZip } from '../../support/a-zip.ts';
import { anEpub, aPair } from '../../support/an-epub.ts';
import { bookIn, lights, readZip } from '../../support/read-own-book.ts';

const sound = (begin: number, end: number, src = 'sound.wav') =>
  `<audio src="${src}" clip-begin="npt=${begin}s" clip-end="npt=${end}s"/>`;
const pair = (id: string, text: string, ...sounds: readonly string[]) =>
  `<par id="${id}"><text src="${text}"/><seq>${sounds.join('')}</seq></par>`;

const ncc =
  '<h1 id="n1"><a href="one.smil#p1">First</a></h1><h2><a href="one.smil#p3">Below</a></h2>' +
  '<span class="page-normal"><a href="one.smil#p2">1</a></span><h1><a href="two.smil#p5">Second</a></h1>';
const text =
  '<h1 id="a">First</h1><p><span id="b">One.</span> <span class="page-normal" id="pg">1</span></p>' +
  '<h2 id="c">Below</h2><p>Silent.</p><h1 id="e">Second</h1><p id="f">Two.</p>';
const smil = {
  one:
    pair('p1', 'text.html#a', sound(0, 1)) +
    pair('p2', 'text.html#b', sound(1, 2)) +
    pair('p3', 'text.html#c', sound(2, 3)),
  two: pair('p5', 'text.html#e', sound(3, 4)) + pair('p6', 'text.html#f', sound(4, 5)),
};

const textsOf = ({ chapters }: ImportedBook) =>
  chapters.map(({ title, blocks }) => [title, ...blocks.map((block) => block.text)]);
const outline = (entries: readonly ContentsEntry[]): readonly unknown[] =>
  entries.map(({ title, place, children }) => [title, place, outline(children)]);

describe('a book of DAISY 2.02', () => {
  test('has its people, its chapters, its contents and its light', async () => {
    const book = await bookIn(await aDaisy2({ ncc, text, smil }));
    expect(book).toMatchObject({ title: 'A book', authors: ['Ann'], narrators: ['Ned'], language: 'en' });
    expect(textsOf(book)).toEqual([
      ['First', 'First', 'One.', 'Below', 'Silent.'],
      ['Second', 'Second', 'Two.'],
    ]);
    expect(outline(book.contents)).toEqual([
      ['First', { chapterIndex: 0 }, [['Below', { chapterIndex: 0, from: { block: 'b3' } }, []]]],
      ['Second', { chapterIndex: 1 }, []],
    ]);
    expect(lights(book)).toEqual(['First 0-1', 'One. 1-2', 'Below 2-3', 'Second 3-4', 'Two. 4-5']);
    expect(book.notes).toEqual([]);
  });

  test('of headings alone has its pages where they are heard', async () => {
    const pages =
      '<h1 id="n1"><a href="one.smil#p1">First</a></h1><span class="page-normal"><a href="one.smil#p2">1</a></span>' +
      '<h1 id="n2"><a href="two.smil#p5">Second</a></h1><span class="page-normal"><a href="two.smil#p6">2</a></span>';
    const sections = {
      one: pair('p1', 'ncc.html#n1', sound(0, 1)) + pair('p2', 'ncc.html#g1', sound(1, 3)),
      two: pair('p5', 'ncc.html#n2', sound(3, 5)) + pair('p6', 'ncc.html#g2', sound(5.5, 9)),
    };
    const book = await bookIn(await aDaisy2({ ncc: pages, smil: sections }));
    expect(book.pages).toEqual([
      { label: '1', place: { chapterIndex: 0, from: { seconds: 1 } } },
      { label: '2', place: { chapterIndex: 1, from: { seconds: 2.5 } } },
    ]);
  });

  test('of headings alone is read from its contents, and each is lit while its section is heard', async () => {
    const sections = {
      one: pair('p1', 'ncc.html#n1', sound(0, 1), sound(1, 2.5), sound(4, 5)),
      two: pair('p5', 'ncc.html#n2', sound(5, 9)),
    };
    const headings =
      '<h1 id="n1"><a href="one.smil#p1">First</a></h1><h1 id="n2"><a href="two.smil#p5">Second</a></h1>';
    const book = await bookIn(await aDaisy2({ ncc: headings, smil: sections }));
    expect(textsOf(book)).toEqual([
      ['First', 'First'],
      ['Second', 'Second'],
    ]);
    expect(lights(book)).toEqual(['First 0-2.5', 'First 4-5', 'Second 5-9']);
  });

  test('has its notes where they are read, also from the end of the book', async () => {
    const withNote = `${text}<div class="notebody" id="note"><p>A note.</p></div>`;
    const read = {
      ...smil,
      one: smil.one.replace('<par id="p3">', `${pair('p9', 'text.html#note', sound(6, 7))}<par id="p3">`),
    };
    const book = await bookIn(await aDaisy2({ ncc, text: withNote, smil: read }));
    expect(textsOf(book)[0]).toEqual(['First', 'First', 'One.', 'A note.', 'Below', 'Silent.']);
    expect(lights(book).slice(1, 4)).toEqual(['One. 1-2', 'A note. 6-7', 'Below 2-3']);
  });

  test('in windows-1252 that says nothing of it is read', async () => {
    const bytes = Buffer.from(`<html><body>${text.replace('Two.', 'Zw\u00f6lf.')}</body></html>`, 'latin1');
    const book = await bookIn(
      await aDaisy2({ ncc, smil, files: [{ name: 'book/text.html', content: Uint8Array.from(bytes) }] }),
    );
    expect(textsOf(book)[1]).toContain('Zw\u00f6lf.');
  });
});

describe('a book of DAISY 3', () => {
  const dtbook =
    '<frontmatter><doctitle id="t">A book</doctitle></frontmatter><bodymatter><level1><h1 id="a">First</h1>' +
    '<pagenum id="pg">1</pagenum><p id="p"><sent id="b"><w>One</w>.</sent> <sent id="c">Two.</sent></p>' +
    '<list type="ul"><li id="d">Item.</li></list><poem><linegroup><line id="l1">A line</line>' +
    '<line id="l2">and another</line></linegroup></poem><level2><hd id="e">Deeper</hd></level2></level1>' +
    '<level1><h1 id="g">Second</h1><imggroup><img src="x.png" alt="A map"/><caption id="h">Where.</caption></imggroup>' +
    '</level1></bodymatter><rearmatter><level1><note id="n"><p>A note.</p></note></level1></rearmatter>';
  const one = ['t', 'a', 'pg', 'b', 'n', 'c', 'd', 'l1', 'l2', 'e']
    .map(
      (id, index) =>
        `<par id="s-${id}"><text src="text.xml#${id}"/>${sound(index / 2, index / 2 + 0.5)}</par>`,
    )
    .join('');
  const two = `<seq id="s-g">${['g', 'h'].map((id, index) => aPair(`text.xml#${id}`, `clipBegin="0:00:0${5 + index}" clipEnd="0:00:0${6 + index}"`)).join('')}</seq>`;
  const points =
    aPoint('<text>First</text>', 'one.smil#s-a', aPoint('<text>Deeper</text>', 'one.smil#s-e')) +
    aPoint('<text>Second</text>', 'two.smil#s-g');

  test('has its text, its notes where they are read, and its contents', async () => {
    const book = await bookIn(await aDaisy3({ smil: { one, two }, points, text: dtbook }));
    expect(book).toMatchObject({ title: 'A book', identifier: 'id-1', authors: ['Ann'], narrators: ['Ned'] });
    expect(book.chapters.map(({ blocks }) => blocks.map((block) => [block.kind, block.text]))).toEqual([
      [
        ['heading', 'A book'],
        ['heading', 'First'],
        ['paragraph', 'One. Two.'],
        ['paragraph', 'A note.'],
        ['list-item', 'Item.'],
        ['paragraph', 'A line\nand another'],
        ['heading', 'Deeper'],
      ],
      [
        ['heading', 'Second'],
        ['image', 'A map'],
        ['paragraph', 'Where.'],
      ],
    ]);
    expect(book.contents.map(({ title, children }) => [title, children.length])).toEqual([
      ['First', 1],
      ['Second', 0],
    ]);
    expect(lights(book)).toEqual(
      expect.arrayContaining([
        'One. 1.5-2',
        'A note. 2-2.5',
        'Two. 2.5-3',
        'A line 3.5-4',
        'and another 4-4.5',
      ]),
    );
    expect(book.notes).toEqual([]);
  });

  test('without text has a chapter for each entry, and numbers those that only have a voice', async () => {
    const audio = `<seq><par id="x">${sound(0, 2)}</par><par id="y">${sound(2, 4)}</par><par id="z">${sound(4, 6)}</par></seq>`;
    const only =
      aPoint('<text>First</text>', 'one.smil#x', aPoint('<audio src="sound.wav"/>', 'one.smil#y')) +
      aPoint('<text>Third</text>', 'one.smil#z');
    const book = await bookIn(await aDaisy3({ smil: { one: audio }, points: only }));
    expect(textsOf(book)).toEqual([['First'], ['2'], ['Third']]);
    expect(book.clips.map(({ chapterIndex, startSeconds }) => [chapterIndex, startSeconds])).toEqual([
      [0, 0],
      [1, 2],
      [2, 4],
    ]);
  });

  test('without sound is silent, and still has its chapters', async () => {
    const silent = (body: string) => body.replace(/<audio[^>]*>/gu, '');
    const book = await bookIn(
      await aDaisy3({ smil: { one: silent(one), two: silent(two) }, points, text: dtbook }),
    );
    expect(book.chapters.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(book.notes).toEqual([{ kind: 'no-narration' }]);
  });

  test('has the cover that is called so, if it is a picture', async () => {
    const shape = { smil: { one, two }, points, text: dtbook };
    const png = Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    const book = await bookIn(await aDaisy3({ ...shape, files: [{ name: 'book/Cover.png', content: png }] }));
    expect(book.cover).toBe('book/Cover.png');
    const other = await bookIn(
      await aDaisy3({ ...shape, files: [{ name: 'book/cover.jpg', content: 'no' }] }),
    );
    expect(other.cover).toBeUndefined();
  });

  test('is found beside another package document that is none', async () => {
    const files = [{ name: 'a.opf', content: '<package><manifest/><spine/></package>' }];
    const book = await bookIn(await aDaisy3({ smil: { one, two }, points, text: dtbook, files }));
    expect(book.chapters).toHaveLength(2);
  });
});

describe('what is wrong with a DAISY book', () => {
  test('a lock refuses it', async () => {
    const files = [{ name: 'book/key.kxo', content: 'key' }];
    expect(await readZip(await aDaisy2({ ncc, text, smil, files }))).toEqual({
      ok: false,
      error: { kind: 'locked', scheme: 'unknown' },
    });
  });

  test('missing files are named, and the rest is played', async () => {
    const damaged = {
      one: smil.one,
      two: pair('p5', 'gone.html#e', sound(3, 4)) + pair('p6', 'text.html#f', sound(0, 1, 'gone.mp3')),
    };
    const more = `${ncc}<h1><a href="three.smil#x">Third</a></h1>`;
    const book = await bookIn(await aDaisy2({ ncc: more, text, smil: damaged }));
    expect(lights(book)).toEqual(['First 0-1', 'One. 1-2', 'Below 2-3']);
    expect(book.contents.map(({ title, place }) => [title, place?.chapterIndex])).toEqual([
      ['First', 0],
      ['Second', 1],
      ['Third', undefined],
    ]);
    expect(book.notes).toEqual([
      { kind: 'missing-file', path: 'three.smil' },
      { kind: 'missing-file', path: 'gone.html' },
      { kind: 'missing-file', path: 'gone.mp3' },
      { kind: 'unresolved-text', count: 1 },
    ]);
  });

  test('names in another case, and texts that are not there, cost nothing but their light', async () => {
    const odd = {
      ...smil,
      two: pair('p5', 'TEXT.HTML#e', sound(3, 4)) + pair('p6', 'text.html#nowhere', sound(4, 5)),
    };
    const book = await bookIn(await aDaisy2({ ncc, text, smil: odd }));
    expect(lights(book).at(-1)).toBe('Second 3-4');
    expect(book.clips.at(-1)).toMatchObject({ endSeconds: 5 });
    expect(book.notes).toEqual([{ kind: 'unresolved-text', count: 1 }]);
  });

  test('an EPUB with files of DAISY in it stays an EPUB', async () => {
    const files = [{ name: 'ncc.html', content: `<html><body>${ncc}</body></html>` }];
    expect((await bookIn(await anEpub({ files }))).chapters).toHaveLength(1);
  });
});

test('a DTBook without its package is a book of text', async () => {
  const content =
    '<dtbook xml:lang="en"><head><meta name="dc:Title" content="A book"/><meta name="dc:Creator" content="Ann"/><meta name="dc:Language" content="en"/></head><book><bodymatter><level1><pagenum id="p1">1</pagenum><h1>One</h1><p>Text.</p></level1><level1><h1>Two</h1><p>More.</p></level1></bodymatter></book></dtbook>';
  const book = await bookIn(aZip([{ name: 'books/text one.xml', content }]));
  expect(book).toMatchObject({ title: 'A book', authors: ['Ann'], language: 'en', pages: [{ label: '1' }] });
  expect(book.chapters.flatMap(({ blocks }) => blocks.map((block) => block.text))).toEqual([
    'One',
    'Text.',
    'Two',
    'More.',
  ]);
  expect(outline(book.contents)).toHaveLength(1);
});

test('the volumes of a book are one book, in their order, and another book beside it is not', async () => {
  const wav = new Uint8Array(await aWav(10).arrayBuffer());
  const volume = (folder: string, title: string, heading: string) => [
    {
      name: `${folder}/ncc.html`,
      content: `<html><head><meta name="dc:title" content="${title}"/></head><body><h1 id="h"><a href="s.smil#p">${heading}</a></h1><span class="page-normal"><a href="s.smil#q">${heading}-1</a></span></body></html>`,
    },
    {
      name: `${folder}/s.smil`,
      content: `<smil><body>${pair('p', 'ncc.html#h', sound(0, 4))}${pair('q', 'ncc.html#h', sound(4, 6))}</body></smil>`,
    },
    { name: `${folder}/sound.wav`, content: wav },
  ];
  const book = await bookIn(
    aZip([
      ...volume('CD 10', 'A book', 'Ten'),
      ...volume('CD 2', 'A book', 'Two'),
      ...volume('CD 11', 'Another', 'No'),
    ]),
  );
  expect(textsOf(book)).toEqual([
    ['Two', 'Two'],
    ['Ten', 'Ten'],
  ]);
  expect(
    book.clips.map(({ resource, startSeconds, endSeconds }) => [resource.href, startSeconds, endSeconds]),
  ).toEqual([
    ['CD 2/sound.wav', 0, 6],
    ['CD 10/sound.wav', 0, 6],
  ]);
  expect(book.pages).toEqual([
    { label: 'Two-1', place: { chapterIndex: 0, from: { seconds: 4 } } },
    { label: 'Ten-1', place: { chapterIndex: 1, from: { seconds: 4 } } },
  ]);
});

/** Pictures of books: which are shown, and where they stand in the text. */
import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/core/transcript/block.ts';
import { aDaisy3 } from '../../../support/a-daisy-book.ts';
import { aPng, anEmptyPng } from '../../../support/a-png.ts';
import { anEpub, aPair } from '../../../support/an-epub.ts';
import { bookIn } from '../../../support/read-own-book.ts';

const map = { name: 'EPUB/map.png', content: aPng({ width: 300, height: 200 }) };
const ornament = { name: 'EPUB/ornament.png', content: aPng({ width: 40, height: 10 }) };

async function blocksOf(body: string, files = [map, ornament]): Promise<readonly Block[]> {
  return (await bookIn(await anEpub({ documents: { one: body }, files }))).chapters[0].blocks;
}

/** Each block as its kind, its picture and its text. */
async function linesOf(body: string, files?: (typeof map)[]): Promise<readonly string[]> {
  return (await blocksOf(body, files)).map(({ kind, role, picture, text }) =>
    [role ?? kind, ...(picture ? [`[${picture.resource.href}]`] : []), text].filter(Boolean).join(' '),
  );
}

describe('a picture of a book', () => {
  test('is the file that its own bytes are, with its size and what is said of it', async () => {
    const [block] = await blocksOf('<p><img src="map.png" alt="A map"/></p>');
    expect(block).toMatchObject({
      kind: 'image',
      text: 'A map',
      picture: {
        resource: { href: map.name, mediaType: 'image/png', sizeBytes: map.content.length },
        width: 300,
        height: 200,
      },
    });
  });

  test('has its caption after it', async () => {
    expect(
      await linesOf(
        '<figure><img src="map.png" alt="A map"/><figcaption><p>The <i>isle</i></p></figcaption></figure><p>On.</p>',
      ),
    ).toEqual(['image [EPUB/map.png] A map', 'caption The isle', 'paragraph On.']);
  });

  test('says nothing where it is an ornament', async () => {
    const ornaments = [
      '<img src="ornament.png" alt=""/>',
      '<img src="ornament.png" alt="Leaves" role="presentation"/>',
    ];
    for (const one of ornaments)
      expect(await blocksOf(`<p>${one}</p>`)).toMatchObject([
        { kind: 'image', text: '', utterances: [], picture: { isDecorative: true } },
      ]);
    const [unnamed] = await blocksOf('<p><img src="map.png"/></p>');
    expect(unnamed).toMatchObject({ kind: 'image', text: '' });
    expect(unnamed?.picture).not.toHaveProperty('isDecorative');
  });

  test('in a line of text comes after it, if it is one to look at, and leaves the text whole', async () => {
    expect(
      await linesOf(
        '<p><img src="map.png" alt="First"/>See <img src="map.png" alt="A map"/>the map.</p><p>Go <img src="ornament.png" alt="left"/> now.</p><h2>A <img src="map.png" alt="B"/></h2>',
      ),
    ).toEqual([
      'image [EPUB/map.png] First',
      'paragraph See the map.',
      'image [EPUB/map.png] A map',
      'paragraph Go left now.',
      'heading A B',
    ]);
  });

  test('that is framed by a drawing is shown, and a drawing in the text is its words', async () => {
    expect(
      await linesOf(
        '<svg><title>The isle</title><image xlink:href="map.png"/></svg><svg onload="x()"><text>North</text></svg>',
      ),
    ).toEqual(['image [EPUB/map.png] The isle', 'paragraph North']);
  });

  test('that the book does not have, or that leads out of it, is what is said of it', async () => {
    expect(
      await linesOf(
        '<img src="gone.png" alt="Gone"/><img src="https://attacker.example/a.png" alt="Away"/><img src="data:image/png;base64,AAAA" alt="Inside"/><img src="../../etc/map.png" alt="Out"/>',
      ),
    ).toEqual(['image Gone', 'image Away', 'image Inside', 'image Out']);
  });

  test('leaves the words beside it lit', async () => {
    const { chapters } = await bookIn(
      await anEpub({
        documents: { one: '<div id="a"><img src="map.png" alt="A map"/><p>Words.</p></div>' },
        overlays: { one: aPair('one.xhtml#a', 'clipBegin="0s" clipEnd="4s"') },
        files: [map],
      }),
    );
    expect(chapters[0].blocks).toMatchObject([
      { kind: 'image', clips: [] },
      { text: 'Words.', clips: [{ from: 0, to: 6 }] },
    ]);
  });

  test('of a DAISY book has its caption after it as well', async () => {
    const body =
      '<level1><h1 id="g">A</h1><imggroup><img src="map.png" alt="A map"/><caption>The isle</caption></imggroup></level1>';
    const files = [{ name: 'book/map.png', content: map.content }];
    const { chapters } = await bookIn(await aDaisy3({ smil: {}, text: body, files }));
    expect(chapters[0].blocks).toMatchObject([
      { kind: 'heading' },
      { kind: 'image', text: 'A map', picture: { resource: { href: 'book/map.png' }, width: 300 } },
      { role: 'caption', text: 'The isle' },
    ]);
  });
});

describe('a file of lies', () => {
  const lines = (content: Uint8Array<ArrayBuffer>, name = 'a.png') =>
    linesOf(`<img src="${name}" alt="Lies"/>`, [{ name: `EPUB/${name}`, content }]);

  test('is of the kind that its bytes are', async () => {
    const [block] = await blocksOf('<img src="a.jpg" alt="Lies"/>', [
      { name: 'EPUB/a.jpg', content: map.content },
    ]);
    expect(block?.picture?.resource.mediaType).toBe('image/png');
    expect(await lines(new TextEncoder().encode('<html><script>1</script></html>'))).toEqual(['image Lies']);
    expect(await lines(map.content.slice(0, 20))).toEqual(['image Lies']);
  });

  test('is not shown where it has more pixels than a device can hold, or none', async () => {
    expect(await lines(anEmptyPng(30_000, 30_000))).toEqual(['image Lies']);
    expect(await lines(anEmptyPng(100_000, 10))).toEqual(['image Lies']);
    expect(await lines(anEmptyPng(0, 10))).toEqual(['image Lies']);
    expect(await lines(anEmptyPng(6000, 6000))).toEqual(['image [EPUB/a.png] Lies']);
  });
});

test('ten thousand pictures in one chapter are read in a moment, and each file is looked at once', async () => {
  const start = performance.now();
  const lines = await linesOf('<p><img src="map.png" alt="A map"/></p>'.repeat(10_000));
  expect(lines).toHaveLength(10_000);
  expect(new Set(lines)).toEqual(new Set(['image [EPUB/map.png] A map']));
  expect(performance.now() - start).toBeLessThan(15_000);
});

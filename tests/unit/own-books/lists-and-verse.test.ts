/** Numbers of lists, lines of verse and rows of tables. */
import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/core/transcript/block.ts';
import { aDaisy3 } from '../../support/a-daisy-book.ts';
import { anEpub, aPair } from '../../support/an-epub.ts';
import { bookIn, lights } from '../../support/read-own-book.ts';

async function blocksOf(body: string): Promise<readonly Block[]> {
  return (await bookIn(await anEpub({ documents: { one: body } }))).chapters[0].blocks;
}

/** Each item as its level, its mark and its text; a dot where it has no other mark. */
const itemsIn = (blocks: readonly Block[]) =>
  blocks.map(({ kind, role, level, marker = '•', text }) =>
    [level, role === 'item' ? '+' : marker, kind === 'list-item' || role === 'item' ? text : kind].join(' '),
  );
const items = async (body: string) => itemsIn(await blocksOf(body));

describe('items of a list', () => {
  test('have their numbers beside their text', async () => {
    expect(await items('<ol><li>One</li><li>Two</li></ol><ul><li>Dot</li></ul>')).toEqual([
      '1 1. One',
      '1 2. Two',
      '1 • Dot',
    ]);
  });

  test('count from where the book begins, in its own numerals', async () => {
    const two = '<li>x</li><li>y</li>';
    const marks = async (attributes: string, inside = two) =>
      (await blocksOf(`<ol ${attributes}>${inside}</ol>`)).map(({ marker }) => marker);
    expect(await marks('start="9"')).toEqual(['9.', '10.']);
    expect(await marks('start="-1"')).toEqual(['-1.', '0.']);
    expect(await marks('start="many"')).toEqual(['1.', '2.']);
    expect(await marks('reversed=""')).toEqual(['2.', '1.']);
    expect(await marks('type="a" start="26"')).toEqual(['z.', 'aa.']);
    expect(await marks('type="A"')).toEqual(['A.', 'B.']);
    expect(await marks('type="i" start="3"')).toEqual(['iii.', 'iv.']);
    expect(await marks('type="I" start="1998"')).toEqual(['MCMXCVIII.', 'MCMXCIX.']);
    expect(await marks('type="i" start="0"')).toEqual(['0.', 'i.']);
    expect(await marks('', '<li>x</li><li value="7">y</li><li>z</li>')).toEqual(['1.', '7.', '8.']);
  });

  test('of an inner list have numbers of their own', async () => {
    expect(
      await items('<ol><li>One<ol type="a"><li>Inner</li><li>Next</li></ol></li><li>Two</li></ol>'),
    ).toEqual(['1 1. One', '2 a. Inner', '2 b. Next', '1 2. Two']);
  });

  test('may have more text, which has no number', async () => {
    expect(
      await items('<ol><li><p>One</p><p>more</p><ul><li>Dot</li></ul><p>end</p></li><li>Two</li></ol>'),
    ).toEqual(['1 1. One', '1 + more', '2 • Dot', '1 + end', '1 2. Two']);
  });

  test('of a DAISY book count as its list does, or have their marks in their text', async () => {
    const text =
      '<level1><h1>A</h1><list type="ol" enum="i" start="2"><li>Two</li></list><list type="ul"><li>Dot</li></list><list type="pl"><li>* Own</li></list></level1>';
    const { chapters } = await bookIn(await aDaisy3({ smil: {}, text }));
    expect(itemsIn(chapters[0].blocks.slice(1))).toEqual(['1 ii. Two', '1 • Dot', '1  * Own']);
  });
});

describe('lines of verse', () => {
  const verse = '<p id="p"><span id="a">The sea\n is calm</span><br/> <span id="b">to-night.</span></p>';

  test('end in the text where they end in the book', async () => {
    expect((await blocksOf(verse))[0]?.text).toBe('The sea is calm\nto-night.');
  });

  test('are lit as they are heard', async () => {
    const book = await bookIn(
      await anEpub({
        documents: { one: verse },
        overlays: {
          one:
            aPair('one.xhtml#a', 'clipBegin="0s" clipEnd="1s"') +
            aPair('one.xhtml#b', 'clipBegin="1s" clipEnd="2s"'),
        },
      }),
    );
    expect(lights(book)).toEqual(['The sea is calm 0-1', 'to-night. 1-2']);
  });

  test('of a DAISY poem are lines as well', async () => {
    const text =
      '<level1><h1>A</h1><poem><linegroup><line>One</line><line>Two</line></linegroup><linegroup><line>Three</line></linegroup></poem></level1>';
    const { chapters } = await bookIn(await aDaisy3({ smil: {}, text }));
    expect(chapters[0].blocks.slice(1).map((block) => block.text)).toEqual(['One\nTwo', 'Three']);
  });
});

test('rows of a table are paragraphs, whose cells are parted', async () => {
  const blocks = await blocksOf(
    '<table><caption>Tides</caption><tr><th>Day</th><th>High</th></tr><tr><td>Mon<br/>day</td><td><p>6:10</p></td></tr></table><p>On.</p>',
  );
  expect(blocks.map(({ kind, role, text }) => [role ?? kind, text])).toEqual([
    ['paragraph', 'Tides'],
    ['row', 'Day · High'],
    ['row', 'Mon day · 6:10'],
    ['paragraph', 'On.'],
  ]);
});

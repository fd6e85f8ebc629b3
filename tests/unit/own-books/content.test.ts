import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/core/transcript/block.ts';
import { anEpub } from '../../support/an-epub.ts';
import { bookIn } from '../../support/read-own-book.ts';

async function blocksOf(body: string): Promise<readonly Block[]> {
  return (await bookIn(await anEpub({ documents: { one: body } }))).chapters[0].blocks;
}

/** Each block as its kind, level and text. */
async function linesOf(body: string): Promise<readonly string[]> {
  return (await blocksOf(body)).map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`);
}

describe('a document becomes blocks', () => {
  test('of paragraphs, also of loose text between them', async () => {
    expect(await linesOf('Before <div>In <b>a</b> box <p>One.</p> after</div> end')).toEqual([
      'paragraph: Before',
      'paragraph: In a box',
      'paragraph: One.',
      'paragraph: after',
      'paragraph: end',
    ]);
  });

  test('of headings, whose levels count from the title of the chapter', async () => {
    expect(await linesOf('<h1>Title</h1><h2>Part</h2><h3>Deeper</h3>')).toEqual([
      'heading0: Title',
      'heading1: Part',
      'heading2: Deeper',
    ]);
    expect(await linesOf('<h3>One</h3><h3>Two</h3><h4>Deeper</h4>')).toEqual([
      'heading0: One',
      'heading1: Two',
      'heading2: Deeper',
    ]);
  });

  test('of items of lists, each with one mark', async () => {
    expect(
      await linesOf('<ul><li>One<ul><li>Inner</li></ul></li><li><p>Two</p><p>more</p></li></ul>'),
    ).toEqual(['list-item1: One', 'list-item2: Inner', 'list-item1: Two', 'paragraph1: more']);
  });

  test('of quotations and scene breaks', async () => {
    expect(await linesOf('<hr/><p>One</p><hr/><hr/><blockquote><p>Two</p><p>Three</p></blockquote>')).toEqual(
      ['paragraph: One', 'scene-break: ', 'quotation: Two', 'quotation: Three'],
    );
  });

  test('of pictures by what is said of them; in a line of text, in that line', async () => {
    const body =
      '<img src="a.png" alt="A  ship"/><p><img src="b.png" alt="A map"/></p><p>See <img src="c.png" alt="x"/> here</p><img src="d.png" alt=""/><svg><title>A drawing</title><image href="e.png"/></svg>';
    expect(await linesOf(body)).toEqual([
      'image: A ship',
      'image: A map',
      'paragraph: See x here',
      'image: A drawing',
    ]);
  });

  test('of a picture alone, which is the page', async () => {
    expect(await linesOf('<div><img src="cover.png"/></div>')).toEqual(['image: ']);
  });

  test('of a table row by row, unless the table only puts parts in their places', async () => {
    expect(
      await linesOf(
        '<table><caption>Sizes</caption><tr><th>A</th><td><p>1</p></td></tr><tr><th>B</th><td>2</td></tr></table>',
      ),
    ).toEqual(['paragraph: Sizes', 'paragraph: A · 1', 'paragraph: B · 2']);
    expect(await linesOf('<table><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table>')).toEqual([
      'paragraph: One',
      'paragraph: Two',
      'paragraph: Three',
    ]);
  });

  test('without numbers of pages and hidden text, and with notes', async () => {
    const body =
      '<p>One <span epub:type="pagebreak">12</span>two.</p><p hidden="">No.</p><span role="doc-pagebreak">13</span><aside epub:type="footnote"><p>A note.</p></aside>';
    expect(await linesOf(body)).toEqual(['paragraph: One two.', 'paragraph: A note.']);
  });

  test('without the readings above ruby text, and with the words for a formula', async () => {
    expect(
      await linesOf(
        '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> and <math alttext="x squared"><mi>x</mi></math></p>',
      ),
    ).toEqual(['paragraph: 漢 and x squared']);
  });

  test('with lines that stay lines', async () => {
    expect(await linesOf('<p>One<br/> two</p><pre>a\n  b</pre>')).toEqual([
      'paragraph: One\ntwo',
      'paragraph: a\n  b',
    ]);
  });

  test('of which a very long one is continued in the next', async () => {
    const blocks = await blocksOf(`<p>${'word '.repeat(9000)}</p>`);
    expect(blocks.map(({ text }) => text.length)).toEqual([19_999, 19_999, 4999]);
  });
});

test('styles and languages are ranges of the text', async () => {
  const [block] = await blocksOf(
    '<p>A <em>b <strong>c</strong></em> <i lang="fr-FR">d e</i> <span lang="en-GB">f</span></p>',
  );
  expect(block?.text).toBe('A b c d e f');
  expect(block?.styles).toEqual([
    { from: 2, to: 5, style: 'italic' },
    { from: 4, to: 5, style: 'bold' },
    { from: 6, to: 9, style: 'italic' },
    { from: 6, to: 9, style: 'language', language: 'fr-FR' },
  ]);
});

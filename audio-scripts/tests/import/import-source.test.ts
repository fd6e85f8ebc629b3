/** A book or a text becomes a script that the narrator reads without a complaint. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { anEpub, type EpubShape } from '../../../tests/support/an-epub.ts';
import { readArguments } from '../../narrator/arguments.ts';
import { importSource } from '../../narrator/import/import-source.ts';
import { script as tale } from '../tale.ts';
import { parseScript } from '../../narrator/parse/parse-script.ts';
import type { Script } from '../../narrator/parse/script.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lamplight-import-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Options {
  readonly name?: string;
  readonly as?: string;
  readonly replaces?: boolean;
}

async function importing(content: Blob | string | Uint8Array, options: Options = {}) {
  const { name = 'file.txt', as, replaces = false } = options;
  const file = path.join(folder, name);
  writeFileSync(file, content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content);
  return importSource({ file, as, replaces }, folder);
}

async function said(content: Blob | string, options: Options = {}): Promise<string> {
  const imported = await importing(content, options);
  return imported.ok ? imported.value : imported.error;
}

function written(id: string): string {
  return readFileSync(path.join(folder, id, 'script.md'), 'utf8');
}

/** The script, which the narrator has to accept. */
async function scriptOf(content: Blob | string | Uint8Array, options: Options = {}): Promise<Script> {
  const imported = await importing(content, { as: 'a-story', ...options });
  if (!imported.ok) throw new Error(imported.error);
  const script = parseScript(written('a-story'), 'script.md', 'a-story' as PublicationId, undefined, []);
  if (!script.ok) throw new Error(JSON.stringify(script.error));
  return script.value;
}

/** Title and paragraphs of each chapter, with `***` before those that open scenes. */
function textOf({ chapters }: Script): readonly (readonly string[])[] {
  return chapters.map(({ title, paragraphs }) => [
    title,
    ...paragraphs.map(({ opensScene, text }) => (opensScene ? `*** ${text}` : text)),
  ]);
}

const metadata =
  '<dc:title>The Night Ferry</dc:title><dc:creator>Ann Author</dc:creator><dc:language>en-GB</dc:language>';

function aBook(shape: EpubShape): Promise<Blob> {
  return anEpub({ metadata, ...shape });
}

describe('an EPUB', () => {
  test('has its title, author and language, and everything that can be said, in its order', async () => {
    const book = await aBook({
      documents: {
        one: `<h1>The deck</h1><p>The lights went <i>out</i>, “<b>one</b> by one”—<i>so</i> he said.</p>
          <h2>Later</h2><p>* * *</p><blockquote><p>Quoted.</p></blockquote><ul><li>Listed.</li></ul><hr/>
          <p>1984. A_b * [c] &lt;d> # {#e} ::f</p><p>Verse<br/>and verse</p>`,
        two: '<h1>The land</h1><p>There was none.</p>',
      },
    });
    const script = await scriptOf(book);
    expect(script).toMatchObject({ title: 'The Night Ferry', author: 'Ann Author', language: 'en-GB' });
    expect(textOf(script)).toEqual([
      [
        'The deck',
        'The lights went out, “one by one”—so he said.',
        'Later',
        '*** Quoted.',
        'Listed.',
        '*** 1984. A_b * [c] <d> # { #e} ::f',
        'Verse and verse',
      ],
      ['The land', 'There was none.'],
    ]);
    const [first] = script.chapters[0]?.paragraphs ?? [];
    expect(first?.styles.map(({ from, to, style }) => [first.text.slice(from, to), style])).toEqual([
      ['out', 'italic'],
      ['one', 'bold'],
      ['so', 'italic'],
    ]);
  });

  test('has the chapters of its contents, wherever its files begin and end', async () => {
    const contents = `<li><a href="one.xhtml">Part One</a><ol><li><a href="two.xhtml">I. The deck</a></li>
      <li><a href="two.xhtml#ii">II. The land</a><ol><li><a href="three.xhtml#deep">Deep</a></li></ol></li></ol></li>`;
    const book = await aBook({
      contents,
      documents: {
        title: '<h1>The Night Ferry</h1><p>For you.</p>',
        one: '<h1>Part One</h1>',
        two: '<h2>I.</h2><h2>The Deck</h2><p>A.</p><h2 id="ii">II. The land</h2><p>B.</p>',
        three: '<p>Goes on.</p><h3 id="deep">Deep</h3><p>C.</p>',
      },
    });
    expect(textOf(await scriptOf(book))).toEqual([
      ['The Night Ferry', 'For you.'],
      ['Part One – I. The deck', 'A.'],
      ['II. The land', 'B.', 'Goes on.', 'Deep', 'C.'],
    ]);
  });

  test('keeps a heading above the place that its contents name', async () => {
    const book = await aBook({
      contents: '<li><a href="one.xhtml#a">A</a></li><li><a href="two.xhtml#b">B</a></li>',
      documents: {
        one: '<h1>First part</h1><h2 id="a">A</h2><p>One.</p>',
        two: '<h1>Second part</h1><h2 id="b">B</h2><p>Two.</p>',
      },
    });
    expect(textOf(await scriptOf(book))).toEqual([
      ['A', 'First part', 'One.'],
      ['B', 'Second part', 'Two.'],
    ]);
  });

  test('whose contents name nothing has the chapters of its headings', async () => {
    const book = await aBook({
      contents: '<li><a href="one.xhtml">Start</a></li>',
      documents: { one: '<h1>The Night Ferry</h1><h2>I.</h2><p>A.</p><h2>II.</h2><p>B.</p>' },
    });
    expect(textOf(await scriptOf(book))).toEqual([
      ['I.', 'A.'],
      ['II.', 'B.'],
    ]);
  });

  test('leaves out notes, what leads to them, and its table of contents', async () => {
    const book = await aBook({
      documents: {
        one: '<nav epub:type="toc"><ol><li><a href="two.xhtml">Two</a></li></ol></nav><h1>One</h1><p>Before.</p>',
        two: `<h1>Two</h1><p>Late.<a epub:type="noteref" href="#n1">1</a> Later.<sup><a href="#n2">2</a></sup> End.<a href="#n2">[2]</a></p>
          <p>10<sup>2</sup> and <a href="#n1">10</a>.</p><aside epub:type="footnote" id="n1"><p>Not very.</p></aside>`,
      },
    });
    const report = await said(book, { as: 'a-story' });
    expect(written('a-story')).toMatch(
      /# One\n\nBefore\.\n\n# Two\n\nLate\. Later\. End\.\n\n10² and 10\.\n$/,
    );
    expect(report).toContain('Left out: 1 note.\nLeft out: 3 numbers in the text that led to notes.\n');
    expect(report).toContain('Left out: the table of contents.');
  });

  test('of Project Gutenberg loses its header and its licence', async () => {
    const book = await aBook({
      documents: {
        one: `<h2>The Project Gutenberg eBook of The Night Ferry</h2><p>For the use of anyone.</p>
          <p>*** START OF THE PROJECT GUTENBERG EBOOK THE NIGHT FERRY ***</p><p>For you.</p>`,
        two: '<h2>One</h2><p>A.</p>',
        end: '<p>*** END OF THE PROJECT GUTENBERG EBOOK THE NIGHT FERRY ***</p><h2>Licence</h2><p>Words.</p>',
      },
    });
    expect(textOf(await scriptOf(book))).toEqual([
      ['The Night Ferry', 'For you.'],
      ['One', 'A.'],
    ]);
  });

  test('without an author or a known language becomes a script, and it is said what is missing', async () => {
    const book = await anEpub({ metadata: '<dc:title>神</dc:title>', documents: { one: '<p>One.</p>' } });
    const report = await said(book, { name: 'The gods.epub' });
    expect(report).toContain(path.join(folder, 'the-gods', 'script.md'));
    expect(report).toContain('The author is not known');
    expect(report).toContain('The language is not known');
    expect(report).toContain('npm run narrate -- the-gods --check');
  });

  test('says what was left out and what is otherwise', async () => {
    const book = await aBook({
      overlays: { one: '<par><text src="one.xhtml#p"/><audio src="sound.wav"/></par>' },
      documents: {
        one: `<p id="p">Text.</p><img src="a.png" alt="A ferry"/><img src="b.png" alt="Land"/>
          <table><tr><th>Name</th><th>Age</th></tr><tr><td>Ann</td><td>30</td></tr></table><ol><li>First.</li></ol>`,
      },
    });
    const report = await said(book);
    expect(report).toContain('Left out: 2 pictures, with what describes them.');
    expect(report).toContain('2 rows of tables became paragraphs');
    expect(report).toContain('Left out: the numbers of 1 list item.');
    expect(report).toContain('Left out: the recording that is in the book.');
  });

  test('that is locked is refused with the words of the player, and nothing is written', async () => {
    const book = await anEpub({ files: [{ name: 'META-INF/license.lcpl', content: '{}' }] });
    expect(await said(book, { as: 'locked' })).toBe(
      'This book is locked by Readium LCP, and only the shop’s or the library’s own app can open it. Lamplight needs a copy without a lock.',
    );
    expect(() => written('locked')).toThrow();
  });

  test('without any text is refused', async () => {
    const book = await anEpub({ documents: { one: '<img src="a.png" alt="Land"/>' } });
    expect(await said(book)).toBe('There is no text in this that could be told.');
  });
});

describe('where there is a script already', () => {
  const text = 'The Ferry\n\nby Ann\n\nIt left.\n';

  test('it stays as it is', async () => {
    await said(text);
    const before = written('the-ferry');
    expect(await said(text.replace('left', 'came'))).toContain('is there already, and stays as it is');
    expect(written('the-ferry')).toBe(before);
  });

  test('it is written over on demand', async () => {
    await said(text);
    expect(await said(text.replace('left', 'came'), { replaces: true })).toMatch(/^Replaced: /);
    expect(written('the-ferry')).toContain('It came.');
  });

  test('that script is not imported once more', async () => {
    await said(text);
    const script = path.join(folder, 'the-ferry', 'script.md');
    const imported = await importSource({ file: script, replaces: true }, folder);
    expect(imported.ok ? '' : imported.error).toContain('Tell it with npm run narrate -- the-ferry.');
  });

  test('the new one can have another id', async () => {
    await said(text);
    await said(text, { as: 'another-ferry' });
    expect(written('another-ferry')).toBe(written('the-ferry'));
    expect(await said(text, { as: 'Not an id' })).toContain('Not an id is not an id: ');
  });
});

describe('Markdown', () => {
  test('has its headings as chapters, and keeps its words and styles', async () => {
    const script = await scriptOf(
      '# The Ferry\n\n## The deck\n\nLate, *so* [it](x) was at 10:30, :said[he] `now`.\n\n> Quoted\n> on.\n\n- One\n- Two\n\n### Deep\n\n![A ferry](a.png) <b>Bold</b>\n\n---\n\n## The land\n\nThere.',
    );
    expect(script.title).toBe('The Ferry');
    expect(textOf(script)).toEqual([
      ['The deck', 'Late, so it was at 10:30, :said[he] now.', 'Quoted on.', 'One', 'Two', 'Deep', 'Bold'],
      ['The land', 'There.'],
    ]);
  });

  test('that is a script stays as it is', async () => {
    expect(await said(tale, { name: 'copy.md' })).toContain('It is a script already, and stays as it is.');
    expect(written('a-tale')).toBe(tale);
    const wrong = await said(tale.replace(', role: narrator', ''), { as: 'wrong' });
    expect(wrong).toContain('Exactly one member of the cast');
  });
});

test('Markdown without any text is refused', async () => {
  expect(await said('# Title')).toBe('There is no text in this that could be told.');
});

test('what is no book and no text is refused', async () => {
  for (const content of ['%PDF-1.7 text', '<!DOCTYPE html><p>Page</p>', 'a\0b', ' \n '])
    expect(await said(content)).toContain('is no book and no text');
  const missing = await importSource({ file: 'nowhere.epub', replaces: false }, folder);
  expect(missing).toEqual({ ok: false, error: 'There is no file nowhere.epub.' });
  const aFolder = await importSource({ file: folder, replaces: false }, folder);
  expect(aFolder.ok).toBe(false);
});

test('a name with a dot or a slash is a file to be imported', () => {
  expect(readArguments(['ferry.epub'])).toEqual({ file: 'ferry.epub', as: undefined, replaces: false });
  expect(readArguments(['books/ferry', '--as', 'ferry', '--replace'])).toEqual({
    file: 'books/ferry',
    as: 'ferry',
    replaces: true,
  });
  expect(readArguments(['the-ferry'])).toEqual({ name: 'the-ferry', mode: 'tell', isFliteOnly: false });
  expect(readArguments(['ferry.epub', '--check'])).toBeUndefined();
  expect(readArguments(['the-ferry', '--replace'])).toBeUndefined();
});

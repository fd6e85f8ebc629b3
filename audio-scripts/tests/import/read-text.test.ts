import { describe, expect, test } from 'vitest';
import { plainText, readText } from '../../narrator/import/text/read-text.ts';
import type { Source } from '../../narrator/import/source.ts';

function read(bytes: string | Uint8Array): Source {
  const text = typeof bytes === 'string' ? bytes : plainText(bytes);
  if (text === undefined) throw new Error('it is a text');
  return readText(text, 'The name');
}

/** Title and paragraphs of each chapter. */
function chaptersOf(text: string): readonly (readonly string[])[] {
  return read(text).chapters.map(({ title, blocks }) => [
    title,
    ...blocks.map((block) => (block.kind === 'paragraph' ? block.text : `${block.kind}: ${block.text}`)),
  ]);
}

test('blank lines part paragraphs, and the lines of one are joined', () => {
  expect(chaptersOf('It was late,\r\nand well-\r\nknown--\r\nso.\r\n\r\n\r\nNobody came.')).toEqual([
    ['The name', 'It was late, and well-known-- so.', 'Nobody came.'],
  ]);
});

test('each long line is a paragraph, and so is what begins with a line that is set in', () => {
  const long = 'word '.repeat(40).trim();
  expect(chaptersOf(`${long}\nNext.`)).toEqual([['The name', long, 'Next.']]);
  expect(chaptersOf('  One goes\non and\non.\n  Two goes\non and\non.')).toEqual([
    ['The name', 'One goes on and on.', 'Two goes on and on.'],
  ]);
});

test('underscores are italics, and a line of signs parts scenes', () => {
  const { chapters } = read('He was _very, very_ late_ly_.\n\n* * * * *\n\n_Gone_.');
  expect(chapters[0]?.blocks.map(({ text, styles }) => [text, styles])).toEqual([
    ['He was very, very late_ly_.', [{ from: 7, to: 17, style: 'italic' }]],
    ['', []],
    ['Gone.', [{ from: 0, to: 4, style: 'italic' }]],
  ]);
  expect(chapters[0]?.blocks[1]?.kind).toBe('scene-break');
});

test('the first lines give title and author where they look like these', () => {
  const named = read('THE FERRY\n\nBy Ann Author\n\nIt was late.');
  expect(named).toMatchObject({ title: 'THE FERRY', authors: ['Ann Author'] });
  expect(named.chapters[0]?.blocks.map(({ text }) => text)).toEqual(['It was late.']);
  expect(chaptersOf('The Ferry, at Night')).toEqual([['The Ferry, at Night', 'The Ferry, at Night']]);
  expect(chaptersOf('The Ferry\n\nFor you.\n\nFerry!')).toEqual([['The Ferry', 'For you.', 'Ferry!']]);
  const words = 'one two three four five six\n'.repeat(5);
  expect(read(`The Ferry\n\n${words}by Ann she went.`)).toMatchObject({ title: 'The Ferry', authors: [] });
  expect(read('It was late when the ferry left.\n\nYes.')).toMatchObject({ title: 'The name', authors: [] });
});

describe('chapters begin with', () => {
  test.each([
    ['a word and a number', 'Chapter 1', 'Chapter 2'],
    ['Roman numbers and a title', 'CHAPTER I. The Deck', 'CHAPTER II. The Land'],
    ['a number in words', 'CHAPTER ONE', 'CHAPTER TWENTY-ONE'],
    ['numerals alone', 'I.', 'II.'],
    ['numerals with titles', 'I. THE DECK', 'II. THE LAND'],
    ['words of other languages', 'Erstes Kapitel', 'Kapitel 2'],
    ['a prologue', 'Prologue', 'Chapter One: Why?'],
  ])('%s', (_, one, two) => {
    expect(chaptersOf(`${one}\n\nIt was late.\n\n${two}\n\nIt was later.`)).toEqual([
      [one, 'It was late.'],
      [two, 'It was later.'],
    ]);
  });

  test('a number, and the title in the line below or under a blank line', () => {
    expect(
      chaptersOf('CHAPTER I.\nThe Deck\n\nIt was late.\n\nChapter 2\n\nThe Land\n\nIt was later.'),
    ).toEqual([
      ['CHAPTER I. The Deck', 'It was late.'],
      ['Chapter 2. The Land', 'It was later.'],
    ]);
  });

  test('a number, and no sentence below it', () => {
    expect(chaptersOf('Letter 1\n\n_To Ann, in England._\n\nLate.')).toEqual([
      ['Letter 1', 'To Ann, in England.', 'Late.'],
    ]);
  });

  test('a part goes with its first chapter', () => {
    expect(chaptersOf('Part One\n\nChapter 1\n\nLate.\n\nChapter 2\n\nLater.')).toEqual([
      ['Part One – Chapter 1', 'Late.'],
      ['Chapter 2', 'Later.'],
    ]);
  });

  test('a line in capitals where nothing else is a heading', () => {
    expect(
      chaptersOf('The Book\n\nTHE DECK\nTHE LAND\n\nTHE DECK\n\nLate.\n\nSTOP!\n\nTHE LAND\n\nLater.'),
    ).toEqual([
      ['The Book', 'THE DECK THE LAND'],
      ['THE DECK', 'Late.', 'STOP!'],
      ['THE LAND', 'Later.'],
    ]);
  });

  test('no sentence, and no numeral inside chapters that have names', () => {
    expect(
      chaptersOf(
        'Chapter 1\n\nI.\n\nPart of the crew slept.\n\nChapter two of my life began then.\n\nII.\n\nLate.',
      ),
    ).toEqual([
      [
        'Chapter 1',
        'heading: I.',
        'Part of the crew slept.',
        'Chapter two of my life began then.',
        'heading: II.',
        'Late.',
      ],
    ]);
  });

  test('what stands before them is a chapter with the title of the book', () => {
    expect(chaptersOf('The Ferry\n\nFor you, always.\n\nChapter 1\n\nLate.')).toEqual([
      ['The Ferry', 'For you, always.'],
      ['Chapter 1', 'Late.'],
    ]);
  });
});

test('a list of the chapters is left out', () => {
  const list = ['CONTENTS\n\n Chapter 1. The Deck\n Chapter 2. The Land', 'Chapter 1\n\nChapter 2'];
  for (const contents of list) {
    const text = `The Ferry\n\n${contents}\n\nChapter 1\n\nLate.\n\nChapter 2\n\nLater.`;
    expect(chaptersOf(text)).toEqual([
      ['Chapter 1', 'Late.'],
      ['Chapter 2', 'Later.'],
    ]);
    expect(read(text).remarks).toEqual(['Left out: the list of the chapters.']);
  }
});

test('a long list of chapters is left out to its last one', () => {
  const numbers = [1, 2, 3, 4];
  const list = numbers.map((n) => `CHAPTER ${n}. Title ${n}.`).join('\n\n');
  const text = numbers.map((n) => `CHAPTER ${n}. Title ${n}.\n\nText ${n}.`).join('\n\n');
  expect(chaptersOf(`The Ferry\n\n${list}\n\nEpilogue\n\nA note.\n\n${text}\n\nEpilogue\n\nEnd.`)).toEqual([
    ['The Ferry', 'A note.'],
    ...numbers.map((n) => [`CHAPTER ${n}. Title ${n}.`, `Text ${n}.`]),
    ['Epilogue', 'End.'],
  ]);
});

test('what Project Gutenberg puts around a text is left out, and says what it is', () => {
  const source = read(`The Project Gutenberg EBook of The Ferry, by Ann Author

Title: The Ferry
       A Crossing
Author: Ann Author

Language: German

*** START OF THE PROJECT GUTENBERG EBOOK THE FERRY
A CROSSING ***

Produced by Volunteers
and others

THE FERRY:

A Crossing

by Ann (B.) Author

[Illustration: The
ferry]

Chapter 1

It was late.[1]

[Footnote 1: Not very.]

Chapter 2

It was later.

End of the Project Gutenberg EBook of The Ferry, by Ann Author

*** END OF THE PROJECT GUTENBERG EBOOK THE FERRY ***
Licence.`);
  expect(source).toEqual({
    title: 'The Ferry A Crossing',
    authors: ['Ann Author'],
    language: 'de',
    chapters: [
      { title: 'Chapter 1', blocks: [expect.objectContaining({ text: 'It was late.' })] },
      { title: 'Chapter 2', blocks: [expect.objectContaining({ text: 'It was later.' })] },
    ],
    remarks: [
      'Left out: the header and the licence of Project Gutenberg.',
      'Left out: 1 picture.',
      'Left out: 1 note.',
    ],
  });
});

test('is read in whatever encoding it is', () => {
  expect(read(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x61, 0x2e])).chapters[0]?.blocks[0]?.text).toBe(
    'Café a.',
  );
  const utf16 = new Uint8Array(Buffer.from('\ufeffCafé a.', 'utf16le'));
  expect(read(utf16).chapters[0]?.blocks[0]?.text).toBe('Café a.');
});

/** Which of the files that are given together are one book. */
import { expect, test } from 'vitest';
import { groupFiles } from '#lib/core/own-books/group-files.ts';

/** Each book as its name and its files. */
function books(...paths: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const groups = groupFiles(paths.map((path) => ({ path })));
  return Object.fromEntries(groups.map(({ name, files }) => [name, files.map(({ path }) => path)]));
}

test('one file is a book, whatever it is called', () => {
  expect(books('A book.epub')).toEqual({ 'A book.epub': ['A book.epub'] });
  expect(books('strange')).toEqual({ strange: ['strange'] });
});

test('captions and a picture go with the only sound', () => {
  expect(books('ferry.mp3', 'text.srt', 'cover.jpg')).toEqual({
    ferry: ['ferry.mp3', 'text.srt', 'cover.jpg'],
  });
});

test('captions go with the sound of the same name', () => {
  const given = ['night.mp3', 'day.mp3', 'day.en.vtt', 'night.mp3.srt', 'night.jpg'];
  expect(books(...given)).toEqual({
    night: ['night.mp3', 'night.mp3.srt', 'night.jpg'],
    day: ['day.mp3', 'day.en.vtt'],
  });
});

test.each([
  ['at the start', ['01 Dusk.mp3', '02 Dawn.mp3', '10 Day.mp3'], '01 Dusk'],
  ['at the end', ['The Ferry 9.opus', 'The Ferry 10.opus'], 'The Ferry'],
  ['in the middle', ['The Ferry - 01 - Dusk.m4a', 'The Ferry - 02 - Dawn.m4a'], 'The Ferry'],
  ['with discs', ['1-01 Dusk.mp3', '1-02 Dawn.mp3', '2-01 Day.mp3'], '1-01 Dusk'],
])('sound files that are numbered %s are one book', (_, files, name) => {
  expect(books(...files)).toEqual({ [name]: files });
});

test.each([
  ['names without numbers', ['Dusk.mp3', 'Dawn.mp3']],
  ['a number in one of them', ['1 Dusk.mp3', 'Dawn.mp3']],
  ['years', ['1984.mp3', '2001.mp3']],
  ['whole books', ['Part 1.m4b', 'Part 2.m4b']],
  ['books of other kinds', ['1.epub', '2.epub']],
])('chosen together, files with %s are a book each', (_, files) => {
  expect(Object.values(books(...files))).toEqual(files.map((file) => [file]));
});

test('chosen together, numbered parts of one album are one book, and files of several albums are several', () => {
  const given = [
    { path: 'Dusk.mp3', album: 'The Ferry (Disc 1)', track: '1/2' },
    { path: 'Dawn.mp3', album: 'The Ferry (Disc 1)', track: '2/2' },
    { path: 'Day.mp3', album: 'The Ferry (Disc 2)', track: '1' },
    { path: '01.mp3', album: 'Night', track: '1' },
    { path: '02.mp3', album: 'Night', track: '1' },
    { path: 'One.mp3', album: 'Songs', track: '1' },
    { path: 'Two.mp3', album: 'Songs' },
  ];
  expect(groupFiles(given).map(({ files }) => files.map(({ path }) => path))).toEqual([
    ['Dusk.mp3', 'Dawn.mp3', 'Day.mp3'],
    ['01.mp3', '02.mp3'],
    ['One.mp3'],
    ['Two.mp3'],
  ]);
  expect(groupFiles([...given, { path: 'Else.mp3' }])).toHaveLength(8);
});

test('the sound files of a folder are one book, with what is beside them, and its discs belong to it', () => {
  const files = ['CD 1/Dusk.mp3', 'CD 2/Dawn.mp3', 'cover.jpg', 'Dusk.txt'];
  expect(books(...files.map((path) => `Books/The Ferry/${path}`))).toEqual({ 'The Ferry': files });
});

test('the volumes of a DAISY book are one book', () => {
  const files = ['CD 1/ncc.html', 'CD 1/a.smil', 'CD 2/ncc.html', 'CD 2/a.smil'];
  expect(books(...files.map((path) => `Books/The Ferry/${path}`))).toEqual({ 'The Ferry': files });
});

test('a folder of many books gives each of them, and nothing else that is in it', () => {
  expect(
    books(
      'Books/Night.m4b',
      'Books/Day.m4b',
      'Books/Day.jpg',
      'Books/list.pdf',
      'Books/.DS_Store',
      'Books/Tides.epub',
      'Books/The Ferry/Dusk.mp3',
      'Books/The Ferry/Dawn.mp3',
      'Books/pictures/holiday.jpg',
    ),
  ).toEqual({
    'Night.m4b': ['Night.m4b'],
    Day: ['Day.m4b', 'Day.jpg'],
    'Tides.epub': ['Tides.epub'],
    'The Ferry': ['Dusk.mp3', 'Dawn.mp3'],
  });
});

test('a folder that is an unpacked package is one book', () => {
  const files = ['META-INF/container.xml', 'OPS/package.opf', 'OPS/sound/1.mp3', 'OPS/sound/2.mp3'];
  expect(books(...files.map((path) => `Books/Tides/${path}`), 'Books/Day.epub')).toEqual({
    Tides: files,
    'Day.epub': ['Day.epub'],
  });
});

test.each([
  ['DAISY 2.02', ['NCC.HTML', 'one.smil', 'one.mp3', 'two.smil', 'two.mp3']],
  ['DAISY 3', ['book.opf', 'navigation.ncx', 'book.xml', 'one.smil', 'one.mp3', 'two.mp3']],
])('a folder that holds a book of %s is one book', (_, files) => {
  expect(books(...files.map((path) => `Tides/${path}`))).toEqual({ Tides: files });
});

test('notes that Calibre keeps beside a book do not hide it', () => {
  const files = ['metadata.opf', 'cover.jpg', 'Day.epub'];
  expect(books(...files.map((path) => `Day (7)/${path}`))).toEqual({ 'Day.epub': ['Day.epub'] });
});

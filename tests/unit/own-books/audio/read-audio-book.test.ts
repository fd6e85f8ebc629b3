import { describe, expect, it } from 'vitest';
import type { BookFiles } from '#lib/own-books/book-files.ts';
import { readAudioBook } from '#lib/own-books/audio/read-audio-book.ts';
import { anMp3, type Mp3Tags } from '../../../support/an-mp3.ts';
import { bytes } from '../../../support/bytes.ts';

function filesOf(content: Readonly<Record<string, Blob>>): BookFiles {
  const files = new Map(Object.entries(content));
  return {
    paths: [...files.keys()],
    blob: (path) => Promise.resolve(files.get(path)),
    bytes: async (path, limitBytes) => {
      const blob = files.get(path);
      return blob && new Uint8Array(await blob.slice(0, limitBytes).arrayBuffer());
    },
  };
}

async function read(content: Readonly<Record<string, Blob>>) {
  const book = await readAudioBook(filesOf(content), 'The name');
  if (!book.ok) throw new Error(book.error.kind);
  return book.value;
}

function titles(book: { readonly chapters: readonly { readonly title: string }[] }): readonly string[] {
  return book.chapters.map(({ title }) => title);
}

function track(tags: Mp3Tags = {}): Blob {
  return anMp3({ seconds: 2, ...tags });
}

describe('a book of sound', () => {
  it('has the chapters that are marked in its file, and what stands before the first belongs to it', async () => {
    const file = anMp3({
      seconds: 10,
      album: 'A book',
      artist: 'An author',
      composer: 'A reader',
      chapters: [
        ['One', 0.5],
        ['Two', 4],
      ],
    });
    const book = await read({ 'book.mp3': file });
    expect(book).toMatchObject({ title: 'A book', authors: ['An author'], narrators: ['A reader'] });
    expect(titles(book)).toEqual(['One', 'Two']);
    expect(book.clips).toMatchObject([
      { index: 0, chapterIndex: 0, startSeconds: 0, endSeconds: 4, resource: { href: 'book.mp3' } },
      { index: 1, chapterIndex: 1, startSeconds: 4 },
    ]);
    expect(book.clips[1]?.endSeconds).toBeCloseTo(10, 1);
    expect(book.contents.map(({ place }) => place?.chapterIndex)).toEqual([0, 1]);
  });

  it('has its discs one after the other, where only their albums name them', async () => {
    const book = await read({
      'Dusk.mp3': track({ title: 'Dusk', album: 'The Ferry (Disc 1)', track: 2 }),
      'Dawn.mp3': track({ title: 'Dawn', album: 'The Ferry (Disc 2)', track: 1 }),
      'Noon.mp3': track({ title: 'Noon', album: 'The Ferry (Disc 1)', track: 1 }),
    });
    expect([book.title, ...titles(book)]).toEqual(['The Ferry', 'Noon', 'Dusk', 'Dawn']);
  });

  it('has the chapters that are in a file beside it, and its captions are in the language of their name', async () => {
    const book = await read({
      'book.mp3': track(),
      'book.chapters.txt': new Blob(['00:00:00.000 One\n00:00:01.000 Two\n']),
      'book.ar.vtt': new Blob(['WEBVTT\n\n00:00.000 --> 00:02.000\nمرحبا\n']),
    });
    expect(titles(book)).toEqual(['One', 'Two']);
    expect(book.language).toBe('ar');
    expect(book.chapters[0].blocks.map(({ text }) => text)).toEqual(['مرحبا']);
  });

  it('has a chapter for each file without marks, in the order of their names', async () => {
    const book = await read({
      'b/10 Ten.mp3': track(),
      'b/2 Two.mp3': track(),
      'b/1 One.mp3': track({ title: 'First' }),
    });
    expect(titles(book)).toEqual(['First', '2 Two', '10 Ten']);
    expect(book.title).toBe('The name');
  });

  it('goes by the numbers of its files where each has one of its own', async () => {
    const numbered = {
      'a.mp3': track({ track: 3 }),
      'b.mp3': track({ track: 1 }),
      'c.mp3': track({ track: 2 }),
    };
    expect(titles(await read(numbered))).toEqual(['b', 'c', 'a']);
    expect(titles(await read({ ...numbered, 'd.mp3': track({ track: 2 }) }))).toEqual(['a', 'b', 'c', 'd']);
    expect(titles(await read({ ...numbered, 'd.mp3': track() }))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leaves out what systems put into folders, and what is no sound', async () => {
    const book = await read({
      '__MACOSX/b/._1.mp3': track(),
      'b/.hidden.mp3': track(),
      'b/Thumbs.db': new Blob(['rubbish']),
      'b/letter.mp3': new Blob(['Dear reader']),
      'b/1.mp3': track(),
    });
    expect(titles(book)).toEqual(['1']);
  });

  it('has the picture beside its sound as its cover, or the one inside it', async () => {
    const picture = bytes(0xff, 0xd8, 0xff, 'picture');
    const inside = await read({ 'a.mp3': track({ picture }) });
    expect(inside.cover).toBeUndefined();
    expect(inside.coverBytes).toEqual(picture);
    const beside = await read({
      'b/photo.jpg': new Blob([picture]),
      'b/Cover.JPG': new Blob([picture]),
      'b/a.mp3': track({ picture }),
    });
    expect(beside.cover).toBe('b/Cover.JPG');
    expect(beside.coverBytes).toBeUndefined();
  });

  it('has the text of the captions beside its files', async () => {
    const book = await read({
      'b/1.mp3': anMp3({
        seconds: 10,
        chapters: [
          ['One', 0],
          ['Two', 5],
        ],
      }),
      'b/1.en.vtt': new Blob(['WEBVTT\n\n00:01.000 --> 00:02.000\nFirst\n\n00:06.000 --> 00:07.000\nSecond']),
      'b/2.mp3': anMp3({ seconds: 4 }),
      'b/2.mp3.srt': new Blob(['1\n00:00:00,000 --> 00:00:01,000\nThird\n']),
    });
    expect(book.chapters.map(({ title, blocks }) => [title, blocks.map(({ text }) => text)])).toEqual([
      ['One', ['First']],
      ['Two', ['Second']],
      ['2', ['Third']],
    ]);
  });

  it.each([
    ['lyrics', '[00:01.00]A line'],
    ['a transcript in JSON', '[{"start":1,"end":2,"text":"A line"}]'],
    ['subtitles', '00:01.000 --> 00:02.000\nA line'],
  ])('takes %s of any name, where there is one sound', async (_, captions) => {
    const book = await read({ 'b/sound.mp3': track(), 'b/notes.txt': new Blob([captions]) });
    expect(book.chapters[0].blocks).toMatchObject([{ text: 'A line', clips: [{ startSeconds: 1 }] }]);
  });

  it('has no text where what is beside its sound is none', async () => {
    const book = await read({
      'b/sound.mp3': track(),
      'b/sound.json': new Blob(['{']),
      'b/a.txt': new Blob(['Hello']),
    });
    expect(book.chapters[0].blocks).toEqual([]);
  });

  it('is none where no file has sound', async () => {
    expect(await readAudioBook(filesOf({ 'a.mp3': new Blob(['<html>Not found']) }), 'a')).toEqual({
      ok: false,
      error: { kind: 'unknown-format' },
    });
  });
});

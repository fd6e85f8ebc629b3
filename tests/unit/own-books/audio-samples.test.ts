import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJsonTranscript } from '#lib/core/captions/read-json-transcript.ts';
import { readLyrics } from '#lib/core/captions/read-lyrics.ts';
import { readSubtitles } from '#lib/core/captions/read-subtitles.ts';
import { openFiles } from '#lib/own-books/open-files.ts';
import { readBook } from '#lib/own-books/read-book.ts';

/** What another program found in a file. */
interface Expected {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly narrators?: readonly string[];
  readonly languages: readonly string[];
  readonly cover?: boolean | string | null;
  readonly decodedSeconds?: number;
  readonly audioSeconds?: number;
  readonly chapterList?: readonly {
    readonly title?: string | null;
    readonly start?: number;
    readonly seconds?: number;
  }[];
}

interface ExpectedCues {
  readonly cues: number;
  /** As far as they are marked, and not written into the text. */
  readonly speakers?: readonly string[];
  readonly firstCue: { readonly start: number; readonly end: number };
  /** The last line of lyrics has no end. */
  readonly lastCue: { readonly start: number; readonly end: number | null };
}

const samples = process.env['LAMPLIGHT_SAMPLES'];
const folders = [
  'tests/fixtures/books',
  ...['audio', 'audiobook', 'captions', 'captions/sonnet'].flatMap((kind) =>
    samples === undefined ? [] : path.join(samples, kind),
  ),
].filter((folder) => existsSync(folder));
if (samples === undefined)
  process.stdout.write(
    'Skipped: the sounds of ../shared/samples, because LAMPLIGHT_SAMPLES does not name that folder.\n',
  );

function filesNamed(ending: RegExp): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => ending.test(file) && existsSync(path.join(folder, `${file}.expected.json`)))
      .map((file) => path.join(folder, file)),
  );
}

function expectedOf<T>(file: string): T {
  return JSON.parse(readFileSync(`${file}.expected.json`, 'utf8')) as T;
}

/** Headers and encoders round, and another program may leave out the encoder's delay. */
const roundedSeconds = 0.1;

describe.each(filesNamed(/\.(m4b|m4a|mp3|opus|flac|lpf|audiobook|zab|zip)$/))('%s', async (file) => {
  const expected = expectedOf<Expected>(file);
  const name = path.basename(file);
  const files = await openFiles({
    name,
    files: [{ path: name, file: new File([readFileSync(file)], name) }],
  });
  if (!files.ok) throw new Error(files.error.kind);
  const read = await readBook(files.value, 'The name');
  if (!read.ok) throw new Error(read.error.kind);
  const book = read.value;

  test('has its title, its people and its language', () => {
    // A book's title is that of the album, where there is one.
    const { title, album = null } = expected as Expected & { readonly album?: string | null };
    expect(book.title).toBe(album ?? title ?? 'The name');
    expect(book.authors).toEqual(expected.authors);
    if (expected.narrators) expect(book.narrators).toEqual(expected.narrators);
    expect(book.language).toBe(expected.languages[0]);
  });

  test('has its cover', () => {
    if (typeof expected.cover === 'string') expect(book.cover).toBe(expected.cover);
    else if (typeof expected.cover === 'boolean') expect(book.coverBytes !== undefined).toBe(expected.cover);
  });

  test('has its chapters, and the sound is as long as it is', () => {
    const listed = expected.chapterList ?? [];
    if (listed.length > 0) expect(book.chapters).toHaveLength(listed.length);
    for (const [i, { title, start, seconds }] of listed.entries()) {
      const clip = book.clips.find(({ chapterIndex }) => chapterIndex === i);
      if (typeof title === 'string') expect(book.chapters[i]?.title).toBe(title);
      if (start !== undefined) expect(clip?.startSeconds).toBeCloseTo(start, 3);
      if (seconds !== undefined)
        expect(Math.abs((clip?.endSeconds ?? 0) - (clip?.startSeconds ?? 0) - seconds)).toBeLessThan(
          roundedSeconds,
        );
    }
    const all = book.clips.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);
    const length = expected.decodedSeconds ?? expected.audioSeconds ?? 0;
    expect(Math.abs(all - length)).toBeLessThan(roundedSeconds * book.chapters.length);
  });
});

const captions = filesNamed(/\.(vtt|srt|lrc|json)$/);
if (captions.length > 0)
  describe.each(captions)('%s', (file) => {
    const expected = expectedOf<ExpectedCues>(file);
    const source = readFileSync(file, 'utf8');
    const end = expected.lastCue.end ?? 60;
    const cues = file.endsWith('.json')
      ? readJsonTranscript(source)
      : file.endsWith('.lrc')
        ? readLyrics(source, end)
        : readSubtitles(source);

    test('has its cues at their times', () => {
      expect(cues).toHaveLength(expected.cues);
      expect(cues[0]).toMatchObject({
        startSeconds: expected.firstCue.start,
        endSeconds: expected.firstCue.end,
      });
      expect(cues.at(-1)).toMatchObject({
        startSeconds: expected.lastCue.start,
        endSeconds: end,
      });
    });

    test('says who speaks', () => {
      const speakers = new Set(cues.flatMap(({ speaker }) => speaker ?? []));
      for (const speaker of expected.speakers ?? []) expect(speakers).toContain(speaker);
    });
  });

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { longestTitle } from '#lib/core/epub/package-metadata.ts';
import type { ImportedBook } from '#lib/core/own-books/imported-book.ts';
import { BlockPlaces } from '#lib/core/playback/block-places.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import type { ContentsEntry } from '#lib/core/publication/contents.ts';
import type { ChapterId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { Clip } from '#lib/core/publication/resource.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { readZip, spokenTexts } from '../../support/read-own-book.ts';

interface ExpectedClip {
  /** The first 160 characters. */
  readonly text: string;
  readonly audio: string;
  readonly start: number;
  readonly end: number;
}

/** What another program found in a file. */
interface Expected {
  readonly reason?: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly narrators: readonly string[];
  readonly languages: readonly string[];
  readonly identifier: string;
  readonly tocEntries: number;
  readonly tocFirst: string;
  readonly tocLast: string;
  readonly cover: string | null;
  readonly clips: number;
  readonly clipSeconds: number;
  readonly firstClip?: ExpectedClip;
  readonly lastClip?: ExpectedClip;
  readonly words: number;
  readonly pageBreaks: number;
  readonly warnings: readonly string[];
}

/** Folders with books and what is expected of them: our own, and the samples that may not be copied. */
const samples = process.env['LAMPLIGHT_SAMPLES'];
const folders = [
  'tests/fixtures/books',
  ...['daisy', 'epub-bad', 'epub-overlay', 'epub-plain'].flatMap((kind) =>
    samples === undefined ? [] : path.join(samples, kind),
  ),
].filter((folder) => existsSync(folder));
if (samples === undefined)
  process.stdout.write(
    'Skipped: the books of ../shared/samples, because LAMPLIGHT_SAMPLES does not name that folder.\n',
  );

/** Words for browsers that have no sound. */
const notShown = new Map([['audio-no-overlay.epub', 5]]);

const books = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.(?:epub|zip)$/.test(file))
    .map((file) => path.join(folder, file)),
);

describe.each(books)('%s', async (file) => {
  const expected = JSON.parse(readFileSync(`${file}.expected.json`, 'utf8')) as Expected;
  const read = await readZip(new Blob([readFileSync(file)]));
  if (expected.reason !== undefined || !read.ok) {
    test('is refused for the reason that is expected', () => {
      expect(read).toEqual({
        ok: false,
        error: { kind: 'locked', scheme: expected.reason?.replace('drm-', '') },
      });
    });
    return;
  }
  const book = read.value;

  test('has its title, its people and its language', () => {
    expect(book.title).toBe(expected.title);
    expect(book.identifier).toBe(expected.identifier);
    expect(book.authors).toEqual(expected.authors);
    expect(book.narrators).toEqual(expected.narrators);
    expect(expected.languages).toContain(book.language);
    expect(book.cover ?? null).toBe(expected.cover);
  });

  test('has its table of contents', () => {
    const titles = titlesIn(book.contents);
    expect(titles).toHaveLength(expected.tocEntries);
    expect([titles[0], titles.at(-1)]).toEqual(
      [expected.tocFirst, expected.tocLast].map((title) => title.slice(0, longestTitle).trim()),
    );
  });

  test('has its words', () => {
    // An address that EPUBCheck finds wrong leads to the text all the same.
    if (expected.warnings.some((warning) => warning.startsWith('missing-spine-item'))) return;
    const words = expected.words - (notShown.get(path.basename(file)) ?? 0);
    const found = wordCount(book);
    expect(found).toBeLessThanOrEqual(words);
    expect(found).toBeGreaterThanOrEqual(Math.floor(words * 0.995) - expected.pageBreaks);
  });

  test('lights the text of its clips at their times', () => {
    const isMissing = expected.warnings.includes('missing-audio');
    const spoken = spokenTexts(book).map(({ text, clip }) => ({
      text: text.replace(/\s+/gu, ' ').slice(0, 160).trim(),
      audio: clip.resource.href,
      start: clip.startSeconds,
      end: clip.endSeconds,
    }));
    const clips = new Map(spoken.map((one) => [`${one.audio} ${one.start} ${one.end}`, one]));
    expect(clips.size).toBe(isMissing ? 0 : expected.clips);
    if (isMissing) return;
    const seconds = [...clips.values()].reduce((sum, { start, end }) => sum + end - start, 0);
    expect(seconds).toBeCloseTo(expected.clipSeconds, 0);
    for (const clip of [expected.firstClip, expected.lastClip])
      if (clip) {
        const found = spoken.find(
          ({ audio, start, end }) =>
            audio === clip.audio && Math.abs(start - clip.start) < 0.001 && Math.abs(end - clip.end) < 0.1,
        );
        expect(found).toBeDefined();
        // Nothing is lit for the number of a page, nor for a clip of a whole document.
        if (found?.text) expect(clip.text.trim()).toBe(found.text);
      }
  });

  test('is lit in the right place at every time', () => {
    const { timeline, blocks } = openBook(book);
    const spoken = spokenTexts(book).map(({ clip }) => clip);
    const wrong: string[] = [];
    for (const { index, startSeconds, endSeconds, resource } of book.clips)
      for (let time = startSeconds + 0.02; time < endSeconds; time += 0.25) {
        const position = timeline.startOf(index) + time - startSeconds;
        const place = blocks.at(position);
        const lit = place && place.clips[place.clipAt(position) ?? -1];
        const heard = spoken.filter((clip) => clip.resource.href === resource.href && isWithin(clip, time));
        if (lit ? !heard.includes(lit) : heard.some(({ from, to }) => to > from))
          wrong.push(`${resource.href} ${time}: ${place?.id}`);
      }
    expect(wrong).toEqual([]);
  });

  test('says what is missing', () => {
    const kinds = book.notes.map(({ kind }) => kind);
    expect(kinds.includes('no-narration')).toBe(book.clips.length === 0);
    if (expected.warnings.includes('missing-audio')) expect(kinds).toContain('missing-file');
  });
});

function isWithin({ startSeconds, endSeconds }: Clip, seconds: number): boolean {
  return startSeconds <= seconds && seconds < endSeconds;
}

/** As it is in the player. */
function openBook({ title: bookTitle, chapters, clips, contents }: ImportedBook) {
  const made = chapters.map(({ title }, index) => {
    const before = clips.findIndex(({ chapterIndex }) => chapterIndex >= index);
    const firstClip = before < 0 ? clips.length : before;
    const clipCount = clips.filter(({ chapterIndex }) => chapterIndex === index).length;
    return { id: `c${index}` as ChapterId, index, title, firstClip, clipCount };
  });
  const [first, ...others] = made;
  if (!first) throw new Error('no chapter');
  const publication: Publication = {
    ...{
      id: 'own' as PublicationId,
      title: bookTitle,
      authors: [],
      narrators: [],
      cast: [],
      covers: [],
      files: [],
    },
    ...{ durationSeconds: 0, chapters: [first, ...others], contents, clips },
  };
  const timeline = new Timeline(publication);
  const texts = new ChapterTexts(
    () => Promise.reject(new Error('all are known')),
    chapters.map(({ blocks }) => ({ blocks })),
  );
  texts.use();
  return { timeline, blocks: new BlockPlaces({ publication, texts }, timeline) };
}

function titlesIn(entries: readonly ContentsEntry[]): readonly string[] {
  return entries.flatMap(({ title, children }) => [title, ...titlesIn(children)]);
}

function wordCount({ chapters, language = 'en' }: ImportedBook): number {
  // What is said of pictures is not counted.
  const texts = chapters.flatMap(({ blocks }) =>
    blocks.flatMap(({ kind, text }) => (kind === 'image' ? [] : splitWords(text, language).length)),
  );
  return texts.reduce((sum, count) => sum + count, 0);
}

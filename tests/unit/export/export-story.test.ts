import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeEpub } from '#lib/core/export/epub.ts';
import { writePlainText } from '#lib/core/export/plain-text.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { openZip } from '#lib/own-books/zip.ts';
import { readStory } from '../../../audio-scripts/narrator/export/read-story.ts';
import { writePackage } from '../../../audio-scripts/narrator/export/write-package.ts';
import { bookIn } from '../../support/read-own-book.ts';

const stories = path.join('static', 'stories');
const modified = '2026-01-02T03:04:05.678Z';
const names = ['the-lamp-and-the-dark', 'the-wake-up-call', 'when-love-and-ambition-collide'];

describe.each(names)('%s as an EPUB', async (name) => {
  const folder = path.join(stories, name);
  const book = await readStory(stories, name as PublicationId);
  const bytes = await writePackage(writeEpub(book, modified), folder);
  const zip = new Blob([new Uint8Array(bytes)]);
  const again = await bookIn(zip);
  const { publication, texts } = book;

  test('is the same book when it is read again', () => {
    expect(again.notes).toEqual([]);
    const { title, authors, narrators, language, identifier, description, subtitle } = publication;
    expect(again).toMatchObject({ title, authors, narrators, language, identifier });
    const entries = ({ contents }: Pick<typeof publication, 'contents'>) =>
      contents.map((entry) => [entry.title, entry.place?.chapterIndex, entry.children.length]);
    expect(entries(again)).toEqual(entries(publication));
    expect([again.description, again.subtitle]).toEqual([description, subtitle]);
    expect(again.chapters.map((chapter) => chapter.title)).toEqual(
      publication.chapters.map((chapter) => chapter.title),
    );
  });

  test('has the same blocks, and lights the same words at the same time', () => {
    expect(again.chapters.map(({ blocks }) => blocks.map(shape))).toEqual(
      texts.map((blocks) => blocks.map(shape)),
    );
  });

  test('is heard as long, paragraph by paragraph', () => {
    const heard = (clips: typeof publication.clips) =>
      clips.map(({ chapterIndex, startSeconds, endSeconds, block }) => [
        chapterIndex,
        Math.round(startSeconds * 1000),
        Math.round(endSeconds * 1000),
        block !== undefined,
      ]);
    expect(heard(again.clips)).toEqual(heard(publication.clips));
  });

  test('has its sound and cover unchanged, and begins with its type', async () => {
    const files = await openZip(zip);
    if (!files.ok) throw new Error(files.error.kind);
    const { href } = publication.clips[0]?.resource ?? { href: '' };
    const inZip = await files.value.bytes(again.clips[0]?.resource.href ?? '', 1e8);
    expect(Buffer.from(inZip ?? []).equals(await readFile(path.join(folder, href)))).toBe(true);
    const cover = await files.value.bytes(again.cover ?? '', 1e8);
    const covers = await Promise.all(publication.covers.map((one) => readFile(path.join(folder, one.href))));
    expect(covers.some((one) => one.equals(Buffer.from(cover ?? [])))).toBe(true);
    expect(Buffer.from(bytes.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  });

  test('is the same, byte for byte, each time', async () => {
    const twice = await writePackage(writeEpub(book, modified), folder);
    expect(Buffer.from(twice).equals(Buffer.from(bytes))).toBe(true);
  });

  test('is plain text with all its paragraphs, too', () => {
    const text = writePlainText(book);
    for (const block of texts.flat()) expect(text).toContain(block.text);
  });
});

/** What a reader of the book sees and hears of a block; who speaks is not in an EPUB, and ids are new. */
function shape({ kind, text, styles, clips }: Block) {
  return {
    kind,
    text,
    styles: styles.map((style) => JSON.stringify(style)).sort(),
    clips: clips
      .filter(({ from, to }) => from < to)
      .map(({ from, to, startSeconds, endSeconds }) => [
        from,
        to,
        Math.round(startSeconds * 1000),
        Math.round(endSeconds * 1000),
      ]),
  };
}

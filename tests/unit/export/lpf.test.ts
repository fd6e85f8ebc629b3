/** Packaged audiobooks of published stories, read again with their text. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeLpf } from '#lib/core/export/lpf.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { readStory } from '../../../audio-scripts/narrator/export/read-story.ts';
import { writePackage } from '../../../audio-scripts/narrator/export/write-package.ts';
import { bookIn } from '../../support/read-own-book.ts';

const stories = path.join('static', 'stories');
const names = ['the-lamp-and-the-dark', 'the-wake-up-call', 'when-love-and-ambition-collide'];
const ms = (seconds: number) => Math.round(seconds * 1000);

describe.each(names)('%s as a packaged audiobook', async (name) => {
  const book = await readStory(stories, name as PublicationId);
  const files = writeLpf(book, '2026-01-02T03:04:05.678Z');
  const zip = new Blob([new Uint8Array(await writePackage(files, path.join(stories, name)))]);
  const again = await bookIn(zip);
  const { publication, texts } = book;

  test('is the same book when it is read again', () => {
    const { title, subtitle, description, authors, narrators, language, identifier } = publication;
    expect(again.notes).toEqual([]);
    expect([again.subtitle, again.description]).toEqual([subtitle, description]);
    expect(again).toMatchObject({ title, authors, narrators, language, identifier });
    expect(again.chapters.map((chapter) => chapter.title)).toEqual(
      publication.chapters.map((chapter) => chapter.title),
    );
    expect(again.cover).toMatch(/^cover\./);
  });

  test('has the same paragraphs, and lights the same words at the same time', () => {
    const shape = ({ text, clips }: Block) => ({
      text,
      clips: clips
        .filter(({ from, to }) => from < to)
        .map((clip) => [clip.from, clip.to, ms(clip.startSeconds), ms(clip.endSeconds)]),
    });
    expect(again.chapters.map(({ blocks }) => blocks.map(shape))).toEqual(
      texts.map((blocks) => blocks.filter(({ kind }) => kind === 'paragraph').map(shape)),
    );
  });

  test('is heard as long', () => {
    const total = again.clips.reduce((sum, clip) => sum + clip.endSeconds - clip.startSeconds, 0);
    expect(ms(total)).toBeCloseTo(ms(publication.durationSeconds), -2);
  });
});

/** Stories as one sound file, read again with their chapters, tags and cover, and by another program. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readSubtitles } from '#lib/core/captions/read-subtitles.ts';
import { writeWebvtt } from '#lib/core/export/captions.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { makeCopy } from '#lib/export/make-copy.ts';
import { quicktimeChapters } from '#lib/own-books/audio/quicktime-chapters.ts';
import { readSoundFile } from '#lib/own-books/audio/read-sound-file.ts';
import { readStory } from '../../../audio-scripts/narrator/export/read-story.ts';
import { aWav } from '../../support/a-wav.ts';

const stories = path.join('static', 'stories');
const names = ['the-lamp-and-the-dark', 'the-wake-up-call', 'when-love-and-ambition-collide'];
const ms = (seconds: number) => Math.round(seconds * 1000);

async function copied(name: string) {
  const book = await readStory(stories, name as PublicationId);
  const outcome = await makeCopy('m4b', book, {
    content: async (href) => new Blob([await readFile(path.join(stories, name, href))]),
    onProgress: () => undefined,
    now: '2026-01-02T03:04:05Z',
  });
  if (!outcome.ok || !outcome.value) throw new Error('there is a copy');
  return { book, copy: outcome.value };
}

describe.each(names)('%s as an m4b', async (name) => {
  const { book, copy } = await copied(name);
  const { publication } = book;
  const starts = publication.chapters.map(({ firstClip }) =>
    publication.clips.slice(0, firstClip).reduce((sum, clip) => sum + clip.endSeconds - clip.startSeconds, 0),
  );
  const marks = publication.chapters.map(({ title }, i) => [title, ms(starts[i] ?? 0)]);

  test('is read with its chapters, tags and cover, and is as long', async () => {
    const file = await readSoundFile('copy.m4b', copy);
    expect(file?.chapters.map(({ title, startSeconds }) => [title, ms(startSeconds)])).toEqual(marks);
    const listed = await quicktimeChapters(copy);
    expect(listed.map(({ title, startSeconds }) => [title, ms(startSeconds)])).toEqual(marks);
    const { title, authors, narrators, description } = publication;
    expect(file).toMatchObject({ title, album: title, authors, narrators, description });
    expect(ms(file?.durationSeconds ?? 0)).toBe(ms(publication.durationSeconds));
    expect(file?.picture?.length).toBeGreaterThan(1000);
  });

  test('has the times of the captions of the same story', () => {
    const cues = readSubtitles(writeWebvtt(book, 'lines'));
    const [first] = book.texts.at(-1)?.flatMap(({ clips }) => clips) ?? [];
    const start = (starts.at(-1) ?? 0) + (first?.startSeconds ?? 0);
    expect(cues.map(({ startSeconds }) => ms(startSeconds))).toContain(ms(start));
  });

  const hasProbe = await promisify(execFile)('ffprobe', ['-version']).then(
    () => true,
    () => false,
  );
  test.runIf(hasProbe)('has the same chapters for ffprobe', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'm4b-'));
    try {
      const file = path.join(folder, 'copy.m4b');
      await writeFile(file, new Uint8Array(await copy.arrayBuffer()));
      const args = ['-v', 'error', '-show_chapters', '-show_format', '-of', 'json', file];
      const { stdout, stderr } = await promisify(execFile)('ffprobe', args);
      expect(stderr).toBe('');
      const probed = JSON.parse(stdout) as {
        readonly chapters: readonly {
          readonly start_time: string;
          readonly tags: { readonly title: string };
        }[];
        readonly format: { readonly duration: string; readonly tags: Readonly<Record<string, string>> };
      };
      expect(probed.chapters.map(({ start_time, tags }) => [tags.title, ms(Number(start_time))])).toEqual(
        marks,
      );
      expect(probed.format.tags).toMatchObject({ title: publication.title, artist: publication.authors[0] });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test('sound that is no MP3 is told', async () => {
  const book = await readStory(stories, names[0] as PublicationId);
  const wav = aWav(3);
  const outcome = await makeCopy('m4b', book, {
    content: () => Promise.resolve(wav),
    onProgress: () => undefined,
    now: '2026-01-02T03:04:05Z',
  });
  expect(outcome).toEqual({ ok: false, error: { kind: 'other-sound' } });
});

import { expect, test } from 'vitest';
import { makeCopy, type CopiesPorts } from '#lib/app/copies.ts';
import type { WantedCopy } from '#lib/app/copy-controls.ts';
import { ownBookId } from '#lib/core/own-books/own-book-id.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { err, ok } from '#lib/core/result.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import type { CopiedChapter, CopyBeginning } from '#lib/export/copy-messages.ts';
import { twelveParagraphs } from '../../support/a-player.ts';

const id = 'a-story' as PublicationId;
const { publication } = twelveParagraphs;

/** What the worker would be told. */
async function ask(wanted: Partial<WantedCopy>, parts: Partial<CopiesPorts> = {}) {
  const told: {
    beginning?: CopyBeginning;
    chapters: (CopiedChapter | undefined)[];
    file?: Blob | undefined;
  } = {
    chapters: [],
  };
  const ports: CopiesPorts = {
    published: {
      downloaded: () => Promise.resolve([]),
      read: (_, { href }) => Promise.resolve(ok(new Blob([href]))),
    },
    own: () => Promise.resolve(undefined),
    copy: async (beginning, { chapters, content }) => {
      told.beginning = beginning;
      for await (const chapter of chapters) told.chapters.push(chapter);
      told.file = await content(publication.files[0]?.href ?? '');
      return ok(new Blob());
    },
    now: () => '2026-01-02T03:04:05Z',
    ...parts,
  };
  const request = { id, format: 'epub', ...wanted } as const;
  const outcome = await makeCopy(ports, request, () => undefined, new AbortController().signal);
  return { outcome, ...told };
}

const downloaded = (...stories: Story[]): Partial<CopiesPorts> => ({
  published: {
    downloaded: () => Promise.resolve(stories),
    read: (_, { href }) => Promise.resolve(ok(new Blob([href]))),
  },
});

test('a downloaded story is told chapter by chapter, with the clips of each', async () => {
  const { outcome, beginning, chapters, file } = await ask({}, downloaded(twelveParagraphs));
  expect(outcome?.ok).toBe(true);
  expect(beginning).toMatchObject({ format: 'epub', publication: { id, clips: [], files: [] } });
  expect(chapters.flatMap((chapter) => chapter?.clips ?? [])).toEqual(publication.clips);
  expect(chapters.map((chapter) => chapter?.blocks.length)).toEqual([4, 4, 4]);
  expect(await file?.text()).toBe(publication.files[0]?.href);
});

test('a story that is not on the device gives its text, and no sound', async () => {
  const { outcome } = await ask({ story: twelveParagraphs });
  expect(outcome).toEqual(err({ kind: 'no-sound' }));
  const text = await ask({ format: 'txt', story: twelveParagraphs });
  expect(text.outcome?.ok).toBe(true);
  expect(text.chapters).toHaveLength(3);
});

test('a chapter whose text cannot be read is told as missing', async () => {
  const texts = new ChapterTexts((index) =>
    Promise.resolve(index === 1 ? err({ kind: 'unreachable', detail: '' }) : ok([])),
  );
  const { chapters } = await ask({ format: 'txt', story: { publication, texts } });
  expect(chapters.map((chapter) => chapter !== undefined)).toEqual([true, false, true]);
});

test('an own book comes from its own storage', async () => {
  const own = ownBookId('0123456789abcdef'.repeat(4));
  const content = () => Promise.resolve(new Blob(['its own']));
  const { outcome, file } = await ask(
    { id: own },
    { own: () => Promise.resolve({ ...twelveParagraphs, content }) },
  );
  expect(outcome?.ok).toBe(true);
  expect(await file?.text()).toBe('its own');
  expect((await ask({ id: own })).outcome).toEqual(err({ kind: 'no-sound' }));
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeNewScript } from '#lib/core/export/script.ts';
import { asId, type ChapterId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { Chapter } from '#lib/core/publication/publication.ts';
import type { ImportedChapter } from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Source } from './source.ts';

export interface NewScript {
  readonly id: PublicationId;
  readonly file: string;
  readonly text: string;
  /** There was another one before. */
  readonly isReplaced: boolean;
}

/** Writes over a script only where `replaces` says so. The error is a sentence for the author. */
export async function writeSource(
  source: Source,
  scripts: string,
  id: PublicationId,
  replaces: boolean,
): Promise<Result<NewScript, string>> {
  const folder = path.join(scripts, id);
  const file = path.join(folder, 'script.md');
  const text = source.script ?? scriptOf(source, id);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, text, { flag: replaces ? 'w' : 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return err(
      `${file} is there already, and stays as it is. Give the new story an id of its own with --as <story id>, or write over that script with --replace.`,
    );
  }
  return ok({ id, file, text, isReplaced: before !== undefined });
}

export function scriptOf(source: Source, id: PublicationId): string {
  const { chapters, remarks: _, ...named } = source;
  const [first, ...others] = chapters.map(chapterOf);
  if (!first) throw new Error('a source has a chapter');
  return writeNewScript({
    publication: {
      id,
      ...named,
      narrators: [],
      cast: [],
      durationSeconds: 0,
      chapters: [first, ...others],
      contents: [],
      clips: [],
      covers: [],
      files: [],
    },
    texts: chapters.map(({ blocks }) => blocks),
  });
}

function chapterOf({ title }: ImportedChapter, index: number): Chapter {
  const id = asId<ChapterId>(`chapter-${index + 1}`);
  if (id === undefined) throw new Error('it is an id');
  return { id, index, title, firstClip: 0, clipCount: 0 };
}

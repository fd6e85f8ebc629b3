import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportedBook } from '#lib/core/export/exported-book.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Chapter, Publication } from '#lib/core/publication/publication.ts';
import { blocksOfTranscript } from '#lib/core/published/blocks-of-transcript.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import { readWebvtt } from '#lib/core/published/read-webvtt.ts';
import { expectedTranscript } from '#lib/core/published/track.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { AuthorProblem } from '../common/author-problem.ts';

/** A published story with the text of all chapters. Throws `AuthorProblem` if it cannot be read. */
export async function readStory(stories: string, id: PublicationId): Promise<ExportedBook> {
  const folder = path.join(stories, id);
  const manifest = parseManifest(await readText(path.join(folder, 'manifest.json')), id);
  if (!manifest.ok) throw new AuthorProblem(`The manifest of ${id} is wrong: ${manifest.error.problem}.`);
  const publication = manifest.value;
  const texts = await Promise.all(
    publication.chapters.map((chapter) => readChapter(folder, publication, chapter)),
  );
  return { publication, texts };
}

async function readChapter(
  folder: string,
  publication: Publication,
  chapter: Chapter,
): Promise<readonly Block[]> {
  if (!chapter.transcript) return [];
  const source = await readText(path.join(folder, chapter.transcript.href));
  const transcript = readWebvtt(source, expectedTranscript(publication, chapter));
  if (!transcript.ok)
    throw new AuthorProblem(
      `${chapter.transcript.href} is wrong at ${transcript.error.where}: ${transcript.error.problem}.`,
    );
  const { firstClip, clipCount } = chapter;
  return blocksOfTranscript(transcript.value, publication.clips.slice(firstClip, firstClip + clipCount));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new AuthorProblem(`${file} is missing. Narrate the story, or restore the file.`);
  }
}

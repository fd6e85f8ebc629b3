/** A story as it is in `static/stories/`: which of its tracks can be used again instead of being rendered. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import { expectedTranscript, tracksOfChapter } from '#lib/core/published/track.ts';
import { readWebvtt } from '#lib/core/published/read-webvtt.ts';
import type { WordTime } from '../cast/voice-engine.ts';
import { sha256 } from '../common/digest.ts';

export interface PublishedTrack {
  readonly bytes: Uint8Array;
  readonly words: readonly WordTime[];
}

/** Published paragraphs by id. What is missing or broken is left out: it will be rendered. */
export async function readPublished(
  folder: string,
  id: PublicationId,
): Promise<ReadonlyMap<string, PublishedTrack>> {
  const found = new Map<string, PublishedTrack>();
  const source = await readIfThere(path.join(folder, 'manifest.json'));
  const manifest = source && parseManifest(source.toString('utf8'), id);
  if (!manifest?.ok) return found;
  const publication = manifest.value;
  for (const chapter of publication.chapters) {
    const text = chapter.transcript && (await readIfThere(path.join(folder, chapter.transcript.href)));
    const expected = expectedTranscript(publication, chapter);
    const transcript = text && readWebvtt(text.toString('utf8'), expected);
    if (!transcript?.ok) continue;
    for (const track of tracksOfChapter(publication, chapter)) {
      const bytes = await readIfThere(path.join(folder, track.href));
      const words = transcript.value.paragraphs.find(({ id: one }) => one === track.paragraph)?.words;
      if (bytes && words && sha256(bytes) === track.sha256) found.set(track.paragraph, { bytes, words });
    }
  }
  return found;
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A manifest's text to a story with its words; where the transcripts come from is the caller's business. */
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { transcriptLimitBytes } from '#lib/core/published/limits.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import type { Chapter, Publication, StoryFile } from '#lib/core/publication/publication.ts';
import type { Story, StoryProblem } from '#lib/core/publication/story.ts';
import { expectedTranscript, speakersOf } from '#lib/core/published/track.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { readWebvtt } from '#lib/core/published/read-webvtt.ts';
import type { ChapterText } from '#lib/core/transcript/block.ts';
import { blocksOfTranscript } from '#lib/core/published/blocks-of-transcript.ts';
import { fewAtOnce } from './few-at-once.ts';

const readsAtOnce = 3;

export type ReadFile = (file: StoryFile) => Promise<Result<ArrayBuffer, StoryProblem>>;

/** The manifests that were read last, by their text: at a start the same one is read in several places. */
const readLast = new Map<
  string,
  { readonly id: PublicationId; readonly read: Result<Publication, StoryProblem> }
>();
const mostKept = 4;

export function readPublication(source: string, id: PublicationId): Result<Publication, StoryProblem> {
  const known = readLast.get(source);
  if (known?.id === id) {
    // Now it is the last in the order of the map.
    readLast.delete(source);
    readLast.set(source, known);
    return known.read;
  }
  const parsed = parseManifest(source, id);
  const read = parsed.ok ? parsed : err({ kind: 'broken' as const, file: 'manifest.json', ...parsed.error });
  const [oldest] = readLast.keys();
  if (oldest !== undefined && readLast.size >= mostKept) readLast.delete(oldest);
  readLast.set(source, { id, read });
  return read;
}

/** `mayLackText`: a chapter whose transcript cannot be had or read keeps its voice, and the story opens. */
export async function readStory(
  source: string,
  id: PublicationId,
  readFile: ReadFile,
  mayLackText = false,
): Promise<Result<Story, StoryProblem>> {
  const publication = readPublication(source, id);
  if (!publication.ok) return publication;
  const texts: ChapterText[] = [];
  const speakers = speakersOf(publication.value);
  const read = await fewAtOnce(publication.value.chapters, readsAtOnce, async (chapter) => {
    const text = await readText(publication.value, chapter, speakers, readFile);
    if (!text.ok && !mayLackText) return text;
    texts[chapter.index] = text.ok ? text.value : { blocks: [], isMissing: true };
    return ok(undefined);
  });
  return read.ok ? ok({ publication: publication.value, texts }) : read;
}

async function readText(
  publication: Publication,
  chapter: Chapter,
  speakers: ReadonlySet<string>,
  readFile: ReadFile,
): Promise<Result<ChapterText, StoryProblem>> {
  const { transcript: file, firstClip, clipCount } = chapter;
  if (file.sizeBytes > transcriptLimitBytes)
    return err({ kind: 'broken', file: file.href, where: 'the file', problem: 'it is larger than 4 MB' });
  const bytes = await readFile(file);
  if (!bytes.ok) return bytes;
  const source = decodeText(bytes.value);
  if (source === undefined)
    return err({ kind: 'broken', file: file.href, where: 'the file', problem: 'it is not UTF-8' });
  const transcript = readWebvtt(source, expectedTranscript(publication, chapter, speakers));
  const clips = publication.clips.slice(firstClip, firstClip + clipCount);
  return transcript.ok
    ? ok({ blocks: blocksOfTranscript(transcript.value, clips) })
    : err({ kind: 'broken', file: file.href, ...transcript.error });
}

/** Undefined where the bytes are not UTF-8. */
export function decodeText(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The reader of published stories: a manifest's text to a story whose transcripts are read when they are needed. */
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { transcriptLimitBytes } from '#lib/core/published/limits.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import type { Chapter, Publication, StoryFile } from '#lib/core/publication/publication.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { expectedTranscript, speakersOf } from '#lib/core/published/track.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { readWebvtt } from '#lib/core/published/read-webvtt.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { blocksOfTranscript } from '#lib/core/published/blocks-of-transcript.ts';

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

/** Where the transcripts come from is the caller's business. */
export function storyOf(publication: Publication, readFile: ReadFile): Story {
  let speakers: ReadonlySet<string> | undefined;
  const texts = new ChapterTexts((chapterIndex) => {
    const chapter = publication.chapters[chapterIndex];
    if (!chapter) throw new RangeError(`no chapter ${chapterIndex}`);
    speakers ??= speakersOf(publication);
    return readText(publication, chapter, speakers, readFile);
  });
  return { publication, texts };
}

async function readText(
  publication: Publication,
  chapter: Chapter,
  speakers: ReadonlySet<string>,
  readFile: ReadFile,
): Promise<Result<readonly Block[], StoryProblem>> {
  const { transcript: file, firstClip, clipCount } = chapter;
  if (!file) return ok([]);
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
    ? ok(blocksOfTranscript(transcript.value, clips))
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

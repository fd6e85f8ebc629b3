/** Makes a story of a publication and the files with its text, each of which is read when it is needed. */
import { inParts, type Pause } from '#lib/core/in-parts.ts';
import { transcriptLimitBytes } from '#lib/core/published/limits.ts';
import type { Chapter, Publication, StoryFile } from '#lib/core/publication/publication.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { expectedTranscript, speakersOf } from '#lib/core/published/track.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { readWebvttInParts } from '#lib/core/published/read-webvtt.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { blocksOfTranscript } from '#lib/core/published/blocks-of-transcript.ts';

type ReadFile = (file: StoryFile) => Promise<Result<ArrayBuffer, StoryProblem>>;

export interface StoryText {
  /** Where the transcripts come from is the caller's business. */
  readonly readFile: ReadFile;
  /** Between the parts of a long transcript. */
  readonly pause: Pause;
}

export function storyOf(publication: Publication, text: StoryText): Story {
  let speakers: ReadonlySet<string> | undefined;
  const texts = new ChapterTexts((chapterIndex) => {
    const chapter = publication.chapters[chapterIndex];
    if (!chapter) throw new RangeError(`no chapter ${chapterIndex}`);
    speakers ??= speakersOf(publication);
    return readText(publication, chapter, speakers, text);
  });
  return { publication, texts };
}

async function readText(
  publication: Publication,
  chapter: Chapter,
  speakers: ReadonlySet<string>,
  { readFile, pause }: StoryText,
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
  const expected = expectedTranscript(publication, chapter, speakers);
  const transcript = await inParts(readWebvttInParts(source, expected), pause);
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

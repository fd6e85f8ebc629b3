import type { Chapter, Publication } from '#lib/core/publication/publication.ts';
import { blocksOfTranscript } from '#lib/core/published/blocks-of-transcript.ts';
import { readWebvtt } from '#lib/core/published/read-webvtt.ts';
import { expectedTranscript } from '#lib/core/published/track.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import type { ChapterText } from '#lib/core/transcript/chapter-texts.ts';

/** A page stays small, however long its book is: about ten pages of print. */
const mostWords = 2500;

type ReadFile = (href: string) => string;

/** The text of a story from its first chapter on, in whole paragraphs, up to a chapter that cannot be read. */
export function textOfBeginning(
  publication: Publication,
  readFile: ReadFile,
  most = mostWords,
): readonly ChapterText[] {
  const texts: ChapterText[] = [];
  let room = most;
  for (const chapter of publication.chapters) {
    const blocks = room > 0 ? readChapter(publication, chapter, readFile) : undefined;
    if (!blocks) break;
    const end = blocks.findIndex(({ text }) => (room -= wordsIn(text)) <= 0);
    texts.push({ blocks: end === -1 ? blocks : blocks.slice(0, end + 1) });
  }
  return texts;
}

function readChapter(
  publication: Publication,
  chapter: Chapter,
  readFile: ReadFile,
): readonly Block[] | undefined {
  const { transcript, firstClip, clipCount } = chapter;
  if (!transcript) return undefined;
  const read = readWebvtt(readFile(transcript.href), expectedTranscript(publication, chapter));
  const clips = publication.clips.slice(firstClip, firstClip + clipCount);
  return read.ok ? blocksOfTranscript(read.value, clips) : undefined;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

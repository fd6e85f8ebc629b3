/** Whether the player can read every chapter's words, with their speakers and times. */
import { isUtf8 } from 'node:buffer';
import { transcriptLimitBytes } from '#lib/core/published/limits.ts';
import type { Chapter, Publication } from '#lib/core/publication/publication.ts';
import { expectedTranscript } from '#lib/core/published/track.ts';
import { readWebvtt } from '#lib/core/published/read-webvtt.ts';
import { narrateAgain, type Finding } from './finding.ts';

export function checkTranscripts(
  publication: Publication,
  whole: ReadonlyMap<string, Uint8Array>,
): readonly Finding[] {
  return publication.chapters.flatMap((chapter) => {
    const file = chapter.transcript?.href ?? '';
    const bytes = whole.get(file);
    const finding = bytes && checkTranscript(publication, chapter, file, bytes);
    return finding ? [finding] : [];
  });
}

function checkTranscript(
  publication: Publication,
  chapter: Chapter,
  file: string,
  bytes: Uint8Array,
): Finding | undefined {
  if (bytes.length > transcriptLimitBytes)
    return { file, message: 'It is larger than 4 MB, which the player refuses. Divide the chapter in two.' };
  if (!isUtf8(bytes)) return { file, message: `It is not written in UTF-8. ${narrateAgain}` };
  const source = Buffer.from(bytes).toString('utf8');
  const transcript = readWebvtt(source, expectedTranscript(publication, chapter));
  if (transcript.ok) return undefined;
  const { where, problem } = transcript.error;
  return { file, where, message: `The transcript is wrong here: ${problem}. ${narrateAgain}` };
}

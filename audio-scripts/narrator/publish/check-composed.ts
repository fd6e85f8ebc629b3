/** Reads a composed story as the player does, so that a story that the player would refuse is never published. */
import type { FormatProblem } from '#lib/core/publication/format-problem.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { transcriptLimitBytes } from '#lib/core/published/limits.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import type { Chapter, Publication } from '#lib/core/publication/publication.ts';
import { expectedTranscript } from '#lib/core/published/track.ts';
import { readWebvtt } from '#lib/core/published/read-webvtt.ts';
import { NarratorFault } from '../common/narrator-fault.ts';
import type { ComposedStory } from './compose-story.ts';
import { formatJson } from './publish-story.ts';

/** Throws `NarratorFault`: everything that the author can fix was reported before. */
export function checkComposed(id: PublicationId, { manifest, files }: ComposedStory): void {
  const read = parseManifest(formatJson(manifest), id);
  if (!read.ok) throw refused('manifest.json', read.error);
  for (const chapter of read.value.chapters) {
    const href = chapter.transcript?.href ?? '';
    const problem = findTranscriptProblem(read.value, chapter, files.get(href) ?? new Uint8Array());
    if (problem) throw refused(href, problem);
  }
}

function findTranscriptProblem(
  publication: Publication,
  chapter: Chapter,
  bytes: Uint8Array,
): FormatProblem | undefined {
  if (bytes.length > transcriptLimitBytes) return { where: 'the file', problem: 'it is larger than 4 MB' };
  const source = Buffer.from(bytes).toString('utf8');
  const read = readWebvtt(source, expectedTranscript(publication, chapter));
  return read.ok ? undefined : read.error;
}

function refused(file: string, { where, problem }: FormatProblem): NarratorFault {
  return new NarratorFault(
    `The player would refuse what came of this script: ${file}, ${where}: ${problem}. Nothing was published. ` +
      'That is a mistake of the narrator, for it should have complained of the script: please report it.',
  );
}

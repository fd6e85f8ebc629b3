/**
 * How the chapters sound. Each is decoded once, joined as the player joins it. A chapter with a damaged track is left
 * out: what its neighbours sound like is known when the track is mended.
 */
import type { Chapter, Publication } from '#lib/core/publication/publication.ts';
import { tracksOfChapter } from '#lib/core/published/track.ts';
import { checkEdges } from './edges.ts';
import { narrateAgain, type Finding } from './finding.ts';
import { hearChapter } from './hear-chapter.ts';
import { checkLoudness, findSilent } from './chapter-loudness.ts';
import { checkPeaks } from './peaks.ts';
import { findTrackProblem } from './tracks.ts';

export async function checkSound(
  publication: Publication,
  whole: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const chapter of publication.chapters)
    findings.push(...(await checkChapter(publication, chapter, whole)));
  return findings;
}

async function checkChapter(
  publication: Publication,
  chapter: Chapter,
  whole: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Finding[]> {
  const tracks = tracksOfChapter(publication, chapter);
  const playable = tracks.flatMap((track) => {
    const bytes = whole.get(track.href);
    return bytes && findTrackProblem(bytes) === undefined ? [{ track, bytes }] : [];
  });
  if (playable.length < tracks.length) return [];
  const heard = await hearChapter(playable);
  if (!heard)
    return [
      {
        file: 'manifest.json',
        where: `toc.${chapter.index}`,
        message: `The tracks of the chapter “${chapter.title}” cannot be decoded to their end. ${narrateAgain}`,
      },
    ];
  const loudness = checkLoudness(chapter, heard);
  return [
    ...loudness,
    ...(loudness.length > 0 ? [] : findSilent(heard)),
    ...checkPeaks(heard),
    ...checkEdges(heard),
  ];
}

/** Whether each track is one that can be joined with its neighbours, by its bytes alone. */
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { secondsOfBytes } from '#lib/core/mp3/track-format.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import { tracksOfStory } from '#lib/core/published/track.ts';
import { narrateAgain, type Finding } from './finding.ts';

const shortestSeconds = 0.5;
const toleranceSeconds = 0.001;

/** Where a frame's side information begins, with how many bytes it borrows from the frames before it. */
const borrowedAt = 4;
/** Where a player's header frame has its name, in mono. */
const tagAt = 13;

export function checkTracks(
  publication: Publication,
  whole: ReadonlyMap<string, Uint8Array>,
): readonly Finding[] {
  const seen = new Set<string>();
  return tracksOfStory(publication).flatMap(({ href, paragraph, durationSeconds }): readonly Finding[] => {
    const bytes = whole.get(href);
    if (!bytes) return [];
    const problem = seen.has(href) ? undefined : findTrackProblem(bytes);
    seen.add(href);
    const exact = secondsOf(bytes);
    const said = problem
      ? `This track cannot be played: ${problem}.`
      : Math.abs(durationSeconds - exact) > toleranceSeconds
        ? `It lasts ${exact.toFixed(3)} s, the manifest says ${durationSeconds.toFixed(3)} s.`
        : undefined;
    return said === undefined ? [] : [{ file: href, where: paragraph, message: `${said} ${narrateAgain}` }];
  });
}

/** In words, or undefined where nothing keeps these bytes from being a track. */
export function findTrackProblem(bytes: Uint8Array): string | undefined {
  const frames = findFrameProblem(bytes);
  if (frames !== undefined) return frames;
  const tag = Buffer.from(bytes.subarray(tagAt, tagAt + 4)).toString('latin1');
  if (tag === 'Info' || tag === 'Xing') return `it begins with a header frame (${tag})`;
  if (bytes[borrowedAt] !== 0) return 'its first frame needs sound data from the track before it';
  if (secondsOf(bytes) < shortestSeconds) return `it is shorter than ${shortestSeconds} s`;
  return undefined;
}

function secondsOf(bytes: Uint8Array): number {
  return secondsOfBytes(bytes.length);
}

/** Whether a chapter is as loud as every other. Where it is not, the track that is furthest off is named. */
import type { Chapter } from '#lib/core/publication/publication.ts';
import { integratedLoudness } from '../signal/loudness.ts';
import { chapterTolerance, targetLoudness } from '../cast/speak-utterance.ts';
import { narrateAgain, type Finding } from './finding.ts';
import type { HeardChapter } from './hear-chapter.ts';

/** LUFS. */
const inaudible = -50;

export function checkLoudness({ title }: Chapter, { samples, tracks }: HeardChapter): readonly Finding[] {
  const whole = integratedLoudness(samples);
  if (distance(whole) <= chapterTolerance) return [];
  const [worst] = tracks
    .map((heard) => ({ track: heard.track, loudness: integratedLoudness(heard.samples) }))
    .toSorted((a, b) => distance(b.loudness) - distance(a.loudness));
  if (!worst) return [];
  return [
    {
      file: worst.track.href,
      where: worst.track.paragraph,
      message:
        `The chapter “${title}” is at ${inWords(whole)} and must be at ${targetLoudness} LUFS, give or take ${chapterTolerance}. ` +
        `This track is furthest off, at ${inWords(worst.loudness)}. ${narrateAgain}`,
    },
  ];
}

/** Silent tracks, which the loudness of a whole chapter does not reveal. */
export function findSilent({ tracks }: HeardChapter): readonly Finding[] {
  return tracks
    .filter(({ samples }) => integratedLoudness(samples) < inaudible)
    .map(({ track }) => ({
      file: track.href,
      where: track.paragraph,
      message: `Nothing is to be heard in it. ${narrateAgain}`,
    }));
}

/** Silence has no loudness, and is as far off as can be. */
function distance(loudness: number): number {
  return Number.isFinite(loudness) ? Math.abs(loudness - targetLoudness) : Number.MAX_VALUE;
}

function inWords(loudness: number): string {
  return Number.isFinite(loudness) ? `${loudness.toFixed(1)} LUFS` : 'silence';
}

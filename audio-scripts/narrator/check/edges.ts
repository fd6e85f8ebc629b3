/** Whether each track begins and ends in silence, so that its frames can be joined with any others. */
import { fromDb, samplesIn, toDb } from '../signal/sound.ts';
import { narrateAgain, type Finding } from './finding.ts';
import type { HeardChapter } from './hear-chapter.ts';

const firstSeconds = 0.02;
const lastSeconds = 0.06;
/** dBFS, RMS. */
const silence = -60;

export function checkEdges({ tracks }: HeardChapter): readonly Finding[] {
  return tracks.flatMap(({ track, samples }) => {
    const edges = [
      { said: `first ${firstSeconds * 1000} ms`, level: rms(samples.subarray(0, samplesIn(firstSeconds))) },
      { said: `last ${lastSeconds * 1000} ms`, level: rms(samples.subarray(-samplesIn(lastSeconds))) },
    ];
    return edges
      .filter(({ level }) => level >= fromDb(silence))
      .map(({ said, level }): Finding => ({
        file: track.href,
        where: track.paragraph,
        message: `Its ${said} are not silent: ${toDb(level).toFixed(1)} dBFS, and must be below ${silence}. ${narrateAgain}`,
      }));
  });
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
}

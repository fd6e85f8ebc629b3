/** A paragraph's sound as the bytes of its track, levelled by the decoder's output. */
import { decodeTrack, encodeTrack } from './codec.ts';
import { integratedLoudness } from '../signal/loudness.ts';
import { fromDb, scale, toDb } from '../signal/sound.ts';
import { limit, truePeak } from '../signal/true-peak.ts';

/** dBTP after decoding. */
const highestPeak = -1;
const closeEnough = 0.1;
const attempts = 6;

/** `loudness`: LUFS that it comes out with. */
export type LevelTrack = (samples: Float32Array, loudness: number) => Promise<Uint8Array>;

/** MP3 takes some treble and moves peaks, so it is encoded, heard and corrected until it is right. */
export const levelTrack: LevelTrack = async (samples, loudness) => {
  let gain = loudness - integratedLoudness(samples);
  let ceiling = highestPeak - 0.5;
  for (let attempt = 1; ; attempt++) {
    const bytes = await encodeTrack(limit(scale(samples, fromDb(gain)), ceiling));
    const heard = await decodeTrack(bytes);
    const off = loudness - integratedLoudness(heard);
    const over = toDb(truePeak(heard)) - highestPeak;
    if (over <= 0 && (Math.abs(off) <= closeEnough || attempt >= attempts)) return bytes;
    if (attempt >= 2 * attempts)
      throw new Error(
        `the track cannot be levelled: ${off.toFixed(2)} LU off, peak ${over.toFixed(2)} dB over`,
      );
    gain += off;
    if (over > 0) ceiling -= over + 0.1;
  }
};

/**
 * Sound that says where it is heard: words of the same length, each a tone, in a cycle in which every three tones in a row
 * occur once. A cycle is whole frames of MP3, AAC and Opus, so that an encoded one is repeated without a seam.
 */
import { tones } from '../sync/tone-words.ts';

export const wordSeconds = 0.48;

/** The tone of each word of a cycle. */
export const cycle: readonly number[] = makeCycle();
export const cycleSeconds = cycle.length * wordSeconds;

/** Before a cycle as encoders get it, and after it, so that it begins and ends as in the middle of many. */
export const leadWords = 2;
export const leadSeconds = leadWords * wordSeconds;

const places = new Map(
  cycle.map((tone, i) => {
    const [first, second] = [cycle.at(i - 2), cycle.at(i - 1)];
    return [`${first} ${second} ${tone}`, i];
  }),
);

/** Which word of the cycle the last of three tones in a row is. */
export function wordOfTones(first: number, second: number, last: number): number | undefined {
  return places.get(`${first} ${second} ${last}`);
}

/** A cycle with its leads. Every other quarter of a minute there is noise as well, which takes encoders more bits. */
export function samplesOfCycle(sampleRate: number): Float32Array {
  const samplesOfWord = wordSeconds * sampleRate;
  const samples = new Float32Array((cycle.length + 2 * leadWords) * samplesOfWord);
  let noise = 1;
  for (let at = 0; at < samples.length; at++) {
    const word = Math.floor(at / samplesOfWord) - leadWords;
    const hertz = tones[cycle.at(word % cycle.length) ?? 0] ?? 0;
    // Any start would do; a fixed one makes every run the same.
    noise = (noise * 16_807) % 2_147_483_647;
    const loudness = Math.floor(word / 32) % 2 === 0 ? 0 : 0.1;
    samples[at] =
      0.25 * Math.sin((2 * Math.PI * hertz * (at % samplesOfWord)) / sampleRate) +
      loudness * (noise / 1_073_741_824 - 1);
  }
  return samples;
}

/** A way through all pairs of different neighbours that takes each step to a third once (Hierholzer's algorithm). */
function makeCycle(): readonly number[] {
  const all = [...tones.keys()];
  const left = new Map(
    all.flatMap((one) => all.map((next) => [`${one} ${next}`, all.filter((tone) => tone !== next)])),
  );
  const way: (readonly [number, number])[] = [[0, 1]];
  const found: number[] = [];
  for (let pair = way.at(-1); pair; pair = way.at(-1)) {
    const next = left.get(`${pair[0]} ${pair[1]}`)?.pop();
    if (next !== undefined) way.push([pair[1], next]);
    else {
      found.push(pair[1]);
      way.pop();
    }
  }
  return found.slice(1).reverse();
}

/** Two recordings made comparable: long pauses shortened, the voice and the room taken out. */
import { coefficients, hopSeconds, mfcc, type Frames } from './mfcc.ts';
import { findSpeech, marginSeconds, type SampleRange } from './trim-silence.ts';

/** Mono, -1 to 1. */
export interface Sound {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

export interface Features {
  readonly frames: Frames;
  /** For each frame, where it stands in the recording, in hops. */
  readonly places: Int32Array;
  /** Where the voice sets in after a pause, in hops. */
  readonly onsets: Float64Array;
}

/** Frames to each side that a delta is taken over. */
const deltaReach = 3;
/** Higher coefficients tell voices rather than sounds, and weigh less: the nth by 1 / n to this power. */
const decay = 0.7;
const width = 2 * coefficients;

/** Undefined where nothing is spoken. */
export function featuresOf({ samples, sampleRate }: Sound): Features | undefined {
  const all = mfcc(samples, sampleRate);
  const speech = findSpeech(samples, sampleRate).map(({ from, to }) => ({
    from: from / sampleRate / hopSeconds,
    to: to / sampleRate / hopSeconds,
  }));
  const places = spokenPlaces(speech, all.count);
  if (places.length === 0) return undefined;
  const values = new Float32Array(places.length * width);
  const read = (place: number, i: number) =>
    all.values[Math.min(Math.max(place, 0), all.count - 1) * coefficients + i] ?? 0;
  for (let frame = 0; frame < places.length; frame++) {
    const place = places[frame] ?? 0;
    for (let i = 0; i < coefficients; i++) {
      let slope = 0;
      for (let reach = 1; reach <= deltaReach; reach++)
        slope += reach * (read(place + reach, i) - read(place - reach, i));
      values[frame * width + i] = read(place, i);
      values[frame * width + coefficients + i] = slope;
    }
  }
  normalise(values);
  return { frames: { values, width, count: places.length }, places, onsets: onsetsOf(speech) };
}

/** Speech with a little silence around it: a pause of a second and one of a third look alike. `speech` is in hops. */
function spokenPlaces(speech: readonly SampleRange[], count: number): Int32Array {
  const places: number[] = [];
  for (const { from, to } of speech)
    for (let place = Math.ceil(from); place <= Math.min(Math.floor(to), count - 1); place++)
      if (place > (places.at(-1) ?? -1)) places.push(place);
  return Int32Array.from(places);
}

function onsetsOf(speech: readonly SampleRange[]): Float64Array {
  // What begins with the recording was cut off there: nobody knows when the voice set in.
  const heard = speech.filter(({ from }) => from > 0);
  return Float64Array.from(heard, ({ from }) => from + marginSeconds / hopSeconds);
}

/** Each value's mean becomes 0, its variance 1. */
function normalise(values: Float32Array): void {
  const count = values.length / width;
  for (let i = 0; i < width; i++) {
    let [sum, squares] = [0, 0];
    for (let at = i; at < values.length; at += width) {
      sum += values[at] ?? 0;
      squares += (values[at] ?? 0) ** 2;
    }
    const mean = sum / count;
    const weight = (1 + (i % coefficients)) ** -decay;
    const scale = weight / Math.sqrt(Math.max(squares / count - mean * mean, 1e-9));
    for (let at = i; at < values.length; at += width) values[at] = ((values[at] ?? 0) - mean) * scale;
  }
}

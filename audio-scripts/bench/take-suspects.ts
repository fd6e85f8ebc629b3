/**
 * How many faults of recordings are noticed, and how often one is seen where there is none. Takes of flite are spoken
 * with the fault; Kokoro's published tracks are cut and joined where the model says that a word begins and ends.
 */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { chanceOf } from '../narrator/sounds/random.ts';
import { alignTake } from '../narrator/takes/align-take.ts';
import { featuresOf, type Sound } from '../narrator/takes/features.ts';
import { readByTwo, toRead, type Reading } from '../narrator/takes/reading.ts';
import { findSuspects } from '../narrator/takes/suspect-words.ts';
import type { VoiceEngine } from '../narrator/cast/voice-engine.ts';
import { bareEngines, requestFor } from './engines.ts';
import type { Figure } from './figure.ts';
import { readFromTracks, type KnownTake } from './known-takes.ts';

const kinds = ['left out', 'said twice', 'said again with the next', 'replaced'] as const;
type Kind = (typeof kinds)[number];

interface Fault {
  readonly kind: Kind;
  /** Indices of words, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Index of the word that is said instead. */
  readonly instead: number;
}

type Record = (known: KnownTake, fault?: Fault) => Promise<Sound>;

export async function measureSuspects(): Promise<readonly Figure[]> {
  const [flite] = await bareEngines();
  const tracks = await readFromTracks(['when-love-and-ambition-collide', 'the-lamp-and-the-dark']);
  const takes = tracks.filter(({ starts }) => starts.length > 4);
  return [
    {
      name: 'Suspect words, flite/awb',
      value: await measure(takes, flite, (...of) => respeak(flite, ...of)),
    },
    { name: 'Suspect words, Kokoro’s published tracks', value: await measure(takes, flite, splice) },
  ];
}

async function measure(takes: readonly KnownTake[], reader: VoiceEngine, record: Record): Promise<string> {
  const chance = chanceOf(3);
  const pick = (count: number) => Math.min(Math.floor(chance.between(0, count)), count - 1);
  const found = new Map<Kind, number>(kinds.map((kind) => [kind, 0]));
  let [words, alarms] = [0, 0];
  for (const known of takes) {
    words += known.starts.length;
    const readings = await readByTwo(
      toRead({ text: known.text, pronunciations: [] }, { language: 'en', pronounce: {} }),
      reader,
    );
    if (suspectsIn(await record(known), readings).length > 0) alarms++;
    for (const kind of kinds) {
      const count = kind === 'said again with the next' ? 2 : 1;
      const from = pick(known.starts.length - count + 1);
      const fault = { kind, from, to: from + count, instead: likeIn(known, from) };
      const suspects = suspectsIn(await record(known, fault), readings);
      if (suspects.some((word) => word >= from - 1 && word <= fault.to))
        found.set(kind, (found.get(kind) ?? 0) + 1);
    }
  }
  const share = (count: number) => `${((100 * count) / takes.length).toFixed(0)} %`;
  const list = kinds.map((kind) => `${kind} ${share(found.get(kind) ?? 0)}`).join(', ');
  return `${list}; a false alarm in ${share(alarms)} of ${takes.length} right paragraphs of ${(words / takes.length).toFixed(0)} words`;
}

function suspectsIn(sound: Sound, readings: readonly Reading[]): readonly number[] {
  const features = featuresOf(sound);
  if (!features) throw new Error('nothing is spoken in the take');
  const aligned = readings.map((reading) => ({ reading, words: alignTake(features, reading) }));
  return findSuspects(features, aligned).map(({ word }) => word);
}

/** Another word, about as long. */
function likeIn({ starts, text }: KnownTake, word: number): number {
  const words = splitWords(text, 'en');
  const letters = (i: number) => text.slice(words[i]?.from, words[i]?.to).toLowerCase();
  const others = starts.flatMap((_, other) =>
    Math.abs(other - word) > 1 && letters(other)[0] !== letters(word)[0] ? [other] : [],
  );
  const apart = (other: number) => Math.abs(letters(other).length - letters(word).length);
  return others.toSorted((one, other) => apart(one) - apart(other))[0] ?? 0;
}

function respeak(flite: VoiceEngine, { text }: KnownTake, fault?: Fault): Promise<Sound> {
  const words = splitWords(text, 'en');
  const textOf = (from: number, to: number) => text.slice(words[from]?.from, words[to - 1]?.to);
  const said = fault
    ? [textOf(0, fault.from), ...insteadOf(fault, textOf), textOf(fault.to, words.length)].join(' ')
    : text;
  return flite.speak(requestFor(said.trim(), 'awb'));
}

function splice({ samples, starts, ends }: KnownTake, fault?: Fault): Promise<Sound> {
  const sound = (fromSeconds: number, toSeconds: number) =>
    samples.subarray(Math.round(fromSeconds * sampleRate), Math.round(toSeconds * sampleRate));
  const wordsFrom = (from: number, to: number) => sound(starts[from] ?? 0, ends[to - 1] ?? 0);
  const parts = fault
    ? [
        sound(0, starts[fault.from] ?? 0),
        ...insteadOf(fault, wordsFrom),
        sound(ends[fault.to - 1] ?? 0, Infinity),
      ]
    : [samples];
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return Promise.resolve({ samples: whole, sampleRate });
}

function insteadOf<T>(
  { kind, from, to, instead }: Fault,
  wordsFrom: (from: number, to: number) => T,
): readonly T[] {
  if (kind === 'left out') return [];
  if (kind === 'replaced') return [wordsFrom(instead, instead + 1)];
  return [wordsFrom(from, to), wordsFrom(from, to)];
}

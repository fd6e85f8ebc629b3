/** The sounds that a story may name: those that the narrator makes, and the author's own files. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { AuthorProblem } from '../common/author-problem.ts';
import type { Complaint } from '../parse/complaint.ts';
import { readIfFile } from '../common/read-if-file.ts';
import { isAudible } from '../signal/audible.ts';
import { resample } from '../signal/resample.ts';
import { sha256 } from '../common/digest.ts';
import { decodeTake, soundEndings } from '../takes/decode-take.ts';
import { cueSeconds, makeSound, soundKinds, type SoundKind } from './make-sound.ts';

/** Raised with every change to how sounds are made. */
const soundVersion = 1;
/** Where an own file is shorter than its bed, its end runs into its beginning. */
const overlapSeconds = 0.5;

export class SoundLibrary {
  readonly kinds: readonly string[];
  readonly #own: ReadonlyMap<string, Own>;
  readonly #complaints: readonly Complaint[];

  private constructor(own: ReadonlyMap<string, Own>, complaints: readonly Complaint[]) {
    this.#complaints = complaints;
    this.#own = own;
    this.kinds = [...own.keys(), ...soundKinds.filter((kind) => !own.has(kind))];
  }

  /** `folder` may be missing. Hidden files are nobody's sounds. */
  static async open(folder: string): Promise<SoundLibrary> {
    const names = await readdir(folder).catch(() => []);
    const own = new Map<string, Own>();
    const complaints: Complaint[] = [];
    for (const name of names.filter((one) => soundEndings.test(one) && !one.startsWith('.')).toSorted()) {
      const file = path.join(folder, name);
      const kind = name.replace(soundEndings, '');
      const bytes = await readIfFile(file);
      if (!bytes) complaints.push({ file, message: 'It is a folder. A sound is one file.' });
      else if (own.has(kind))
        complaints.push({ file, message: `There are two sounds called ${kind}. Keep one.` });
      else own.set(kind, { file, bytes, digest: sha256(bytes) });
    }
    return new SoundLibrary(own, complaints);
  }

  /** What is wrong with the folder, and with those of its files that are used. */
  async inspect(kinds: ReadonlySet<string>): Promise<readonly Complaint[]> {
    const complaints = [...this.#complaints];
    for (const [kind, { file, bytes }] of this.#own) {
      if (!kinds.has(kind)) continue;
      const decoded = await decodeTake(bytes);
      if (!decoded.ok) complaints.push({ file, message: decoded.error.detail });
      else if (!isAudible(decoded.value.samples))
        complaints.push({ file, message: 'There is nothing to be heard in it. Take another file.' });
    }
    return complaints;
  }

  /** Changes with the sound itself. */
  fingerprint(kind: string): string {
    return this.#own.get(kind)?.digest ?? `${kind}-${soundVersion}`;
  }

  /** So many seconds of it, to lie under speech. Throws `AuthorProblem`. */
  async bed(kind: string, seconds: number, seed: number): Promise<Float32Array> {
    const own = this.#own.get(kind);
    return own
      ? repeat(await decode(own), Math.round(seconds * sampleRate))
      : makeSound(kind as SoundKind, seconds, seed);
  }

  /** As long as it is by itself. Throws `AuthorProblem`. */
  async cue(kind: string, seed: number): Promise<Float32Array> {
    const own = this.#own.get(kind);
    return own ? decode(own) : makeSound(kind as SoundKind, cueSeconds(kind as SoundKind), seed);
  }
}

interface Own {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

async function decode({ bytes, file }: Own): Promise<Float32Array> {
  const decoded = await decodeTake(bytes);
  if (!decoded.ok) throw new AuthorProblem(`${file}: ${decoded.error.detail}`);
  return resample(decoded.value.samples, decoded.value.sampleRate);
}

function repeat(sound: Float32Array, length: number): Float32Array {
  const overlap = Math.min(Math.round(overlapSeconds * sampleRate), sound.length >> 1);
  const made = new Float32Array(length);
  for (let at = 0; at < length; at += sound.length - overlap)
    for (let i = 0; i < sound.length && at + i < length; i++) {
      const fadeIn = at === 0 ? 1 : Math.min(i / overlap, 1);
      const fadeOut = Math.min((sound.length - i) / overlap, 1);
      made[at + i] = (made[at + i] ?? 0) + (sound[i] ?? 0) * Math.min(fadeIn, fadeOut);
    }
  return made;
}

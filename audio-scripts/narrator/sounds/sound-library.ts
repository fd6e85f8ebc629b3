/** The sounds that a story may name: those that the narrator makes, and the author's own files. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { AuthorProblem } from '../author-problem.ts';
import { resample } from '../assemble/resample.ts';
import { sha256 } from '../publish/digest.ts';
import { decodeTake, soundEndings } from '../takes/decode-take.ts';
import { cueSeconds, makeSound, soundKinds, type SoundKind } from './make-sound.ts';

/** Raised with every change to how sounds are made. */
const soundVersion = 1;
/** Where an own file is shorter than its bed, its end runs into its beginning. */
const overlapSeconds = 0.5;

export class SoundLibrary {
  readonly kinds: readonly string[];
  readonly #own: ReadonlyMap<string, Own>;

  private constructor(own: ReadonlyMap<string, Own>) {
    this.#own = own;
    this.kinds = [...own.keys(), ...soundKinds.filter((kind) => !own.has(kind))];
  }

  /** `folder` may be missing. */
  static async open(folder: string): Promise<SoundLibrary> {
    const names = await readdir(folder).catch(() => []);
    const own = new Map<string, Own>();
    for (const name of names.filter((one) => soundEndings.test(one))) {
      const bytes = await readFile(path.join(folder, name));
      own.set(name.replace(soundEndings, ''), {
        file: path.join(folder, name),
        bytes,
        digest: sha256(bytes),
      });
    }
    return new SoundLibrary(own);
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

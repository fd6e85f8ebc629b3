/** Caches speech, so that a change to a pause, a level or a sound effect does not run the engine again. */
import { sha256 } from '../common/digest.ts';
import type { FileCache } from '../common/file-cache.ts';
import type { Remark, Speech, SpeechRequest, VoiceEngine } from '../cast/voice-engine.ts';

export class CachedEngine implements VoiceEngine {
  readonly #engine: VoiceEngine;
  readonly #cache: FileCache;

  constructor(engine: VoiceEngine, cache: FileCache) {
    this.#engine = engine;
    this.#cache = cache;
  }

  get name(): string {
    return this.#engine.name;
  }

  get voices(): readonly string[] {
    return this.#engine.voices;
  }

  get languages(): readonly string[] {
    return this.#engine.languages;
  }

  get credit(): string {
    return this.#engine.credit;
  }

  get fingerprint(): string {
    return this.#engine.fingerprint;
  }

  get absent(): readonly string[] {
    return this.#engine.absent;
  }

  inspect(request: SpeechRequest): Promise<readonly Remark[]> {
    return this.#engine.inspect(request);
  }

  async speak(request: SpeechRequest): Promise<Speech> {
    const key = sha256(JSON.stringify([this.fingerprint, request]));
    const [sound, rest] = [await this.#cache.read(`${key}.f32`), await this.#cache.read(`${key}.json`)];
    if (sound && rest)
      return {
        ...(JSON.parse(rest.toString('utf8')) as Omit<Speech, 'samples'>),
        samples: new Float32Array(sound.buffer.slice(sound.byteOffset, sound.byteOffset + sound.byteLength)),
      };
    const { samples, ...speech } = await this.#engine.speak(request);
    await this.#cache.write(
      `${key}.f32`,
      new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
    );
    await this.#cache.write(`${key}.json`, JSON.stringify(speech));
    return { ...speech, samples };
  }
}

/**
 * An `AudioBackend` whose code is loaded after the page; until then it is silent. Opening a story waits for `load`, so
 * that the code is there when the listener taps.
 */
import type { AudioBackend, BackendEvent, Sound } from './audio-backend.ts';

export class LateBackend implements AudioBackend {
  readonly #fetch: () => Promise<(() => AudioBackend) | undefined>;
  #backend: AudioBackend | undefined;
  #rate = 1;
  #volume = 1;
  #report: (event: BackendEvent) => void = () => undefined;

  /** `fetch` resolves with a function that makes the backend, or undefined if its code could not be loaded. */
  constructor(fetch: () => Promise<(() => AudioBackend) | undefined>) {
    this.#fetch = fetch;
  }

  /** Resolves with true once sound can be played, with false if the code did not come; the next call tries again. */
  async load(): Promise<boolean> {
    const make = await this.#fetch();
    if (!make) return false;
    if (!this.#backend) {
      this.#backend = make();
      this.#backend.listen(this.#report);
      this.#backend.setRate(this.#rate);
      this.#backend.setVolume(this.#volume);
    }
    return true;
  }

  get currentTime(): number {
    return this.#backend?.currentTime ?? 0;
  }

  listen(listener: (event: BackendEvent) => void): void {
    this.#report = listener;
    this.#backend?.listen(listener);
  }

  prime(): void {
    this.#backend?.prime();
  }

  prepare(sound: Sound, at: number): void {
    this.#loaded.prepare(sound, at);
  }

  start(sound: Sound, at: number): void {
    this.#loaded.start(sound, at);
  }

  resume(at: number): void {
    this.#loaded.resume(at);
  }

  moveTo(at: number): void {
    this.#backend?.moveTo(at);
  }

  pause(): void {
    this.#backend?.pause();
  }

  giveUpElement(): void {
    this.#backend?.giveUpElement();
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.#backend?.setRate(rate);
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    this.#backend?.setVolume(volume);
  }

  stopAt(time: number | undefined): void {
    this.#backend?.stopAt(time);
  }

  get #loaded(): AudioBackend {
    if (!this.#backend) throw new Error('the sound was not waited for');
    return this.#backend;
  }
}

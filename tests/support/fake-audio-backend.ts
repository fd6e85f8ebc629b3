import type { AudioBackend, BackendEvent, Sound } from '#lib/player/audio-backend.ts';

/**
 * A backend without sound: it records what it was asked to do and reports what the test wants. As with a media element,
 * a resource fails once, reports nothing more until it is loaded again, and its position is 0.
 */
export class FakeAudioBackend implements AudioBackend {
  currentTime = 0;
  rate = 1;
  volume = 1;
  isPrimed = false;
  /** What `stopAt` was called with last, as long as it counts. */
  stopsAt: number | undefined;
  /** How long the sound is. */
  durationSeconds = 0;
  readonly calls: string[] = [];
  #isDead = false;
  #tell: (event: BackendEvent) => void = () => undefined;

  listen(listener: (event: BackendEvent) => void): void {
    this.#tell = listener;
  }

  says(type: Exclude<BackendEvent['type'], 'failed' | 'silenced'>, at = this.currentTime): void {
    if (this.#isDead) return;
    this.currentTime = at;
    this.#tell({ type });
  }

  fails(detail: string, kind: 'unplayable' | 'no-device' = 'unplayable'): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.currentTime = 0;
    this.#tell({ type: 'failed', kind, detail });
  }

  isSilenced(detail: string): void {
    this.currentTime = 0;
    this.#tell({ type: 'silenced', detail });
  }

  prime(): void {
    this.isPrimed = true;
  }

  prepare({ durationSeconds }: Sound, at: number): void {
    this.#load(durationSeconds);
    this.calls.push(`prepare ${durationSeconds.toFixed(1)} at ${at.toFixed(1)}`);
    this.#isDead = false;
    this.currentTime = at;
  }

  start({ durationSeconds }: Sound, at: number): void {
    this.#load(durationSeconds);
    this.calls.push(`start ${durationSeconds.toFixed(1)} at ${at.toFixed(1)}`);
    this.#isDead = false;
    this.currentTime = at;
  }

  resume(at: number): void {
    this.stopsAt = undefined;
    this.calls.push(`resume at ${at.toFixed(1)}`);
    this.#isDead = false;
    this.currentTime = at;
  }

  moveTo(at: number): void {
    this.stopsAt = undefined;
    this.calls.push(`move to ${at.toFixed(1)}`);
    this.currentTime = at;
  }

  giveUpElement(): void {
    this.stopsAt = undefined;
    this.calls.push('give up element');
  }

  pause(): void {
    this.stopsAt = undefined;
    this.calls.push('pause');
  }

  setRate(rate: number): void {
    this.rate = rate;
  }

  setVolume(volume: number): void {
    this.volume = volume;
  }

  stopAt(time: number | undefined): void {
    this.stopsAt = time;
    this.calls.push(`stop at ${time?.toFixed(1) ?? 'no time'}`);
  }

  #load(durationSeconds: number): void {
    this.stopsAt = undefined;
    this.durationSeconds = durationSeconds;
  }
}

import type { AudioBackend, BackendEvent } from '#lib/player/audio-backend.ts';

/**
 * A backend without sound: remembers what it was told, and says what the test wants it to say. As with a media
 * element, what has failed fails once, says nothing more, whatever is asked of it, and stands at 0.
 */
export class FakeAudioBackend implements AudioBackend {
  currentTime = 0;
  rate = 1;
  isPrimed = false;
  readonly calls: string[] = [];
  #isDead = false;
  #tell: (event: BackendEvent) => void = () => undefined;

  listen(listener: (event: BackendEvent) => void): void {
    this.#tell = listener;
  }

  says(type: Exclude<BackendEvent['type'], 'failed'>, at = this.currentTime): void {
    if (this.#isDead) return;
    this.currentTime = at;
    this.#tell({ type });
  }

  fails(detail: string): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.currentTime = 0;
    this.#tell({ type: 'failed', detail });
  }

  prime(): void {
    this.isPrimed = true;
  }

  start(_: Blob, durationSeconds: number, at: number): void {
    this.calls.push(`start ${durationSeconds.toFixed(1)} at ${at.toFixed(1)}`);
    this.#isDead = false;
    this.currentTime = at;
  }

  resume(at: number): void {
    this.calls.push(`resume at ${at.toFixed(1)}`);
    this.currentTime = at;
  }

  pause(): void {
    this.calls.push('pause');
  }

  setRate(rate: number): void {
    this.rate = rate;
  }
}

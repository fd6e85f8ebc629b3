/**
 * `AudioBackend` over Howler: hands over from one resource to the next on two elements that live for ever. The old
 * one is let go only when the new one is heard (reference rule 9), so at most two Howls exist.
 */
import type { AudioBackend, BackendEvent } from './audio-backend.ts';
import { configureHowler, fillPool } from './narration-element.ts';
import { StretchHowl } from './stretch-howl.ts';

export class HowlerBackend implements AudioBackend {
  #current: StretchHowl | undefined;
  #outgoing: StretchHowl | undefined;
  #rate = 1;
  #isPrimed = false;
  #tell: (event: BackendEvent) => void = () => undefined;

  listen(listener: (event: BackendEvent) => void): void {
    this.#tell = listener;
  }

  prime(): void {
    if (this.#isPrimed) return;
    this.#isPrimed = true;
    configureHowler();
    fillPool((element, reason) => {
      this.#onPlayRejected(element, reason);
    });
  }

  get currentTime(): number {
    return this.#current?.element.currentTime ?? 0;
  }

  start(sound: Blob, durationSeconds: number, at: number): void {
    this.prime();
    this.#outgoing?.unload();
    this.#outgoing = this.#current;
    this.#outgoing?.pause();
    const next: StretchHowl = new StretchHowl(sound, durationSeconds, this.#rate, (event) => {
      if (next === this.#current) this.#onEvent(event);
    });
    this.#current = next;
    next.playFrom(at);
  }

  resume(at: number): void {
    this.#current?.playFrom(at);
  }

  pause(): void {
    this.#current?.pause();
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.#current?.setRate(rate);
  }

  #onEvent(event: BackendEvent): void {
    if (event.type === 'playing') {
      this.#outgoing?.unload();
      this.#outgoing = undefined;
    }
    this.#tell(event);
  }

  #onPlayRejected(element: HTMLAudioElement, reason: unknown): void {
    if (element !== this.#current?.element) return;
    const name = reason instanceof DOMException ? reason.name : '';
    // AbortError: a pause or another source came in between, which somebody asked for.
    if (name === 'AbortError') return;
    if (name === 'NotAllowedError') this.#tell({ type: 'blocked' });
    else this.#current.fail(String(reason));
  }
}

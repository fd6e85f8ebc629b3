/**
 * Plays the clicks of the tap-along on a media element, as the voice is played, so that they are as late as the voice.
 * Each tap is told by the element's clock at that moment.
 */
import { makeClickSound } from '#lib/core/sound/click-sound.ts';
import { delayFromTaps, type TapResult } from '#lib/core/sound/tap-along.ts';
import type { PlaybackClock } from './playback-clock.ts';

export class ClickPlayer {
  readonly #clock: PlaybackClock;
  readonly #nowMs: () => number;
  #element: HTMLAudioElement | undefined;
  #url = '';
  #tapsMs: number[] = [];
  #frame = 0;

  /** `clock` knows the engine's own lag, and runs by `nowMs`, the clock of the page's events. */
  constructor(clock: PlaybackClock, nowMs: () => number) {
    this.#clock = clock;
    this.#nowMs = nowMs;
  }

  /** In a tap. `onEnd` is called once: false if the clicks could not be played. */
  start(onEnd: (isHeard: boolean) => void): void {
    this.stop();
    this.#tapsMs = [];
    this.#clock.reset();
    this.#url = URL.createObjectURL(new Blob([makeClickSound()], { type: 'audio/wav' }));
    const element = new Audio(this.#url);
    this.#element = element;
    const end = (isHeard: boolean) => {
      if (element !== this.#element) return;
      this.stop();
      onEnd(isHeard);
    };
    element.addEventListener('ended', () => {
      end(true);
    });
    element.play().catch(() => {
      end(false);
    });
    this.#followTime();
  }

  /** `atMs`: the event's own time, which is earlier than the moment at which the page hears of it. */
  tap(atMs: number): void {
    if (!this.#element) return;
    const nowMs = this.#nowMs();
    this.#tapsMs.push(this.#clock.read(this.#element.currentTime, 1) * 1000 - (nowMs - atMs));
  }

  /** What the taps tell so far. */
  result(): TapResult {
    return delayFromTaps(this.#tapsMs);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    const element = this.#element;
    if (!element) return;
    this.#element = undefined;
    element.pause();
    element.removeAttribute('src');
    element.load();
    URL.revokeObjectURL(this.#url);
  }

  /** The clock is even only if it is read often. */
  #followTime(): void {
    if (!this.#element) return;
    this.#clock.read(this.#element.currentTime, 1);
    this.#frame = requestAnimationFrame(() => {
      this.#followTime();
    });
  }
}

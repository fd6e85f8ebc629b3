/**
 * `AudioBackend` over Howler. Two elements take turns: the one that was heard is released only when the next one is
 * heard, so that the system does not take the change for the end of the voice. At most two Howls exist.
 */
import type { AudioBackend, BackendEvent, Sound } from './audio-backend.ts';
import {
  configureHowler,
  fillPool,
  isWebKitGtk,
  replaceInPool,
  unlockedFirst,
  unlockLoaded,
  unlockPool,
} from './narration-element.ts';
import { PlaybackClock } from './playback-clock.ts';
import { StopTimer } from './stop-timer.ts';
import { StretchHowl } from './stretch-howl.ts';

export class HowlerBackend implements AudioBackend {
  #current: StretchHowl | undefined;
  #outgoing: StretchHowl | undefined;
  #rate = 1;
  #volume = 1;
  readonly #stop = new StopTimer({
    time: () => this.currentTime,
    clock: new PlaybackClock(() => performance.now()),
    isPlaying: () => this.#current?.isPlaying === true,
    isSeen: () => document.visibilityState === 'visible',
    onFrame: (look) => {
      const frame = requestAnimationFrame(look);
      return () => {
        cancelAnimationFrame(frame);
      };
    },
    onTimer: (ms, look) => {
      const timer = setTimeout(look, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    onReached: () => {
      this.#current?.pause();
      this.#report({ type: 'reached' });
    },
  });
  #hasElements = false;
  readonly #unlocked = new WeakSet<HTMLAudioElement>();
  #report: (event: BackendEvent) => void = () => undefined;

  listen(listener: (event: BackendEvent) => void): void {
    this.#report = listener;
  }

  prime(): void {
    this.#makeElements();
    unlockPool(this.#unlocked);
    if (this.#current) unlockLoaded(this.#current.element, this.#unlocked);
  }

  get currentTime(): number {
    return this.#current?.currentTime ?? 0;
  }

  prepare(sound: Sound, at: number): void {
    this.#load(sound).moveTo(at);
  }

  start(sound: Sound, at: number): void {
    this.#load(sound).playFrom(at);
  }

  resume(at: number): void {
    this.stopAt(undefined);
    const current = this.#current;
    if (!current) return;
    const { isUsable, wasHeard, sound } = current;
    const isReady = isUsable && (wasHeard || !isWebKitGtk());
    (isReady ? current : this.#load(sound)).playFrom(at);
  }

  moveTo(at: number): void {
    this.stopAt(undefined);
    this.#current?.moveTo(at);
  }

  pause(): void {
    this.stopAt(undefined);
    this.#current?.pause();
  }

  giveUpElement(): void {
    this.stopAt(undefined);
    this.#current?.giveUp();
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.#current?.setRate(rate);
    this.#stop.setRate(rate);
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    this.#current?.setVolume(volume);
  }

  stopAt(time: number | undefined): void {
    this.#stop.set(time);
  }

  /** Replaces the current resource. */
  #load(sound: Sound): StretchHowl {
    this.stopAt(undefined);
    this.#makeElements();
    const before = this.#current;
    before?.pause();
    if (before?.isUsable && (before.wasHeard || isWebKitGtk())) {
      this.#outgoing?.unload();
      this.#outgoing = before;
    } else if (before) {
      const { element, isGivenUp } = before;
      before.unload();
      if (isGivenUp) {
        this.#releaseOutgoing();
        replaceInPool(element, this.#onPlayRejected);
      }
    }
    unlockedFirst(this.#unlocked);
    const settings = { rate: this.#rate, volume: this.#volume };
    const next: StretchHowl = new StretchHowl(sound, settings, (event) => {
      if (next === this.#current) this.#onEvent(event);
    });
    this.#current = next;
    return next;
  }

  #releaseOutgoing(): void {
    this.#outgoing?.unload();
    this.#outgoing = undefined;
  }

  #makeElements(): void {
    if (this.#hasElements) return;
    this.#hasElements = true;
    configureHowler();
    fillPool(this.#onPlayRejected);
  }

  #onEvent(event: BackendEvent): void {
    if (event.type === 'playing') {
      this.#releaseOutgoing();
      this.#stop.restart();
    } else if (event.type === 'progressed') this.#stop.look();
    else if (event.type !== 'waiting') this.stopAt(undefined);
    this.#report(event);
  }

  readonly #onPlayRejected = (element: HTMLAudioElement, reason: unknown): void => {
    if (element !== this.#current?.element) return;
    const name = reason instanceof DOMException ? reason.name : '';
    // AbortError: we paused it, or gave it another source, before it began.
    if (name === 'AbortError') return;
    if (name === 'NotAllowedError') this.#report({ type: 'blocked' });
    else this.#current.fail(String(reason));
  };
}

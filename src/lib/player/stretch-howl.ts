/**
 * One Howl that plays one resource. Howler loads it and keeps the elements; what is true is what the element says,
 * for Howler does not notice a call, headphones or a lock screen (reference a6, rule 8). Howler's queue of calls is
 * never used: a blocked or interrupted `play()` leaves it stuck (a9).
 */
import { Howl, type HowlSound } from 'howler';
import type { BackendEvent } from './audio-backend.ts';

/** A seek to the very end would count as ended, and Howler would play nothing (a8). */
const closestToEnd = 0.25;
/** Howler ends a sprite by its own reckoning, which must come after the element's (a3). */
const spriteSlackMs = 300;

const heard = ['playing', 'seeked', 'waiting', 'pause', 'ended', 'timeupdate', 'canplay', 'error'] as const;

export class StretchHowl {
  readonly #howl: Howl;
  readonly #sound: HowlSound;
  readonly #url: string;
  readonly #durationSeconds: number;
  readonly #tell: (event: BackendEvent) => void;
  /** Where to play from once the element can. */
  #startAt: number | undefined;
  /** The silence is ours: the element's `pause` event, which comes later, is no news. */
  #isToldToPause = false;
  #hasFailed = false;

  /** Begins to load `sound`; plays nothing yet. */
  constructor(sound: Blob, durationSeconds: number, rate: number, tell: (event: BackendEvent) => void) {
    this.#tell = tell;
    this.#durationSeconds = durationSeconds;
    this.#url = URL.createObjectURL(sound);
    this.#howl = new Howl({
      src: [this.#url],
      format: ['mp3'],
      html5: true,
      rate,
      sprite: { __default: [0, durationSeconds * 1000 + spriteSlackMs] },
      onloaderror: (_id, error) => {
        this.fail(`load error ${String(error)}`);
      },
    });
    const made = this.#howl._sounds[0];
    if (!made) throw new Error('howler made no sound');
    this.#sound = made;
    this.setRate(rate);
    for (const type of heard) this.element.addEventListener(type, this.#onElement);
  }

  get element(): HTMLAudioElement {
    return this.#sound._node;
  }

  playFrom(at: number): void {
    const { element } = this;
    if (element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) {
      this.#startAt = at;
      return;
    }
    this.#startAt = undefined;
    this.#isToldToPause = false;
    this.#moveTo(Math.min(Math.max(at, 0), Math.max(this.#durationSeconds - closestToEnd, 0)));
    if (!element.paused) return;
    // While an earlier play() is pending Howler believes that it plays already and would do nothing.
    if (this.#howl._playLock || this.#howl.playing(this.#sound._id)) void element.play();
    else this.#howl.play(this.#sound._id);
  }

  pause(): void {
    this.#startAt = undefined;
    this.#isToldToPause = true;
    // Howler only queues a pause while a play() is pending; the element pauses at once.
    if (!this.#howl._playLock) this.#howl.pause(this.#sound._id);
    this.element.pause();
  }

  /** Not `howl.rate()`, which replaces the element's `ended` by a timer (a5). A new source takes the default rate. */
  setRate(rate: number): void {
    this.#howl._rate = this.#sound._rate = rate;
    this.element.defaultPlaybackRate = this.element.playbackRate = rate;
  }

  /**
   * Tells it once: Howler reports the element's error a moment after the element does, and a refused `play()` may
   * come with both. A second report would count against the reload that the first one led to (reference rule 15).
   */
  fail(detail: string): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#tell({ type: 'failed', detail });
  }

  /** Gives the element back to the pool. */
  unload(): void {
    for (const type of heard) this.element.removeEventListener(type, this.#onElement);
    this.pause();
    this.#howl.off();
    this.#howl.unload();
    URL.revokeObjectURL(this.#url);
  }

  /** Not `howl.seek()` while it plays, which pauses and plays again. */
  #moveTo(at: number): void {
    this.#sound._seek = at;
    this.element.currentTime = at;
  }

  readonly #onElement = (event: Event): void => {
    const { element } = this;
    switch (event.type as (typeof heard)[number]) {
      case 'canplay':
        if (this.#startAt !== undefined) this.playFrom(this.#startAt);
        return;
      case 'playing':
      case 'seeked':
        if (!element.paused && !element.seeking) this.#tell({ type: 'playing' });
        return;
      case 'waiting':
        this.#tell({ type: 'waiting' });
        return;
      case 'pause':
        if (element.ended) return;
        if (!this.#howl._playLock) this.#howl.pause(this.#sound._id);
        if (element.paused && !this.#isToldToPause) this.#tell({ type: 'stopped' });
        return;
      case 'timeupdate':
        if (!element.paused) this.#tell({ type: 'progressed' });
        return;
      case 'ended':
        this.#tell({ type: 'ended' });
        return;
      case 'error':
        this.fail(element.error?.message ?? 'unknown');
    }
  };
}

/**
 * One Howl that plays one resource. Howler loads it and keeps the elements; only the element's own state is trusted,
 * because Howler does not notice a call, headphones or a lock screen. Howler's queue of calls is never used: a blocked or
 * interrupted `play()` leaves it stuck.
 */
import { Howl, Howler, type HowlSound } from 'howler';
import type { BackendEvent, Sound } from './audio-backend.ts';
import { failureOf } from './element-failure.ts';
import { isWebKitGtk, sameTimeSeconds } from './narration-element.ts';

/** A seek to the very end would count as ended, and Howler would play nothing. */
const closestToEnd = 0.25;
/**
 * A seek takes longer than this much sound. An element that still loads begins at 0 without one, even if it was to begin
 * a little later: what would be skipped is the silence before the first paragraph.
 */
const notWorthASeekSeconds = 0.05;
/** Howler ends a sprite with a timer of its own, which must fire after the element's `ended`. */
const spriteSlackMs = 300;

const heard = [
  'loadedmetadata',
  'canplay',
  'play',
  'playing',
  'seeked',
  'waiting',
  'pause',
  'ended',
  'timeupdate',
  'emptied',
  'volumechange',
  'ratechange',
  'error',
] as const;

/** How far the element is with its sound, and what became of it. */
type Status =
  /** `loading` until it knows what it plays. `startAt`: where to be once it can play. */
  | { readonly type: 'loading' | 'loaded'; readonly startAt?: number }
  | { readonly type: 'heard' | 'failed' | 'given-up'; readonly startAt?: never };

export class StretchHowl {
  readonly sound: Sound;
  readonly #howl: Howl;
  readonly #sound: HowlSound;
  readonly #url: string;
  readonly #report: (event: BackendEvent) => void;
  #rate: number;
  #volume: number;
  #status: Status = { type: 'loading' };
  /** What the player asked for last. An element that does something else was made to by somebody else. */
  #asked: 'nothing' | 'sound' | 'silence' = 'nothing';

  /** Begins to load `sound`; plays nothing yet. */
  constructor(
    sound: Sound,
    { rate, volume }: { readonly rate: number; readonly volume: number },
    report: (event: BackendEvent) => void,
  ) {
    this.sound = sound;
    this.#report = report;
    this.#rate = rate;
    this.#volume = volume;
    this.#url = URL.createObjectURL(typed(sound));
    // Whether it can be played is the element's to say: Howler's list of formats lacks some.
    Howler._codecs[sound.mediaType] = true;
    this.#howl = new Howl({
      src: [this.#url],
      format: [sound.mediaType],
      html5: true,
      rate,
      sprite: { __default: [0, sound.durationSeconds * 1000 + spriteSlackMs] },
      onloaderror: (_id, error) => {
        this.fail(`load error ${String(error)}`);
      },
    });
    const made = this.#howl._sounds[0];
    if (!made) throw new Error('howler made no sound');
    this.#sound = made;
    this.setRate(rate);
    this.setVolume(volume);
    for (const type of heard) this.element.addEventListener(type, this.#onElement);
  }

  get element(): HTMLAudioElement {
    return this.#sound._node;
  }

  /** The element's, or where it will be once it can play. */
  get currentTime(): number {
    return this.#status.startAt ?? this.element.currentTime;
  }

  /** It was asked to play, and is not on its way to another place. */
  get isPlaying(): boolean {
    return !this.element.paused && !this.element.seeking;
  }

  get wasHeard(): boolean {
    return this.#status.type === 'heard';
  }

  /** The element still has this resource, and has not failed with it. */
  get isUsable(): boolean {
    return this.#status.type !== 'failed' && !this.isGivenUp;
  }

  get isGivenUp(): boolean {
    return this.#status.type === 'given-up';
  }

  /** Not `howl.seek()`, which pauses and plays again. */
  moveTo(at: number): void {
    const within = Math.min(Math.max(at, 0), Math.max(this.sound.durationSeconds - closestToEnd, 0));
    this.#sound._seek = within;
    const { type, startAt } = this.#status;
    if (type === 'loading' || startAt !== undefined) this.#status = { type, startAt: within };
    if (type !== 'loading' || !isWebKitGtk()) this.element.currentTime = within;
  }

  /** In the caller's turn, which may be a gesture: the element is asked to play even while it loads or seeks. */
  playFrom(at: number): void {
    const { element } = this;
    this.#asked = 'sound';
    const there = this.#status.type === 'loading' && at <= notWorthASeekSeconds ? 0 : this.currentTime;
    const isThere = element.paused && Math.abs(there - at) <= notWorthASeekSeconds;
    this.moveTo(isThere ? there : at);
    if (!element.paused) return;
    this.setVolume(this.#volume);
    this.setRate(this.#rate);
    // Howler would do nothing where it believes that it plays, and wait where the element cannot play yet.
    const isHowlReady = this.#takesCalls && !this.#howl.playing(this.#sound._id);
    if (isHowlReady && element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA)
      this.#howl.play(this.#sound._id);
    else void element.play();
  }

  pause(): void {
    this.#asked = 'silence';
    // The element pauses at once, also where Howler would only queue the call.
    if (this.#takesCalls) this.#howl.pause(this.#sound._id);
    this.element.pause();
  }

  giveUp(): void {
    this.pause();
    this.#status = { type: 'given-up' };
  }

  /** Not `howl.rate()`, which replaces the element's `ended` by a timer. A new source takes the default rate. */
  setRate(rate: number): void {
    this.#rate = rate;
    this.#howl._rate = this.#sound._rate = rate;
    this.element.defaultPlaybackRate = this.element.playbackRate = rate;
  }

  /** Howler sets its own again with each `play()`. */
  setVolume(volume: number): void {
    this.#volume = volume;
    this.#howl._volume = this.#sound._volume = volume;
    this.element.volume = volume;
    // On iOS, where the volume is always 1, it can still be muted.
    this.element.muted = volume === 0;
  }

  /**
   * Reports it once: Howler reports the element's error a moment after the element does, and a refused `play()` may
   * come with both. A second report would count against the reload that the first one led to.
   */
  fail(detail: string): void {
    if (!this.isUsable) return;
    this.#status = { type: 'failed' };
    this.#report(failureOf(detail));
  }

  /** Gives the element back to the pool. */
  unload(): void {
    for (const type of heard) this.element.removeEventListener(type, this.#onElement);
    this.pause();
    this.#howl.off();
    this.#howl.unload();
    URL.revokeObjectURL(this.#url);
  }

  /** Otherwise Howler would queue them. */
  get #takesCalls(): boolean {
    return this.#howl.state() === 'loaded' && !this.#howl._playLock;
  }

  readonly #onElement = (event: Event): void => {
    const { element } = this;
    switch (event.type as (typeof heard)[number]) {
      case 'loadedmetadata':
        if (this.#status.type === 'loading') this.#status = { ...this.#status, type: 'loaded' };
        if (isWebKitGtk()) this.#moveToStart();
        return;
      case 'canplay':
        this.#moveToStart();
        return;
      case 'play':
        // WebKitGTK may take back a pause within some milliseconds, where the sound had just begun.
        if (this.#asked === 'silence' && isWebKitGtk()) element.pause();
        return;
      case 'playing':
      case 'seeked':
        if (element.paused || element.seeking) return;
        if (this.isUsable) this.#status = { type: 'heard' };
        this.#report({ type: 'playing' });
        return;
      case 'waiting':
        this.#report({ type: 'waiting' });
        return;
      case 'pause':
        if (element.ended) return;
        if (this.#takesCalls) this.#howl.pause(this.#sound._id);
        if (element.paused && this.#asked !== 'silence') this.#report({ type: 'stopped' });
        return;
      case 'timeupdate':
        if (!element.paused) this.#report({ type: 'progressed' });
        return;
      case 'ended':
        this.#report({ type: 'ended' });
        return;
      case 'emptied':
        // The loading that made this Howl empties the element, too.
        if (this.#status.type !== 'loading') this.#silence('the sound was taken out of its element');
        return;
      case 'volumechange':
        if (!element.paused && (element.muted || element.volume === 0) && this.#volume > 0)
          this.#silence('the sound was muted');
        return;
      case 'ratechange':
        if (!element.paused && element.playbackRate === 0) this.#silence('the speed was set to 0');
        return;
      case 'error':
        this.fail(element.error?.message ?? 'unknown');
    }
  };

  #silence(detail: string): void {
    if (!this.isUsable) return;
    this.giveUp();
    this.#report({ type: 'silenced', detail });
  }

  /** Not every engine remembers a time that was set before it knew the resource. */
  #moveToStart(): void {
    const { element } = this;
    const { type, startAt } = this.#status;
    if (startAt === undefined) return;
    this.#status = { type };
    if (element.currentTime < startAt - sameTimeSeconds) element.currentTime = startAt;
  }
}

/** The element gets its media type from the blob. Nothing is copied. */
function typed({ blob, mediaType }: Sound): Blob {
  return blob.type === mediaType ? blob : blob.slice(0, blob.size, mediaType);
}

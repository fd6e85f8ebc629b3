/** One resource as a media element plays it. */
export interface Sound {
  readonly blob: Blob;
  /** Its MIME type, which the blob may lack. */
  readonly mediaType: string;
  /** Of the whole resource. */
  readonly durationSeconds: number;
}

/**
 * What the player needs from the browser to make sound. It plays one resource at a time, reports what the media element
 * does, and knows nothing about stories. Times are seconds into the resource.
 */
export interface AudioBackend {
  /** Called during a user gesture, so that the elements may later play without one. May be called often. */
  prime(): void;
  /** Replaces what was loaded: loads `sound` and seeks to `at`, without playing. */
  prepare(sound: Sound, at: number): void;
  /** Replaces what was loaded or playing, which stops at once: plays `sound` from `at`. */
  start(sound: Sound, at: number): void;
  /** Plays what was prepared or started last, from `at`. */
  resume(at: number): void;
  /** Seeks within what was prepared or started last. If it was paused, it stays paused. */
  moveTo(at: number): void;
  pause(): void;
  /** For an element that no longer works: stops it. `resume` loads the same sound into a new one. */
  giveUpElement(): void;
  /** 0.5 to 3.5, at constant pitch; also applies to what is started later. */
  setRate(rate: number): void;
  /** 0 to 1; also applies to what is started later. On iOS, where only the device's volume counts, 0 alone has an effect. */
  setVolume(volume: number): void;
  /**
   * Stops at `time` and reports `reached`; at once if that time has passed. Cancelled by `undefined`, a pause, a seek,
   * `resume`, or another resource.
   */
  stopAt(time: number | undefined): void;
  /** The element's current time; 0 if there is no element. */
  readonly currentTime: number;
  listen(listener: (event: BackendEvent) => void): void;
}

export type BackendEvent =
  /** It has begun to play. */
  | { readonly type: 'playing' }
  /** It should play but has no data. */
  | { readonly type: 'waiting' }
  /** It stopped although we did not ask for it. */
  | { readonly type: 'stopped' }
  /** Something outside the app silenced it: its source, volume or speed was changed. */
  | { readonly type: 'silenced'; readonly detail: string }
  /** It stopped at the time given to `stopAt`. */
  | { readonly type: 'reached' }
  /** Reported synchronously from the element's own event: the listener must start the next resource before it returns. */
  | { readonly type: 'ended' }
  /** About four times a second while it plays, hidden or not. */
  | { readonly type: 'progressed' }
  /** The browser requires a user gesture first. */
  | { readonly type: 'blocked' }
  /** The resource cannot be played, or there is no sound device. Reported once for each resource. */
  | { readonly type: 'failed'; readonly kind: 'unplayable' | 'no-device'; readonly detail: string };

/** One resource as a media element plays it. */
export interface Sound {
  readonly blob: Blob;
  /** Its MIME type, also where the blob has none. */
  readonly mediaType: string;
  /** Of the whole resource. */
  readonly durationSeconds: number;
}

/**
 * The narrow interface to what makes sound. It plays one resource at a time and reports what the media element says;
 * it knows nothing of stories. Times are seconds into the resource.
 */
export interface AudioBackend {
  /** Inside a listener's gesture: lets the elements play later without one. Cheap to call again. */
  prime(): void;
  /** Loads `sound` and moves to `at`, in place of what was there, without a sound. */
  prepare(sound: Sound, at: number): void;
  /** Plays `sound` from `at`, in place of what was there, which falls silent at once. */
  start(sound: Sound, at: number): void;
  /** Plays what was prepared or started last, from `at`. */
  resume(at: number): void;
  /** Moves within what was prepared or started last, and stays as silent as it was. */
  moveTo(at: number): void;
  pause(): void;
  /** Falls silent; `resume` loads the same sound again, into a new element. For an element that no longer works. */
  giveUpElement(): void;
  /** 0.5 to 3, the pitch kept; holds for what is started later, too. */
  setRate(rate: number): void;
  /** 0 to 1; holds for what is started later, too. On iOS the device's own volume is the only one. */
  setVolume(volume: number): void;
  /**
   * Falls silent at `time` and says `reached`, at once where that has passed; `undefined` calls it off, and so does a
   * pause, a move, `resume` and another resource.
   */
  stopAt(time: number | undefined): void;
  /** Where the element is; 0 where there is none. */
  readonly currentTime: number;
  listen(listener: (event: BackendEvent) => void): void;
}

export type BackendEvent =
  /** Sound comes out. */
  | { readonly type: 'playing' }
  /** It wants to play and has nothing to play. */
  | { readonly type: 'waiting' }
  /** It fell silent, and nobody here asked for that. */
  | { readonly type: 'stopped' }
  /** Something outside took its sound away: the source, the volume or the speed. */
  | { readonly type: 'silenced'; readonly detail: string }
  /** It fell silent at the time that `stopAt` was given. */
  | { readonly type: 'reached' }
  /** Delivered synchronously from the element's own event: start the next resource before returning. */
  | { readonly type: 'ended' }
  /** About four times a second while it plays, hidden or not. */
  | { readonly type: 'progressed' }
  /** The browser wants a gesture first. */
  | { readonly type: 'blocked' }
  /** The resource cannot be played, or there is no device to play it on; reported once for each resource. */
  | { readonly type: 'failed'; readonly kind: 'unplayable' | 'no-device'; readonly detail: string };

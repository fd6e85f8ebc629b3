/**
 * The narrow interface to what makes sound. It plays one resource at a time and tells what the media element says;
 * it knows nothing of stories. Times are seconds into the resource.
 */
export interface AudioBackend {
  /** Inside a listener's gesture: makes elements that may play later without one. Cheap to call again. */
  prime(): void;
  /** Plays `sound` from `at`, in place of what was there, which falls silent at once. */
  start(sound: Blob, durationSeconds: number, at: number): void;
  /** Plays on with what was started last, from `at`. */
  resume(at: number): void;
  pause(): void;
  /** 0.5 to 3, the pitch kept; holds for what is started later, too. */
  setRate(rate: number): void;
  /** Where the element is; 0 where there is none. */
  readonly currentTime: number;
  listen(listener: (event: BackendEvent) => void): void;
}

export type BackendEvent =
  /** Sound comes out. */
  | { readonly type: 'playing' }
  /** It wants to play and has nothing to play. */
  | { readonly type: 'waiting' }
  /** It fell silent without being told to. */
  | { readonly type: 'stopped' }
  /** Delivered synchronously from the element's own event: start the next resource before returning. */
  | { readonly type: 'ended' }
  /** About four times a second while it plays, hidden or not. */
  | { readonly type: 'progressed' }
  /** The browser wants a gesture first. */
  | { readonly type: 'blocked' }
  /** The resource cannot be played; said once of each. */
  | { readonly type: 'failed'; readonly detail: string };

/** Why no copy of a book was made. */
export type CopyProblem =
  /** Part of the sound, or of the text, could not be had. */
  | { readonly kind: 'no-sound' }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'full' }
  /** The file that the listener has chosen cannot be written. */
  | { readonly kind: 'not-written' }
  /** More than its format can hold. */
  | { readonly kind: 'too-large' }
  /** Its sound is not of the kind that the format takes. */
  | { readonly kind: 'other-sound' }
  | { readonly kind: 'app-incomplete' }
  /** A bug in the app. */
  | { readonly kind: 'unexpected'; readonly detail: string };

export interface CopyProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
}

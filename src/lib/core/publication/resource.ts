/** One file of a publication: sound, text or a picture. What is not known of it is left out. */
export interface Resource {
  /** Relative to the publication, checked: plain, no scheme, no `..`. */
  readonly href: string;
  readonly mediaType: string;
  readonly durationSeconds?: number;
  readonly sizeBytes?: number;
  /** 64 lower-case hex digits. */
  readonly sha256?: string;
}

/** A part of a sound resource, in seconds from the resource's start (SMIL `<audio clipBegin clipEnd>`). */
export interface Clip {
  readonly resource: Resource;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

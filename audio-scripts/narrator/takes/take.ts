/** A recording of a person, as it comes from its file. */
export interface DecodedTake {
  /** Mono, -1 to 1. */
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

/** Why a recording cannot be used; `detail` says it in plain words, and what to do. */
export interface TakeProblem {
  readonly kind: 'not-audio' | 'truncated' | 'silent' | 'clipped' | 'too-short' | 'other-text';
  readonly atSeconds?: number;
  readonly detail: string;
}

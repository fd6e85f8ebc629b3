/** A recording of a person, as it comes from its file. */
export interface DecodedTake {
  /** Mono, -1 to 1. */
  readonly samples: Float32Array;
  readonly sampleRate: number;
  /** From a file that does not keep every sample as it was. */
  readonly isLossy?: true;
}

/** Why a recording cannot be used; `detail` says it in plain words, and what to do. */
export interface TakeProblem {
  readonly kind: 'not-audio' | 'truncated' | 'damaged' | 'silent' | 'clipped' | 'too-short' | 'other-text';
  readonly atSeconds?: number;
  readonly detail: string;
}

/** The mean of the channels. */
export function mixDown(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = channels;
  if (channels.length === 1) return first.slice();
  return first.map((_, i) => channels.reduce((sum, channel) => sum + (channel[i] ?? 0), 0) / channels.length);
}

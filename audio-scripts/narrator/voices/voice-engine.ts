import type { TextRange } from '#lib/core/transcript/words.ts';

/**
 * What turns text into speech with the time of each word. An engine knows its voices and its own oddities; it knows
 * nothing of scripts, paragraphs or files. The same request gives the same samples.
 */
export interface VoiceEngine {
  /** As in `flite/slt`. */
  readonly name: string;
  readonly voices: readonly string[];
  /** Who is credited for the reading. */
  readonly credit: string;
  /** Changes with anything that its sound depends on besides the request. */
  readonly fingerprint: string;
  speak(request: SpeechRequest): Promise<Speech>;
}

export interface SpeechRequest {
  readonly voice: string;
  /** One utterance, with typographic punctuation. */
  readonly text: string;
  /** What is lit, one after the other: ranges of `text`. */
  readonly words: readonly TextRange[];
  /** 1 is the voice's own; 2 is twice as fast. */
  readonly rate: number;
  /** Factor on the voice's own pitch. */
  readonly pitch: number;
}

export interface Speech {
  /** Mono, -1 to 1. */
  readonly samples: Float32Array;
  readonly sampleRate: number;
  /** One for each word that was asked for, in order, in seconds of the samples. */
  readonly words: readonly WordTime[];
}

export interface WordTime {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** An engine cannot say a text; the author is told. */
export class UnspeakableText extends Error {
  override readonly name = 'UnspeakableText';
}

import { AuthorProblem } from '../common/author-problem.ts';
import type { TextRange } from '#lib/core/transcript/words.ts';

/**
 * What turns text into speech with the time of each word. An engine knows its voices and its own oddities; it knows
 * nothing of scripts, paragraphs or files. The same request gives the same samples.
 */
export interface VoiceEngine {
  /** As in `flite/slt`. */
  readonly name: string;
  readonly voices: readonly string[];
  /** That it can read, as primary subtags of BCP 47. */
  readonly languages: readonly string[];
  /** Who is credited for the reading. */
  readonly credit: string;
  /** Changes with anything that its sound depends on besides the request. */
  readonly fingerprint: string;
  /** Commands that install what this machine lacks for it; empty if it can speak. */
  readonly absent: readonly string[];
  /** What would go wrong, or had to be guessed, without speaking it. */
  inspect(request: SpeechRequest): Promise<readonly Remark[]>;
  /** Throws `UnspeakableText` where `inspect` reports a problem. */
  speak(request: SpeechRequest): Promise<Speech>;
}

export interface SpeechRequest {
  readonly voice: string;
  /** One utterance, with typographic punctuation. */
  readonly text: string;
  /** What is lit, one after the other: ranges of `text`. */
  readonly words: readonly TextRange[];
  /** What the author has written in IPA, over parts of `text`. */
  readonly pronunciations: readonly Pronunciation[];
  /** 1 is the voice's own; 2 is twice as fast. */
  readonly rate: number;
  /** Factor on the voice's own pitch. */
  readonly pitch: number;
}

/** One or more whole words of the text, and how they sound. */
export interface Pronunciation extends TextRange {
  readonly ipa: string;
}

export interface Remark {
  /** A problem stops the rendering; a guess is reported. */
  readonly kind: 'problem' | 'guess';
  readonly range: TextRange;
  readonly message: string;
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

/** An engine cannot say a text; the author gets its message. */
export class UnspeakableText extends AuthorProblem {
  override readonly name = 'UnspeakableText';
}

/**
 * An audio script as the later stages see it: checked, with typographic quotes and every id settled.
 * Offsets count UTF-16 units of a paragraph's text, as in `core/transcript`.
 */
import type { CastId, ChapterId, BlockId, PublicationId } from '#lib/core/publication/ids.ts';
import type { StyledRange } from '#lib/core/transcript/block.ts';

export interface Script {
  readonly id: PublicationId;
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly author: string;
  /** Who is credited where people have recorded it. */
  readonly narrator?: string;
  /** BCP 47. */
  readonly language: string;
  /** The one whose role is narrator stands first. */
  readonly cast: readonly [ScriptCastMember, ...ScriptCastMember[]];
  /** Word, as it is written, to IPA. */
  readonly pronounce: Readonly<Record<string, string>>;
  /** Where each of these words stands in script.md. */
  readonly pronouncedAt: Readonly<Record<string, { readonly line: number; readonly column: number }>>;
  readonly chapters: readonly ScriptChapter[];
}

export interface ScriptCastMember {
  readonly id: CastId;
  readonly name: string;
  readonly description?: string;
  /** `<engine>/<voice>`, as in `flite/slt`. */
  readonly voice: string;
  /** 1 is the voice's own; times the utterance's. */
  readonly rate: number;
  /** Factor on the voice's own pitch; 1 leaves it. */
  readonly pitch: number;
  /** dB, added to the utterance's. */
  readonly gain: number;
  /** Where `voice` stands in script.md, counted from 1. */
  readonly voiceAt: { readonly line: number; readonly column: number };
  /** Where the entry stands there. */
  readonly line: number;
  readonly column: number;
}

export interface ScriptChapter {
  readonly id: ChapterId;
  readonly title: string;
  readonly paragraphs: readonly ScriptParagraph[];
}

export interface ScriptParagraph {
  readonly id: BlockId;
  /** As it is read on screen. */
  readonly text: string;
  readonly styles: readonly StyledRange[];
  /** Side by side in text order; only white space stands between them. */
  readonly utterances: readonly ScriptUtterance[];
  /** There is a `***` before it. */
  readonly opensScene: boolean;
  /** What `:say` fixes; whole words. */
  readonly pronunciations: readonly ScriptPronunciation[];
  /** Lies under the whole paragraph. */
  readonly ambience?: ScriptSound;
  /** Sounds before its first word. */
  readonly cue?: ScriptSound;
  /** Seconds of silence after it that `::pause` asks for, in place of the usual ones. */
  readonly pauseAfter?: number;
  /** Where it begins in script.md, counted from 1. */
  readonly line: number;
}

export interface ScriptPronunciation {
  /** [from, to) of the paragraph's text. */
  readonly from: number;
  readonly to: number;
  readonly ipa: string;
  readonly line: number;
  readonly column: number;
}

export interface ScriptSound {
  /** One that the narrator makes, or a file of the story's `sounds/` without its ending. */
  readonly kind: string;
  /** LUFS. */
  readonly level: number;
}

export interface ScriptUtterance {
  readonly cast: CastId;
  /** [from, to) of the paragraph's text. */
  readonly from: number;
  readonly to: number;
  readonly effect?: 'telephone';
  readonly rate: number;
  /** dB. */
  readonly gain: number;
  readonly line: number;
  readonly column: number;
}

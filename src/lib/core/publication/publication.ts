/**
 * A publication (on screen: a story) as the rest of the program knows it. It is what a Readium audiobook manifest
 * says, checked and named in our words; `manifest.ts` is the only place that knows the JSON.
 */
import type { CastId, ChapterId, ParagraphId, PublicationId } from './ids.ts';

export interface Publication {
  /** The name of the story's folder; part of every address. */
  readonly id: PublicationId;
  /** The identifier that stays when the folder is renamed (`urn:uuid:…`). */
  readonly identifier: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  /** Who is credited for the reading. */
  readonly narrators: readonly string[];
  /** The characters, of whom the first tells the story. */
  readonly cast: readonly [CastMember, ...CastMember[]];
  /** BCP 47. */
  readonly language: string;
  readonly durationSeconds: number;
  /** RFC 3339. A newer one means that the story was revised. */
  readonly modified: string;
  readonly chapters: readonly [Chapter, ...Chapter[]];
  /** The reading order: one track a paragraph, in order. */
  readonly tracks: readonly [Track, ...Track[]];
  readonly covers: readonly Cover[];
  /** Every file of the story, tracks included, the manifest not; each address stands once, the same bytes may stand at several. */
  readonly files: readonly StoryFile[];
}

export interface CastMember {
  readonly id: CastId;
  /** Their name as speaker in the transcripts; unique. */
  readonly name: string;
  readonly description?: string;
}

export interface Chapter {
  readonly id: ChapterId;
  /** Counts from 0. */
  readonly index: number;
  readonly title: string;
  readonly transcript: StoryFile;
  /** Index of the chapter's first track in the reading order. */
  readonly firstTrack: number;
  readonly trackCount: number;
}

/** One file of a story, by content. */
export interface StoryFile {
  /** Relative to the story's folder, checked: plain, no scheme, no `..`. */
  readonly href: string;
  readonly type: string;
  readonly sizeBytes: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}

/** One paragraph's narration. */
export interface Track extends StoryFile {
  /** Counts from 0, in the reading order. */
  readonly index: number;
  readonly paragraph: ParagraphId;
  readonly chapterIndex: number;
  /** Exact: bytes / 192 * 0.024 s. */
  readonly durationSeconds: number;
  /** A scene break is drawn before its paragraph. */
  readonly opensScene: boolean;
}

export interface Cover extends StoryFile {
  readonly width: number;
  readonly height: number;
  /** The author's own picture rather than the one that `core/cover` draws. */
  readonly own: boolean;
}

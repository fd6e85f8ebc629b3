/**
 * A publication (on screen: a story) as the rest of the program knows it. It knows no file format; `core/published` makes
 * it of a Readium audiobook manifest. Any publication has an id, a title and at least one chapter, and text or sound:
 * what else it has differs.
 */
import type { ContentsEntry } from './contents.ts';
import type { BlockId, CastId, ChapterId, PublicationId } from './ids.ts';
import type { BookPage } from './pages.ts';
import type { Clip, Resource } from './resource.ts';

export interface Publication {
  /** The name of the story's folder; part of every address. */
  readonly id: PublicationId;
  /** The identifier that stays when the folder is renamed (`urn:uuid:…`). */
  readonly identifier?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  /** Who is credited for the reading. */
  readonly narrators: readonly string[];
  /** The characters, of whom the first tells the story; none where nobody says who speaks. */
  readonly cast: readonly CastMember[];
  /** BCP 47. */
  readonly language?: string;
  /** 0 where there is no sound. */
  readonly durationSeconds: number;
  /** RFC 3339. A newer one means that the story was revised. */
  readonly modified?: string;
  readonly chapters: readonly [Chapter, ...Chapter[]];
  /** The table of contents; empty where the book has none. */
  readonly contents: readonly ContentsEntry[];
  /** Pages of the printed book, in reading order; left out where they are not known. */
  readonly pages?: readonly BookPage[];
  /**
   * All sound in playing order; none where there is only text. Together they are the timeline; what lies between two blocks
   * is in the first one's.
   */
  readonly clips: readonly PlacedClip[];
  /** Whether `clips` has the sound of footnotes and endnotes; left out where the book has no such sound. */
  readonly noteSound?: 'heard' | 'skipped';
  readonly covers: readonly Cover[];
  /**
   * Every file of the story, its sound included, the manifest not; each address stands once, the same bytes may stand at several.
   * Of an own book, which is not downloaded, only its cover.
   */
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
  /** Its text, where it has any. */
  readonly transcript?: StoryFile;
  /** Index of the chapter's first clip in the playing order; where it has none, of the next chapter's. */
  readonly firstClip: number;
  readonly clipCount: number;
}

/** There is text and nothing to hear. */
export function isSilent({ clips }: Pick<Publication, 'clips'>): boolean {
  return clips.length === 0;
}

/** A file whose size and content are known. */
export interface StoryFile extends Resource {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Without a size and a hash nobody can tell whether its bytes are right. */
export function isStoryFile(resource: Resource): resource is StoryFile {
  return resource.sizeBytes !== undefined && resource.sha256 !== undefined;
}

export interface PlacedClip extends Clip {
  /** Counts from 0, in the playing order. */
  readonly index: number;
  readonly chapterIndex: number;
  /** The block that begins with it, where that is known before the chapter's text is loaded. */
  readonly block?: BlockId;
  /** A scene break is drawn before its block. */
  readonly opensScene?: true;
  /** It speaks a footnote or an endnote. */
  readonly isNote?: true;
}

export interface Cover extends StoryFile {
  readonly width: number;
  readonly height: number;
  /** The author's own picture rather than the one that `core/cover` draws. */
  readonly own: boolean;
}

/**
 * The author's own cover, relative to the story's folder: upright, or of another shape where none is upright. Undefined
 * where it is drawn by `core/cover`.
 */
export function ownCover({ covers }: Publication): string | undefined {
  const upright = covers.filter(({ width, height }) => height > width);
  return (upright.length > 0 ? upright : covers).find(({ own }) => own)?.href;
}

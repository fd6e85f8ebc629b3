/** The sound of a published story: one file a paragraph, each played from its start to its end. */
import { secondsOfBytes } from '../mp3/track-format.ts';
import type { ExpectedChapter } from './read-webvtt.ts';
import type { BlockId } from '../publication/ids.ts';
import type { Chapter, PlacedClip, Publication } from '../publication/publication.ts';
import type { Clip } from '../publication/resource.ts';

export interface Track {
  /** Counts from 0, in the playing order of the story. */
  readonly index: number;
  readonly href: string;
  readonly sha256: string | undefined;
  readonly paragraph: BlockId;
  readonly durationSeconds: number;
}

/** As the format requires: the one kind of MP3 (its size shows it), played from start to end. */
export function isWholeTrack({ resource, startSeconds, endSeconds }: Clip): boolean {
  const { mediaType, sizeBytes } = resource;
  if (mediaType !== 'audio/mpeg' || sizeBytes === undefined || startSeconds !== 0) return false;
  return Math.round(secondsOfBytes(sizeBytes) * 1000) === Math.round(endSeconds * 1000);
}

export function tracksOfChapter(publication: Publication, chapter: Chapter): readonly Track[] {
  const { firstClip, clipCount } = chapter;
  return publication.clips.slice(firstClip, firstClip + clipCount).flatMap(toTrack);
}

/** What the transcript of a chapter is checked against. `speakers`: from `speakersOf`, once for all chapters of a story. */
export function expectedTranscript(
  publication: Publication,
  chapter: Chapter,
  speakers: ReadonlySet<string> = speakersOf(publication),
): ExpectedChapter {
  return {
    // Undetermined, as BCP 47 writes it.
    language: publication.language ?? 'und',
    speakers,
    tracks: tracksOfChapter(publication, chapter),
  };
}

export function speakersOf({ cast }: Publication): ReadonlySet<string> {
  return new Set(cast.map(({ name }) => name));
}

export function tracksOfStory({ clips }: Publication): readonly Track[] {
  return clips.flatMap(toTrack);
}

function toTrack({ index, resource, block, endSeconds }: PlacedClip): readonly Track[] {
  return block === undefined
    ? []
    : [
        {
          index,
          href: resource.href,
          sha256: resource.sha256,
          paragraph: block,
          durationSeconds: endSeconds,
        },
      ];
}

import type { Chapter, Publication, Track } from '#lib/core/publication/publication.ts';

/** The stretch of the reading order that is this chapter's. */
export function chapterTracks({ tracks }: Publication, chapter: Chapter): readonly Track[] {
  return tracks.slice(chapter.firstTrack, chapter.firstTrack + chapter.trackCount);
}

import type { Transcript, TranscriptParagraph } from '../transcript/transcript.ts';
import type { Timeline } from './timeline.ts';

/** What is read while a track is heard: a track is one paragraph, and transcripts are a chapter's. */
export function paragraphOfTrack(
  transcripts: readonly Transcript[],
  timeline: Timeline,
  track: number,
): TranscriptParagraph | undefined {
  const chapter = timeline.chapterOfTrack(track);
  return transcripts[chapter]?.paragraphs[track - timeline.firstTrackOf(chapter)];
}

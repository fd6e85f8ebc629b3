import type { CastId, ChapterId, ParagraphId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Chapter, Publication, StoryFile, Track } from '#lib/core/publication/publication.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { TranscriptParagraph } from '#lib/core/transcript/transcript.ts';

export interface PublicationShape {
  readonly id?: string;
  readonly title?: string;
  /** Seconds of each track, one list a chapter. */
  readonly chapters?: readonly (readonly number[])[];
  readonly modified?: string;
}

/** A publication with tracks named `p1`, `p2` … over chapters `c1`, `c2` …; 24 ms is the least that a track's length changes by. */
export function aPublication({
  id = 'a-story',
  title = 'A Story',
  chapters = [[2.4, 4.8], [7.2]],
  modified = '2026-11-22T00:00:00Z',
}: PublicationShape = {}): Publication {
  const tracks: Track[] = [];
  const made: Chapter[] = [];
  chapters.forEach((lengths, chapterIndex) => {
    const firstTrack = tracks.length;
    for (const durationSeconds of lengths) tracks.push(aTrack(tracks.length, chapterIndex, durationSeconds));
    made.push({
      id: `c${chapterIndex + 1}` as ChapterId,
      index: chapterIndex,
      title: `Chapter ${chapterIndex + 1}`,
      transcript: aFile(`chapters/c${chapterIndex + 1}.vtt`, 'text/vtt', 500),
      firstTrack,
      trackCount: lengths.length,
    });
  });
  const cover = { ...aFile('cover.webp', 'image/webp', 2000), width: 900, height: 1200, own: false };
  return {
    id: id as PublicationId,
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    title,
    authors: ['An Author'],
    narrators: ['A Voice'],
    cast: [{ id: 'teller' as CastId, name: 'Teller' }],
    language: 'en-US',
    durationSeconds: tracks.reduce((sum, track) => sum + track.durationSeconds, 0),
    modified,
    chapters: atLeastOne(made),
    tracks: atLeastOne(tracks),
    covers: [cover],
    files: [...tracks, ...made.map((chapter) => chapter.transcript), cover],
  };
}

/** The same with words: each paragraph says "One two three." in even thirds of its first nine tenths. */
export function aStory(shape: PublicationShape = {}): Story {
  const publication = aPublication(shape);
  const transcripts = publication.chapters.map((chapter) => {
    let startSeconds = 0;
    const paragraphs = publication.tracks
      .filter((track) => track.chapterIndex === chapter.index)
      .map(({ paragraph, durationSeconds }): TranscriptParagraph => {
        const made = aParagraph(paragraph, startSeconds, durationSeconds);
        startSeconds += durationSeconds;
        return made;
      });
    return { paragraphs };
  });
  return { publication, transcripts };
}

function aParagraph(id: ParagraphId, startSeconds: number, durationSeconds: number): TranscriptParagraph {
  const text = 'One two three.';
  const spoken = durationSeconds * 0.9;
  return {
    id,
    startSeconds,
    durationSeconds,
    text,
    utterances: [{ from: 0, to: text.length, speaker: 'Teller' }],
    styles: [],
    words: [...text.matchAll(/\S+/g)].map((word, i) => ({
      from: word.index,
      to: word.index + word[0].length,
      startSeconds: (spoken * i) / 3,
      endSeconds: (spoken * (i + 1)) / 3,
    })),
  };
}

function aTrack(index: number, chapterIndex: number, durationSeconds: number): Track {
  return {
    ...aFile(
      `tracks/${String(index).padStart(16, '0')}.mp3`,
      'audio/mpeg',
      Math.round(durationSeconds / 0.024) * 192,
    ),
    index,
    paragraph: `p${index + 1}` as ParagraphId,
    chapterIndex,
    durationSeconds,
    opensScene: false,
  };
}

function aFile(href: string, type: string, sizeBytes: number): StoryFile {
  return { href, type, sizeBytes, sha256: href.replace(/[^0-9a-f]/g, '').padStart(64, '0') };
}

function atLeastOne<T>(list: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('a story has at least one chapter and one track');
  return [first, ...rest];
}

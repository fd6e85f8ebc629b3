/** What one sound file says of itself: its length, its tags, its picture and its chapters. */
import {
  ADTS,
  MATROSKA,
  MP3,
  MP4,
  QTFF,
  WEBM,
  type AttachedImage,
  type InputFormat,
  type MetadataTags,
} from 'mediabunny';
import { readSound, type SoundFacts } from '../sound-facts.ts';
import { usableMarks, type ChapterMark } from './chapter-marks.ts';
import { id3Chapters } from './id3-chapters.ts';
import { matroskaChapters } from './matroska-chapters.ts';
import { neroChapters } from './nero-chapters.ts';
import { quicktimeChapters } from './quicktime-chapters.ts';
import { vorbisChapters } from './vorbis-chapters.ts';

export interface SoundFile extends SoundFacts {
  readonly path: string;
  readonly sizeBytes: number;
  readonly title?: string;
  readonly album?: string;
  readonly authors: readonly string[];
  readonly narrators: readonly string[];
  readonly description?: string;
  readonly disc?: number;
  readonly track?: number;
  /** The bytes of a picture. */
  readonly picture?: Uint8Array<ArrayBuffer>;
  /** In order; empty where nobody marked any. */
  readonly chapters: readonly ChapterMark[];
}

const longestText = 500;
const longestDescription = 10_000;

/** Undefined where the file holds no sound, or none that can be read. */
export function readSoundFile(path: string, file: Blob): Promise<SoundFile | undefined> {
  return readSound(file, Infinity, async (input, facts) => {
    const tags = await input.getMetadataTags();
    const marks = await chaptersOf(file, await input.getFormat(), tags);
    const chapters = usableMarks(marks, facts.durationSeconds);
    return { path, sizeBytes: file.size, ...facts, chapters, ...describe(tags) };
  });
}

/** QuickTime's list before Nero's: its titles may be longer and it has no limit of 255 chapters. */
async function chaptersOf(
  file: Blob,
  format: InputFormat,
  tags: MetadataTags,
): Promise<readonly ChapterMark[]> {
  if (format === MP3 || format === ADTS) return id3Chapters(file);
  if (format === MATROSKA || format === WEBM) return matroskaChapters(file);
  const raw = tags.raw ?? {};
  if (format !== MP4 && format !== QTFF) return vorbisChapters(raw);
  const chapters = await quicktimeChapters(file);
  const box = raw['chpl'];
  return chapters.length > 0 || !(box instanceof Uint8Array) ? chapters : neroChapters(box);
}

function describe(
  tags: MetadataTags,
): Omit<SoundFile, 'path' | 'mediaType' | 'durationSeconds' | 'sizeBytes' | 'chapters'> {
  const {
    title,
    album,
    albumArtist,
    artist,
    description,
    comment,
    discNumber,
    trackNumber,
    images = [],
  } = tags;
  const about = line(description ?? comment, longestDescription);
  const picture = pictureOf(images);
  return {
    ...named('title', line(title)),
    ...named('album', line(album)),
    authors: names(albumArtist ?? artist),
    narrators: names(narratorIn(tags.raw ?? {})),
    ...named('description', about),
    ...(discNumber !== undefined && { disc: discNumber }),
    ...(trackNumber !== undefined && { track: trackNumber }),
    ...(picture && { picture }),
  };
}

/** Audiobooks name who reads as the composer, or in a tag of its own (`©nrt`, `NARRATOR`). */
function narratorIn(raw: Readonly<Record<string, unknown>>): string | undefined {
  const keys = ['©nrt', 'NARRATOR', 'narrator', '©wrt', 'TCOM', 'COMPOSER', 'composer'];
  return keys.map((key) => raw[key]).find((value): value is string => typeof value === 'string');
}

function names(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[;/\0]/)
    .flatMap((name) => line(name) ?? [])
    .slice(0, 20);
}

function line(text: string | undefined, longest = longestText): string | undefined {
  const plain = text?.replace(/\s+/g, ' ').trim().slice(0, longest);
  return plain === '' ? undefined : plain;
}

function pictureOf(images: readonly AttachedImage[]): SoundFile['picture'] {
  const image = images.find(({ kind }) => kind === 'coverFront') ?? images[0];
  return image && Uint8Array.from(image.data);
}

function named<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [N in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: string });
}

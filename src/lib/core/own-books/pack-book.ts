/** Brings a book that was read from a file into the form that is stored. */
import type { PublicationId } from '../publication/ids.ts';
import type { Resource } from '../publication/resource.ts';
import type { BlockPicture } from '../transcript/block.ts';
import type { ImportedBook } from './imported-book.ts';
import type { StoredBook, StoredClips, StoredText } from './stored-book.ts';

export interface PackedBook {
  readonly book: StoredBook;
  readonly clips: StoredClips;
  /** Of each chapter. */
  readonly texts: readonly StoredText[];
}

/** A file of the book as it is going to be stored: a sound, a picture, or the cover, which says how large it is. */
export type PackedFile = Resource & {
  readonly sizeBytes: number;
  /** So many of its bytes are an index that was put before the listener's sound. */
  readonly indexBytes?: number;
  readonly picture?: { readonly width: number; readonly height: number; readonly sha256: string };
};

/** The sound that a book plays, each resource once. */
export function soundsOf({ clips }: ImportedBook): readonly Resource[] {
  return [...new Map(clips.map(({ resource }) => [resource.href, resource])).values()];
}

/** The pictures in its text, each resource once. */
export function picturesOf({ chapters }: ImportedBook): readonly Resource[] {
  const shown = chapters.flatMap(({ blocks }) => blocks.flatMap(({ picture }) => picture?.resource ?? []));
  return [...new Map(shown.map((resource) => [resource.href, resource])).values()];
}

/** `files`: everything that is stored of it. */
export function packBook(
  imported: ImportedBook,
  files: readonly PackedFile[],
  id: PublicationId,
  addedAtMs: number,
): PackedBook {
  const numbers = new Map(files.map(({ href }, n) => [href, n]));
  const fileOf = ({ href }: Resource) => {
    const n = numbers.get(href);
    if (n === undefined) throw new Error(`${href} is not stored`);
    return n;
  };
  const {
    chapters,
    clips,
    notes,
    contents,
    pages,
    cover: _cover,
    coverBytes: _bytes,
    authors,
    narrators,
    ...named
  } = imported;
  const cover = files.findIndex(({ picture }) => picture !== undefined);
  const picture = files[cover]?.picture;
  const packedClips = clips.map(
    ({ resource, chapterIndex, startSeconds, endSeconds, block, opensScene, isNote }) => ({
      file: fileOf(resource),
      chapter: chapterIndex,
      start: startSeconds,
      end: endSeconds,
      ...(block !== undefined && { block }),
      ...(opensScene && { opensScene }),
      ...(isNote && { isNote }),
    }),
  );
  const texts = chapters.map(({ blocks }) =>
    blocks.map(({ clips: spoken, utterances, styles, picture: shown, ...block }) => ({
      ...block,
      ...packedPicture(shown, numbers),
      utterances: [...utterances],
      styles: [...styles],
      clips: spoken.map(({ resource, startSeconds, endSeconds, from, to }) => ({
        file: fileOf(resource),
        start: startSeconds,
        end: endSeconds,
        from,
        to,
      })),
    })),
  );
  return {
    book: {
      ...named,
      id,
      addedAtMs,
      authors: [...authors],
      narrators: [...narrators],
      durationSeconds: secondsOfClips(packedClips),
      chapters: chapters.map(({ title }, index) => ({ title, ...clipsOfChapter(packedClips, index) })),
      contents: [...contents],
      ...(pages && { pages: [...pages] }),
      files: files.map(({ href, mediaType, sizeBytes, indexBytes, durationSeconds }) => ({
        href,
        mediaType,
        sizeBytes,
        ...(indexBytes !== undefined && { indexBytes }),
        ...(durationSeconds !== undefined && { durationSeconds }),
      })),
      ...(picture && { cover: { file: cover, ...picture } }),
      textBytes: JSON.stringify([packedClips, texts]).length,
      notes: [...notes],
    },
    clips: packedClips,
    texts,
  };
}

/** One whose file could not be stored is its alternative text. */
function packedPicture(
  picture: BlockPicture | undefined,
  numbers: ReadonlyMap<string, number>,
): Pick<StoredText[number], 'picture'> {
  const file = picture && numbers.get(picture.resource.href);
  if (!picture || file === undefined) return {};
  const { resource: _, ...shown } = picture;
  return { picture: { ...shown, file } };
}

export function secondsOfClips(clips: StoredClips): number {
  return clips.reduce((sum, { start, end }) => sum + end - start, 0);
}

export function clipsOfChapter(
  clips: StoredClips,
  index: number,
): { readonly firstClip: number; readonly clipCount: number } {
  const before = clips.findIndex(({ chapter }) => chapter >= index);
  const firstClip = before < 0 ? clips.length : before;
  const after = clips.findIndex(({ chapter }) => chapter > index);
  return { firstClip, clipCount: (after < 0 ? clips.length : after) - firstClip };
}

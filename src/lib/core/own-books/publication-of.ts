/** Makes a publication, and the blocks of its chapters, of what is stored of an own book. */
import type { CatalogueEntry } from '../library/catalogue.ts';
import { asId, type ChapterId } from '../publication/ids.ts';
import type { Chapter, Publication } from '../publication/publication.ts';
import type { Resource } from '../publication/resource.ts';
import type { Block, BlockPicture } from '../transcript/block.ts';
import { shownBook, shownCover } from './shown-book.ts';
import { hasNoteSound, silenceNotes, skipNotes } from './skip-notes.ts';
import type { StoredBook, StoredClips, StoredText } from './stored-book.ts';

interface Wanted {
  /** The listener wants no footnotes and endnotes to be heard. */
  readonly skipsNotes: boolean;
}

const asItIs: Wanted = { skipsNotes: false };

/** Undefined where the clips are not this book's. */
export function publicationOf(
  whole: StoredBook,
  allClips: StoredClips,
  { skipsNotes }: Wanted = asItIs,
): Publication | undefined {
  const { book, clips } = skipsNotes ? skipNotes(whole, allClips) : { book: whole, clips: allClips };
  const {
    cover: _cover,
    files,
    chapters: stored,
    addedAtMs: _addedAtMs,
    notes: _notes,
    ...named
  } = shownBook(book);
  const resources: readonly Resource[] = files;
  const [first, ...others] = stored.map((chapter, index): Chapter => ({
    id: chapterId(index),
    index,
    ...chapter,
  }));
  const placed = clips.flatMap(({ file, chapter, start, end, ...rest }, index) => {
    const resource = resources[file];
    if (!resource || chapter >= stored.length || end < start) return [];
    return { resource, startSeconds: start, endSeconds: end, index, chapterIndex: chapter, ...rest };
  });
  if (!first || placed.length < clips.length) return undefined;
  const cover = shownCover(book);
  const covers = cover ? [cover] : [];
  return {
    ...named,
    cast: [],
    chapters: [first, ...others],
    clips: placed,
    ...(hasNoteSound(allClips) && { noteSound: skipsNotes ? 'skipped' : 'heard' }),
    covers,
    files: covers,
  };
}

/** Undefined where the text is not this book's. */
export function blocksOf(
  { files }: StoredBook,
  text: StoredText,
  { skipsNotes }: Wanted = asItIs,
): readonly Block[] | undefined {
  const resources: readonly Resource[] = files;
  let isWhole = true;
  const blocks = (skipsNotes ? silenceNotes(text) : text).map(({ clips, picture, ...block }) => ({
    ...block,
    ...pictureOf(picture, resources),
    clips: clips.flatMap(({ file, start, end, from, to }) => {
      const resource = resources[file];
      isWhole &&= resource !== undefined && end >= start && to >= from && to <= block.text.length;
      return resource ? { resource, startSeconds: start, endSeconds: end, from, to } : [];
    }),
  }));
  return isWhole ? blocks : undefined;
}

/** A picture that is not there is its alternative text. */
function pictureOf(
  stored: StoredText[number]['picture'],
  resources: readonly Resource[],
): { readonly picture?: BlockPicture } {
  const resource = stored && resources[stored.file];
  if (!resource) return {};
  const { file: _, ...picture } = stored;
  return { picture: { ...picture, resource } };
}

export function entryOf(book: StoredBook): CatalogueEntry {
  const { id, title, language, durationSeconds, authors, description } = shownBook(book);
  const cover = shownCover(book);
  return {
    id,
    title,
    durationSeconds,
    authors,
    ...(language !== undefined && { language }),
    ...(description !== undefined && { description }),
    ...(cover && { picture: cover.href }),
  };
}

function chapterId(index: number): ChapterId {
  const id = asId<ChapterId>(`chapter-${index + 1}`);
  if (id === undefined) throw new Error('it is an id');
  return id;
}

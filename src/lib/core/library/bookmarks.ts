/** The listener's bookmarks of one story, each at a word, with a note if there is one. */
import * as v from 'valibot';
import type { Locator } from '../playback/locator.ts';
import { readLocator } from '../playback/stored-locator.ts';
import type { PublicationId } from '../publication/ids.ts';

export interface Bookmark {
  /** Unique everywhere: bookmarks of several devices are merged by it. */
  readonly id: string;
  readonly at: Locator;
  /** The sentence or the selected words; empty where the text is not known. */
  readonly text: string;
  readonly note?: string;
  /** Milliseconds since the epoch. */
  readonly createdMs: number;
  readonly changedMs: number;
}

/** It was deleted. An older copy of it, in a file or on another device, does not bring it back. */
interface Deleted {
  readonly id: string;
  readonly deletedMs: number;
}

export interface StoryBookmarks {
  /** For when the story is not at hand. */
  readonly title: string;
  readonly authors: readonly string[];
  /** In the order of the story. */
  readonly bookmarks: readonly Bookmark[];
  /** The latest first. */
  readonly deleted: readonly Deleted[];
}

/** What a story is called. */
export interface StoryName {
  readonly id: PublicationId;
  readonly title: string;
  readonly authors: readonly string[];
}

export const longestNote = 5000;
export const longestText = 1000;
/** Of one story. */
export const mostBookmarks = 2000;
const mostDeleted = 500;

const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const bookmarkSchema = v.object({
  id,
  at: v.unknown(),
  text: v.pipe(v.string(), v.maxLength(longestText)),
  note: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(longestNote))), undefined),
  createdMs: time,
  changedMs: time,
});
const deletedSchema = v.object({ id, deletedMs: time });
const list = v.fallback(v.array(v.unknown()), []);
const recordSchema = v.object({
  title: v.fallback(v.pipe(v.string(), v.maxLength(1000)), ''),
  authors: v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(100)), []),
  bookmarks: list,
  deleted: list,
});

export const noBookmarks: StoryBookmarks = { title: '', authors: [], bookmarks: [], deleted: [] };

/** Reads what was stored for a story, and leaves out what is no bookmark of it. */
export function readBookmarks(stored: unknown, publication: PublicationId): StoryBookmarks {
  const parsed = v.safeParse(recordSchema, stored);
  if (!parsed.success) return noBookmarks;
  const { title, authors, bookmarks, deleted } = parsed.output;
  return {
    title,
    authors,
    bookmarks: inOrder(bookmarks.flatMap((one) => readBookmark(one, publication) ?? [])).slice(
      0,
      mostBookmarks,
    ),
    deleted: deleted.flatMap((one) => {
      const read = v.safeParse(deletedSchema, one);
      return read.success ? [read.output] : [];
    }),
  };
}

/** Undefined where it is no bookmark of the story. */
export function readBookmark(stored: unknown, publication: PublicationId): Bookmark | undefined {
  const parsed = v.safeParse(bookmarkSchema, stored);
  const at = parsed.success ? readLocator(parsed.output.at) : undefined;
  if (!parsed.success || at?.publication !== publication) return undefined;
  const { note, ...rest } = parsed.output;
  return { ...rest, at, ...(note !== undefined && note !== '' && { note }) };
}

/** Adds a bookmark, or puts it in the place of the one with its id. */
export function withBookmark(
  before: StoryBookmarks,
  { title, authors }: StoryName,
  bookmark: Bookmark,
): StoryBookmarks {
  const others = before.bookmarks.filter((one) => one.id !== bookmark.id);
  return {
    title,
    authors,
    bookmarks: inOrder([...others, bookmark]).slice(0, mostBookmarks),
    deleted: before.deleted.filter((one) => one.id !== bookmark.id),
  };
}

export function withoutBookmark(before: StoryBookmarks, bookmark: Bookmark, nowMs: number): StoryBookmarks {
  const { id } = bookmark;
  const deletedMs = laterThan(bookmark, nowMs);
  return {
    ...before,
    bookmarks: before.bookmarks.filter((one) => one.id !== id),
    deleted: [{ id, deletedMs }, ...before.deleted.filter((one) => one.id !== id)].slice(0, mostDeleted),
  };
}

/** Empty text is no note. */
export function withNote({ note: _, ...bookmark }: Bookmark, note: string, nowMs: number): Bookmark {
  const text = note.trim().slice(0, longestNote);
  return { ...bookmark, ...(text !== '' && { note: text }), changedMs: laterThan(bookmark, nowMs) };
}

/** Now, or just after the last change where that was made by a clock that is ahead. */
function laterThan({ changedMs }: Pick<Bookmark, 'changedMs'>, nowMs: number): number {
  return Math.max(nowMs, changedMs + 1);
}

/** How many bookmarks of a file became what. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  /** They were here already, the same or newer. */
  readonly known: number;
  /** They were deleted here later. */
  readonly deleted: number;
  /** There was no more room for them. */
  readonly left: number;
}

export const nothingMerged: MergeCounts = { added: 0, changed: 0, known: 0, deleted: 0, left: 0 };

/** Of two versions of a bookmark the one that was changed later stays; a deletion counts as a change. */
export function mergeBookmarks(
  mine: StoryBookmarks,
  name: Omit<StoryName, 'id'>,
  theirs: readonly Bookmark[],
): { readonly merged: StoryBookmarks; readonly counts: MergeCounts } {
  const byId = new Map(mine.bookmarks.map((one) => [one.id, one]));
  const deletedMs = new Map(mine.deleted.map((one) => [one.id, one.deletedMs]));
  const counts = { ...nothingMerged };
  for (const their of theirs) {
    const my = byId.get(their.id);
    if ((deletedMs.get(their.id) ?? -1) >= their.changedMs) counts.deleted++;
    else if (my && my.changedMs >= their.changedMs) counts.known++;
    else if (!my && byId.size >= mostBookmarks) counts.left++;
    else {
      if (my) counts.changed++;
      else counts.added++;
      byId.set(their.id, their);
    }
  }
  const merged = {
    title: mine.title || name.title,
    authors: mine.authors.length > 0 ? mine.authors : name.authors,
    bookmarks: inOrder([...byId.values()]),
    deleted: mine.deleted.filter((one) => !byId.has(one.id)),
  };
  return { merged, counts };
}

/** As `mergeBookmarks`. Where there are none to merge, nothing changes. */
export function uniteBookmarks(here: StoryBookmarks, there: StoryBookmarks): StoryBookmarks {
  return there.bookmarks.length === 0 ? here : mergeBookmarks(here, there, there.bookmarks).merged;
}

export function sumOfCounts(all: readonly MergeCounts[]): MergeCounts {
  const sum = { ...nothingMerged };
  for (const counts of all)
    for (const key of Object.keys(sum) as (keyof MergeCounts)[]) sum[key] += counts[key];
  return sum;
}

function inOrder(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  const progress = ({ at }: Bookmark) => at.totalProgression ?? 0;
  return [...bookmarks].sort(
    (one, other) => progress(one) - progress(other) || one.createdMs - other.createdMs,
  );
}

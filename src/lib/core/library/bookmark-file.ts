/**
 * The bookmarks of all stories as a file that the listener keeps, `docs/bookmark-file.md`. A file may come from anywhere:
 * what is no bookmark is left out, and counted.
 */
import * as v from 'valibot';
import { asId, type PublicationId } from '../publication/ids.ts';
import { parseJson } from '../publication/parse-json.ts';
import { err, ok, type Result } from '../result.ts';
import { mostBookmarks, readBookmark, type Bookmark, type StoryName } from './bookmarks.ts';

export interface StoryInFile extends StoryName {
  readonly bookmarks: readonly Bookmark[];
}

export type BookmarkFileProblem =
  | 'too-large'
  /** Damaged, or of another kind. */
  | 'other-file'
  /** A later version of the app wrote it. */
  | 'newer';

const format = 'lamplight-bookmarks';
const version = 1;
/** Far more than anybody writes. */
export const largestFile = 10_000_000;
const mostStories = 5000;

const line = v.pipe(v.string(), v.maxLength(1000));
const headSchema = v.object({ format: v.literal(format), version: v.pipe(v.number(), v.integer()) });
const fileSchema = v.object({ stories: v.pipe(v.array(v.unknown()), v.maxLength(mostStories)) });
const storySchema = v.object({
  id: v.string(),
  title: v.fallback(line, ''),
  authors: v.fallback(v.pipe(v.array(line), v.maxLength(100)), []),
  bookmarks: v.array(v.unknown()),
});

export function writeBookmarkFile(stories: readonly StoryInFile[], nowMs: number): string {
  const written = stories.map(({ id, title, authors, bookmarks }) => ({
    id,
    title,
    authors,
    bookmarks: bookmarks.map(({ createdMs, changedMs, ...rest }) => ({
      ...rest,
      created: new Date(createdMs).toISOString(),
      changed: new Date(changedMs).toISOString(),
    })),
  }));
  const file = { format, version, exported: new Date(nowMs).toISOString(), stories: written };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

export interface BookmarkFile {
  readonly stories: readonly StoryInFile[];
  /** What could not be read. */
  readonly unusable: number;
}

/** A change that a file dates into the future counts as made now, so that it does not win over all later ones. */
export function readBookmarkFile(source: string, nowMs: number): Result<BookmarkFile, BookmarkFileProblem> {
  if (source.length > largestFile) return err('too-large');
  const parsed = parseJson(source, v.unknown());
  if (!parsed.ok || !v.is(headSchema, parsed.value)) return err('other-file');
  if (parsed.value.version > version) return err('newer');
  const file = v.safeParse(fileSchema, parsed.value);
  if (!file.success) return err('other-file');
  let unusable = 0;
  const stories = file.output.stories.flatMap((one): readonly StoryInFile[] => {
    const story = v.safeParse(storySchema, one);
    const id = story.success ? asId<PublicationId>(story.output.id) : undefined;
    if (!story.success || id === undefined) {
      unusable++;
      return [];
    }
    const { title, authors } = story.output;
    const bookmarks = story.output.bookmarks
      .slice(0, mostBookmarks)
      .flatMap((bookmark) => readBookmark(withTimes(bookmark, nowMs), id) ?? []);
    unusable += story.output.bookmarks.length - bookmarks.length;
    return [{ id, title, authors, bookmarks }];
  });
  return ok({ stories, unusable });
}

/** Times are dates in the file, for those who read it. */
function withTimes(bookmark: unknown, nowMs: number): unknown {
  if (typeof bookmark !== 'object' || bookmark === null) return bookmark;
  const { created, changed } = bookmark as Readonly<Record<string, unknown>>;
  return {
    ...bookmark,
    createdMs: Math.min(timeOf(created), nowMs),
    changedMs: Math.min(timeOf(changed), nowMs),
  };
}

function timeOf(date: unknown): number {
  return typeof date === 'string' ? Date.parse(date) : NaN;
}

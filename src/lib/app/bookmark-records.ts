/** The listener's bookmarks: a record for each story. */
import type { StoryInFile } from '#lib/core/library/bookmark-file.ts';
import {
  mergeBookmarks,
  nothingMerged,
  readBookmarks,
  sumOfCounts,
  withBookmark,
  withNote,
  withoutBookmark,
  type Bookmark,
  type MergeCounts,
  type StoryBookmarks,
  type StoryName,
} from '#lib/core/library/bookmarks.ts';
import type { BookmarkPlace } from '#lib/core/playback/bookmark-place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { KeyValueStore } from '#lib/storage/key-value-store.ts';
import { StoredRecord, type RecordTabs } from '#lib/storage/stored-record.ts';
import type { Bookmarks } from './app.ts';
import { StoryRecords } from './story-records.ts';

export interface BookmarkPorts {
  readonly store: KeyValueStore;
  readonly tabs: RecordTabs | undefined;
  /** The whole address of the app, with a slash at its end. */
  readonly site: string;
  nowMs(): number;
  newId(): string;
}

const prefix = 'v1/bookmarks/';

export class BookmarkRecords implements Bookmarks {
  readonly #ports: BookmarkPorts;
  readonly #records: StoryRecords<StoryBookmarks>;
  /** Those of this visit may not be in the store, where it fails. */
  readonly #touched = new Set<PublicationId>();

  constructor(ports: BookmarkPorts) {
    const { store, tabs } = ports;
    this.#ports = ports;
    this.#records = new StoryRecords(
      (id) =>
        new StoredRecord({ store, tabs, key: prefix + id, read: (stored) => readBookmarks(stored, id) }),
    );
  }

  of(id: PublicationId): Readable<StoryBookmarks> {
    return this.#records.of(id).current;
  }

  readonly linkTo = ({ publication, paragraph, word }: Locator): string =>
    `${this.#ports.site}story/${publication}/?paragraph=${paragraph}${word ? `&word=${word.index}` : ''}`;

  add(story: StoryName, { at, text }: BookmarkPlace) {
    const nowMs = this.#ports.nowMs();
    const bookmark = { id: this.#ports.newId(), at, text, createdMs: nowMs, changedMs: nowMs };
    return { bookmark, isStored: this.#change(story.id, (before) => withBookmark(before, story, bookmark)) };
  }

  setNote(bookmark: Bookmark, note: string): Promise<boolean> {
    const nowMs = this.#ports.nowMs();
    return this.#change(bookmark.at.publication, (before) => {
      const stored = before.bookmarks.find(({ id }) => id === bookmark.id) ?? bookmark;
      return withBookmark(before, nameIn(before, bookmark), withNote(stored, note, nowMs));
    });
  }

  delete(bookmark: Bookmark): Promise<boolean> {
    const nowMs = this.#ports.nowMs();
    return this.#change(bookmark.at.publication, (before) => withoutBookmark(before, bookmark, nowMs));
  }

  restore(bookmark: Bookmark): Promise<boolean> {
    const nowMs = this.#ports.nowMs();
    return this.#change(bookmark.at.publication, (before) => {
      const restored = withNote(bookmark, bookmark.note ?? '', nowMs);
      return withBookmark(before, nameIn(before, bookmark), restored);
    });
  }

  async all(): Promise<readonly StoryInFile[]> {
    const keys = await this.#ports.store.keys().catch(() => []);
    const stored = keys.flatMap((key) =>
      key.startsWith(prefix) ? (asId<PublicationId>(key.slice(prefix.length)) ?? []) : [],
    );
    const stories = await Promise.all(
      [...new Set([...stored, ...this.#touched])].map(async (id) => {
        const record = this.#records.of(id);
        await record.whenRead;
        const { title, authors, bookmarks } = record.current.current;
        return { id, title, authors, bookmarks };
      }),
    );
    return stories.filter(({ bookmarks }) => bookmarks.length > 0);
  }

  async merge(stories: readonly StoryInFile[]) {
    let isStored = true;
    const all: MergeCounts[] = [];
    for (const { id, title, authors, bookmarks } of stories) {
      let counts = nothingMerged;
      const wasStored = await this.#change(id, (before) => {
        const made = mergeBookmarks(before, { title, authors }, bookmarks);
        counts = made.counts;
        return made.merged;
      });
      isStored &&= wasStored;
      all.push(counts);
    }
    return { counts: sumOfCounts(all), isStored };
  }

  #change(id: PublicationId, change: (before: StoryBookmarks) => StoryBookmarks): Promise<boolean> {
    this.#touched.add(id);
    return this.#records.of(id).change(change);
  }
}

function nameIn({ title, authors }: StoryBookmarks, { at }: Bookmark): StoryName {
  return { id: at.publication, title, authors };
}

/** Of letters and digits, also where the page has no secure origin. */
export function newBookmarkId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

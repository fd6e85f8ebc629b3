/** What `LateOwnBooks` loads: opening an own book needs no code of the format that it came in. */
import {
  editableBook,
  type BookEdit,
  type EditableBook,
  type EditProblem,
} from '#lib/core/own-books/book-details.ts';
import { blocksOf, entryOf, publicationOf } from '#lib/core/own-books/publication-of.ts';
import { hasNoteSound } from '#lib/core/own-books/skip-notes.ts';
import { sizeOfBook, type StoredBook, type StoredFile } from '#lib/core/own-books/stored-book.ts';
import { loadPlace } from '#lib/core/playback/load-place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import type { ListedBooks, OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import type { StoryList } from '#lib/storage/story-list.ts';
import { editBook } from './edit-book.ts';
import type { OwnBookStates, ShownBook } from './own-book-states.ts';

export interface OwnBooksPorts {
  readonly repository: OwnBookRepository;
  readonly states: OwnBookStates;
  /** Books that are being removed: a removal that is cut off is carried out at the next look. */
  readonly removals: StoryList;
  /** Waits while this book is being added, in any tab. */
  withLock<T>(id: PublicationId, action: () => Promise<T>): Promise<T>;
  /** Whether the listener wants no footnotes and endnotes to be heard. */
  skipsNotes(): boolean;
  /** Whether the browser plays MP3 frames in an MP4 file. */
  playsIndexedMp3(): boolean;
  /** Other tabs look again which books there are. */
  tellOtherTabs(): void;
  /** Where the listener is in a story, once that is known. */
  placeIn(id: PublicationId): Promise<Locator | undefined>;
}

export interface OriginalBook extends Story {
  /** A file of the book; undefined where it is gone. */
  content(href: string): Promise<Blob | undefined>;
}

const storageFails: StoryProblem = { kind: 'storage' };

export class OwnBooks {
  readonly #ports: OwnBooksPorts;

  constructor(ports: OwnBooksPorts) {
    this.#ports = ports;
  }

  /** Looks which books there are, and deletes what is left over of imports and removals that were cut off. */
  async refresh(): Promise<void> {
    const { repository, states, removals } = this.#ports;
    for (const id of removals.read()) await this.#delete(id);
    const listed = await repository.list().catch(() => undefined);
    if (!listed) {
      states.setFailed();
      return;
    }
    states.set([...listed.broken.map(brokenBook), ...listed.books.map(shownBook)]);
    // Not awaited: what looks left over may belong to a book that is being added for minutes to come.
    for (const id of listed.leftOver) void this.#tidyUp(id).catch(() => undefined);
  }

  async open(id: PublicationId, link?: Locator): Promise<Result<Story, StoryProblem>> {
    const { repository, states, placeIn, skipsNotes } = this.#ports;
    try {
      const [book, clips] = await Promise.all([repository.book(id), repository.clips(id)]);
      if (!book)
        return err((await repository.hasRecord(id)) ? broken('it cannot be read') : { kind: 'absent' });
      const wanted = { skipsNotes: skipsNotes() && clips !== undefined && hasNoteSound(clips) };
      const publication = clips && publicationOf(book, clips, wanted);
      if (!publication) return err(broken('its sound cannot be found'));
      states.note(shownBook({ book, isWhole: true }));
      const texts = new ChapterTexts((chapter) => this.#readText(book, chapter, wanted));
      const story = { publication, texts };
      await loadPlace(openStory(story), link ?? (await placeIn(id)));
      return ok(story);
    } catch {
      return err(storageFails);
    }
  }

  async read(id: PublicationId, href: string): Promise<Result<Blob, ResourceFailure>> {
    const content = await this.stored(id, href).catch(String);
    if (content instanceof Blob) return ok(content);
    // What the storage does not give now may come later.
    if (typeof content === 'string') return err({ kind: 'unreachable', detail: content });
    return err({ kind: 'missing', detail: href });
  }

  async stored(id: PublicationId, href: string): Promise<Blob | undefined> {
    const { repository } = this.#ports;
    const book = await repository.book(id);
    if (book && isChosenCover(book, href)) return repository.chosenCover(book);
    const n = book?.files.findIndex((file) => file.href === href) ?? -1;
    const file = book?.files[n];
    const content = book && file && (await repository.file(book, n));
    // The listener's own file as it was, where the browser does not play it with an index.
    return content && !this.#ports.playsIndexedMp3() ? withoutIndex(file, content) : content;
  }

  /** As it came in: its sound as the listener's files have it, without what was put before it. */
  async original(id: PublicationId): Promise<OriginalBook | undefined> {
    const { repository } = this.#ports;
    const [stored, clips] = await Promise.all([repository.book(id), repository.clips(id)]);
    const publication =
      stored && clips && publicationOf({ ...stored, files: stored.files.map(originalFile) }, clips);
    if (!publication) return undefined;
    return {
      publication,
      texts: new ChapterTexts((chapter) => this.#readText(stored, chapter)),
      content: async (href) => {
        if (isChosenCover(stored, href)) return repository.chosenCover(stored);
        const n = stored.files.findIndex((file) => file.href === href);
        const file = stored.files[n];
        const content = file && (await repository.file(stored, n));
        return content && withoutIndex(file, content);
      },
    };
  }

  /** Undefined where it is not there, or cannot be read. */
  async editable(id: PublicationId): Promise<EditableBook | undefined> {
    const book = await this.#ports.repository.book(id).catch(() => undefined);
    return book && editableBook(book);
  }

  async edit(id: PublicationId, edit: BookEdit): Promise<Result<undefined, EditProblem>> {
    const { repository, withLock, tellOtherTabs } = this.#ports;
    const outcome = await withLock(id, () => editBook(repository, id, edit));
    if (!outcome.ok) return outcome;
    await this.refresh();
    tellOtherTabs();
    return outcome;
  }

  async stories(): Promise<readonly Story[]> {
    const { repository } = this.#ports;
    const listed = await repository.list().catch(() => undefined);
    const stories = (listed?.books ?? []).map(async ({ book }) => {
      const publication = publicationOf(book, (await repository.clips(book.id)) ?? []);
      const texts = new ChapterTexts((chapter) => this.#readText(book, chapter));
      return publication ? [{ publication, texts }] : [];
    });
    return (await Promise.all(stories)).flat();
  }

  async delete(ids: readonly PublicationId[]): Promise<void> {
    if (ids.length === 0) return;
    // At once: the page may be closing, and the database may be too slow for that.
    for (const id of ids) this.#ports.removals.add(id);
    for (const id of ids) await this.#delete(id);
    await this.refresh();
    this.#ports.states.hide(ids, false);
    this.#ports.tellOtherTabs();
  }

  keep(id: PublicationId): void {
    this.#ports.removals.delete(id);
  }

  async #delete(id: PublicationId): Promise<void> {
    const { repository, removals } = this.#ports;
    const isDone = await repository.delete(id).then(
      () => true,
      () => false,
    );
    if (isDone) removals.delete(id);
  }

  async #tidyUp(id: PublicationId): Promise<void> {
    const { repository, withLock } = this.#ports;
    await withLock(id, async () => {
      // It may have become a book meanwhile.
      if (!(await repository.hasRecord(id))) await repository.delete(id);
    });
  }

  async #readText(
    book: StoredBook,
    chapter: number,
    wanted?: { readonly skipsNotes: boolean },
  ): Promise<Result<readonly Block[], StoryProblem>> {
    try {
      const text = await this.#ports.repository.text(book.id, chapter);
      const blocks = text && blocksOf(book, text, wanted);
      return blocks ? ok(blocks) : err(broken('its text cannot be read'));
    } catch {
      return err(storageFails);
    }
  }
}

/** Only MP3 files get an index. */
function withoutIndex({ indexBytes }: StoredFile, content: Blob): Blob {
  return indexBytes === undefined ? content : content.slice(indexBytes, content.size, 'audio/mpeg');
}

function isChosenCover({ changes }: StoredBook, href: string): boolean {
  return typeof changes?.cover === 'object' && changes.cover.href === href;
}

function originalFile({ indexBytes, ...file }: StoredFile): StoredFile {
  if (indexBytes === undefined) return file;
  return { ...file, mediaType: 'audio/mpeg', sizeBytes: file.sizeBytes - indexBytes };
}

function shownBook({ book, isWhole }: ListedBooks['books'][number]): ShownBook {
  const sizeBytes = sizeOfBook(book);
  return {
    entry: entryOf(book),
    state: isWhole
      ? { status: 'ready', sizeBytes, checkedAtMs: book.addedAtMs, isOwn: true }
      : { status: 'failed', reason: { kind: 'own-damaged' }, storedBytes: sizeBytes },
  };
}

function brokenBook({ id, title = id }: ListedBooks['broken'][number]): ShownBook {
  return {
    entry: { id, title, durationSeconds: 0 },
    // How large it is cannot be read either; it can be removed.
    state: { status: 'failed', reason: { kind: 'own-damaged' }, storedBytes: 1 },
  };
}

function broken(problem: string): StoryProblem {
  return { kind: 'broken', file: 'the book', where: 'what is stored of it', problem };
}

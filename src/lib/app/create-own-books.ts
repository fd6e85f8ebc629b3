/** Builds what reads and keeps the listener's own books. This code is loaded when they are first asked for. */
import { Adding } from '#lib/own-books/adding.ts';
import { booksDatabase, withBookLock } from '#lib/own-books/books-database.ts';
import { coverPicture } from '#lib/own-books/pictures/cover-picture.ts';
import { startImport } from '#lib/own-books/import-job.ts';
import type { LateOwnBooks } from '#lib/own-books/late-own-books.ts';
import type { OwnBookStates } from '#lib/own-books/own-book-states.ts';
import { OwnBooks, type OwnBooksPorts } from '#lib/own-books/own-books.ts';
import { takeShares } from '#lib/own-books/shared-files.ts';
import type { AddedFile } from '#lib/core/own-books/added-file.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { err } from '#lib/core/result.ts';
import type { Signal } from '#lib/core/signal.ts';
import { TimeoutStore } from '#lib/offline/files/timeout-store.ts';
import { wait } from '#lib/offline/waiting.ts';
import type { Player } from '#lib/player/player.ts';
import { IdbStore } from '#lib/storage/idb-store.ts';
import type { TextStorage } from '#lib/storage/key-value-store.ts';
import { OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import type { SettingsStore } from '#lib/storage/settings-store.ts';
import { StoryList } from '#lib/storage/story-list.ts';
import type { PlayerControls } from './app.ts';
import { browserPart } from './browser-part.ts';
import { followSkippedNotes } from './follow-skipped-notes.ts';
import type { OwnBookControls } from './own-book-controls.ts';

const channel = browserPart(() => new BroadcastChannel('lamplight/own-books'));
const tellOtherTabs = () => {
  channel?.postMessage('changed');
};

interface Surroundings extends Pick<OwnBooksPorts, 'placeIn'> {
  readonly text: TextStorage | undefined;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly player: Player;
}

export function createOwnBooks(
  states: OwnBookStates,
  { text, placeIn, settings, player }: Surroundings,
): OwnBooks {
  const books = new OwnBooks({
    repository: new OwnBookRepository(new TimeoutStore(new IdbStore(booksDatabase), wait)),
    states,
    removals: new StoryList(text, 'lamplight/removing-books/v1'),
    withLock: withBookLock,
    skipsNotes: () => settings.current.current.skipsNotes,
    playsIndexedMp3: () => new Audio().canPlayType('audio/mp4; codecs="mp4a.6B"') !== '',
    tellOtherTabs,
    placeIn,
  });
  channel?.addEventListener('message', () => void books.refresh());
  followSkippedNotes(player, settings.current, (id, at) => books.open(id, at));
  return books;
}

interface ControlPorts {
  readonly files: Signal<readonly AddedFile[]>;
  readonly books: LateOwnBooks;
  readonly player: Pick<PlayerControls, 'open' | 'load'>;
}

export function createOwnBookControls({ files, books, player }: ControlPorts): OwnBookControls {
  const adding = new Adding({
    files,
    start: startImport,
    takeShares,
    keep: (id) => books.keep(id),
    refresh: () => books.refresh(),
    tellOtherTabs,
  });
  const isOpen = (id: PublicationId) => player.open.current?.story.publication.id === id;
  return {
    add: (given) => adding.add(given),
    addShared: () => adding.addShared(),
    dismiss: (number) => {
      adding.dismiss(number);
    },
    edits: {
      open: async (id) => (await books.load())?.editable(id),
      picture: coverPicture,
      save: async (id, edit) => {
        const saved = (await (await books.load())?.edit(id, edit)) ?? err('storage');
        const again = saved.ok && isOpen(id) ? await books.open(id) : undefined;
        if (again?.ok && isOpen(id)) player.load(again.value);
        return saved;
      },
    },
  };
}

/** An app with nothing in it, for components that need only a part of one. */
import { BookmarkRecords, newBookmarkId } from '#lib/app/bookmark-records.ts';
import type { App, Records } from '#lib/app/app.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import { nothingHeard } from '#lib/core/library/listening.ts';
import type { Room } from '#lib/core/library/room.ts';
import { Signal } from '#lib/core/signal.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import { aPlayer } from './a-player.ts';
import { FakeStore } from './fake-store.ts';

export function fakeApp(parts: Partial<App> = {}): App {
  const absent = new Signal<DownloadState>({ status: 'absent' });
  return {
    player: aPlayer().player,
    library: {
      catalogue: new Signal({ status: 'loading' }),
      refresh: () => Promise.resolve(),
      openStory: () => Promise.reject(new Error('it is open')),
      stateOf: () => absent,
      isWithdrawn: () => Promise.resolve(false),
      downloaded: () => Promise.resolve([]),
    },
    downloads: {
      isRead: new Signal(true),
      room: new Signal<Room>({ promise: 'unknown' }),
      refreshRoom: () => Promise.resolve(),
      askToKeep: () => Promise.resolve(),
      start: () => undefined,
      cancel: () => undefined,
      remove: () => ({ undo: () => undefined, finish: () => undefined }),
    },
    ownBooks: {
      catalogue: new Signal({ status: 'ready', entries: [], unusable: [] }),
      files: new Signal([]),
      controls: () => Promise.resolve(undefined),
    },
    places: {
      whenRead: Promise.resolve(),
      of: () => undefined,
      all: () => [],
      changed: new Signal(0),
      save: () => undefined,
    },
    records: () => Promise.resolve(undefined),
    backups: () => Promise.resolve(undefined),
    copies: () => Promise.resolve(undefined),
    settings: new SettingsStore(undefined),
    sleep: { status: new Signal(undefined), controls: () => Promise.resolve(undefined) },
    pauses: () => Promise.resolve(undefined),
    clicks: () => Promise.resolve(undefined),
    readingAloud: {
      isOffered: false,
      state: new Signal({ status: 'empty' }),
      said: new Signal(undefined),
      controls: () => Promise.resolve(undefined),
    },
    repeating: {
      status: new Signal(undefined),
      left: new Signal(0),
      controls: () => Promise.resolve(undefined),
    },
    rehearsing: { status: new Signal(undefined), controls: () => Promise.resolve(undefined) },
    pictures: { of: () => undefined, stored: () => Promise.resolve(undefined) },
    retries: { start: () => () => undefined },
    oneVoice: { leftBehind: new Signal(null) },
    installation: new Signal(undefined),
    wasUpdated: false,
    ...parts,
  };
}

/** Records of a listener who has heard nothing. */
export function fakeRecords(parts: Partial<Records> = {}): Records {
  return {
    historyOf: () => new Signal([]),
    heardOf: () => new Signal({}),
    bookmarks: new BookmarkRecords({
      store: new FakeStore(),
      tabs: undefined,
      site: 'https://lamplight.example/',
      nowMs: Date.now,
      newId: newBookmarkId,
    }),
    listening: () => Promise.resolve(new Signal(nothingHeard)),
    clearListening: () => () => undefined,
    ...parts,
  };
}

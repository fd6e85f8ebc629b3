/** What is recorded of the listening. This code is loaded once the first page is idle. */
import { readHeard, withHeard, type HeardParts } from '#lib/core/library/heard.ts';
import { readHistory, withEntry, type HistoryEntry } from '#lib/core/library/history.ts';
import {
  nothingHeard,
  readListening,
  uniteListening,
  withHeardTime,
  type Listening,
} from '#lib/core/library/listening.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';
import type { KeyValueStore } from '#lib/storage/key-value-store.ts';
import { channelBetweenTabs, StoredRecord, type RecordTabs } from '#lib/storage/stored-record.ts';
import type { Records } from './app.ts';
import { BookmarkRecords, newBookmarkId } from './bookmark-records.ts';
import { keepHeard } from './keep-heard.ts';
import { keepHistory } from './keep-history.ts';
import { keepListening } from './keep-listening.ts';
import { StoryRecords } from './story-records.ts';

export interface RecordsPorts {
  readonly player: Pick<Player, 'state' | 'jump' | 'heartbeat' | 'open' | 'position' | 'rate'>;
  readonly store: KeyValueStore;
  readonly tabs: RecordTabs | undefined;
  /** The whole address of the app, with a slash at its end. */
  readonly site: string;
  nowMs(): number;
  /** Of a clock that never goes back. */
  steadyMs(): number;
  /** A name that no other device has. */
  newDevice(): string;
  /** Calls when the page is hidden or left. */
  onHide(listener: () => void): void;
}

export function createRecords(
  player: Player,
  store: KeyValueStore,
  onHide: RecordsPorts['onHide'],
  base: string,
): ListenerRecords {
  return new ListenerRecords({
    player,
    store,
    tabs: channelBetweenTabs(),
    site: new URL(`${base}/`, location.href).href,
    nowMs: Date.now,
    steadyMs: () => performance.now(),
    newDevice: () => crypto.getRandomValues(new Uint32Array(2)).join('-'),
    onHide,
  });
}

export class ListenerRecords implements Records {
  readonly bookmarks: BookmarkRecords;
  readonly #histories: StoryRecords<readonly HistoryEntry[]>;
  readonly #heard: StoryRecords<HeardParts>;
  readonly #listening: StoredRecord<Listening>;

  constructor({ player, store, tabs, site, nowMs, steadyMs, newDevice, onHide }: RecordsPorts) {
    this.bookmarks = new BookmarkRecords({ store, tabs, site, nowMs, newId: newBookmarkId });
    this.#histories = new StoryRecords(
      (id) => new StoredRecord({ store, tabs, key: `v1/history/${id}`, read: readHistory }),
    );
    this.#heard = new StoryRecords(
      (id) => new StoredRecord({ store, tabs, key: `v1/heard/${id}`, read: readHeard }),
    );
    this.#listening = new StoredRecord({ store, tabs, key: 'v1/listening', read: readListening });
    keepHistory(
      player,
      (entry) => void this.#histories.of(entry.at.publication).change((history) => withEntry(history, entry)),
      nowMs,
    );
    keepHeard(
      player,
      ({ story: { publication }, timeline }, span) =>
        void this.#heard.of(publication.id).change((heard) => withHeard(heard, publication, timeline, span)),
      onHide,
    );
    keepListening({
      player,
      nowMs,
      steadyMs,
      onHide,
      add: (heard) => {
        const device = newDevice();
        void this.#listening.change((before) => withHeardTime(before, heard, device));
      },
    });
  }

  async listening(): Promise<Readable<Listening>> {
    await this.#listening.whenRead;
    return this.#listening.current;
  }

  clearListening(): () => void {
    const before = this.#listening.current.current;
    // The device is another one from now on: what is counted next is no later state of what was cleared.
    void this.#listening.change(() => nothingHeard);
    return () => void this.#listening.change((since) => uniteListening(since, before));
  }

  historyOf(id: PublicationId): Readable<readonly HistoryEntry[]> {
    return this.#histories.of(id).current;
  }

  heardOf(id: PublicationId): Readable<HeardParts> {
    return this.#heard.of(id).current;
  }
}

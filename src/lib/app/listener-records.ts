/** What is recorded of the listening. This code is loaded once the first page is idle. */
import { readHistory, withEntry, type HistoryEntry } from '#lib/core/library/history.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';
import type { KeyValueStore } from '#lib/storage/key-value-store.ts';
import { channelBetweenTabs, StoredRecord, type RecordTabs } from '#lib/storage/stored-record.ts';
import type { Records } from './app.ts';
import { keepHistory } from './keep-history.ts';

export interface RecordsPorts {
  readonly player: Pick<Player, 'state' | 'jump'>;
  readonly store: KeyValueStore;
  readonly tabs: RecordTabs | undefined;
  nowMs(): number;
}

export function createRecords(player: Player, store: KeyValueStore): ListenerRecords {
  return new ListenerRecords({ player, store, tabs: channelBetweenTabs(), nowMs: Date.now });
}

export class ListenerRecords implements Records {
  readonly #ports: RecordsPorts;
  readonly #histories = new Map<PublicationId, StoredRecord<readonly HistoryEntry[]>>();

  constructor(ports: RecordsPorts) {
    this.#ports = ports;
    keepHistory(
      ports.player,
      (entry) => void this.#history(entry.at.publication).change((history) => withEntry(history, entry)),
      () => ports.nowMs(),
    );
  }

  historyOf(id: PublicationId): Readable<readonly HistoryEntry[]> {
    return this.#history(id).current;
  }

  #history(id: PublicationId): StoredRecord<readonly HistoryEntry[]> {
    const known = this.#histories.get(id);
    if (known) return known;
    const { store, tabs } = this.#ports;
    const record = new StoredRecord({ store, tabs, key: `v1/history/${id}`, read: readHistory });
    this.#histories.set(id, record);
    return record;
  }
}

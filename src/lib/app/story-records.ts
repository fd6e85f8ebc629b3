import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { StoredRecord } from '#lib/storage/stored-record.ts';

/** A record of each story, read when it is first asked for. */
export class StoryRecords<T> {
  readonly #make: (id: PublicationId) => StoredRecord<T>;
  readonly #made = new Map<PublicationId, StoredRecord<T>>();

  constructor(make: (id: PublicationId) => StoredRecord<T>) {
    this.#make = make;
  }

  of(id: PublicationId): StoredRecord<T> {
    const known = this.#made.get(id) ?? this.#make(id);
    this.#made.set(id, known);
    return known;
  }
}

/**
 * Which stories were downloaded whole, in localStorage. Browsers delete IndexedDB and localStorage separately: a story
 * that is listed here and no longer has a record was removed by the browser and not by the listener.
 */
import * as v from 'valibot';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { TextStorage } from './key-value-store.ts';

const key = 'lamplight/kept/v1';

export class DownloadedList {
  readonly #text: TextStorage | undefined;

  constructor(text: TextStorage | undefined) {
    this.#text = text;
  }

  read(): readonly PublicationId[] {
    try {
      const read = v.safeParse(v.array(v.string()), JSON.parse(this.#text?.getItem(key) ?? '[]'));
      return read.success ? read.output.flatMap((id) => asId<PublicationId>(id) ?? []) : [];
    } catch {
      // Blocked by the browser, or not JSON: then it is not known which stories are gone.
      return [];
    }
  }

  has(id: PublicationId): boolean {
    return this.read().includes(id);
  }

  add(id: PublicationId): void {
    if (!this.has(id)) this.#write([...this.read(), id]);
  }

  delete(id: PublicationId): void {
    if (this.has(id)) this.#write(this.read().filter((one) => one !== id));
  }

  #write(ids: readonly PublicationId[]): void {
    try {
      this.#text?.setItem(key, JSON.stringify(ids));
    } catch {
      // Full or blocked: the list only explains why a story is gone.
    }
  }
}

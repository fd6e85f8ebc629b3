/** Lists of stories in localStorage, which outlives IndexedDB and can be written while the page closes. */
import * as v from 'valibot';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { TextStorage } from './key-value-store.ts';

/**
 * Which stories were downloaded whole. Browsers delete IndexedDB and localStorage separately: a story that is listed
 * here and no longer has a record was removed by the browser and not by the listener.
 */
export const downloadedList = (text: TextStorage | undefined) => new StoryList(text, 'lamplight/kept/v1');

/** Which downloads are being removed. A removal that is interrupted is carried out at the next start. */
export const removalList = (text: TextStorage | undefined) => new StoryList(text, 'lamplight/removing/v1');

export class StoryList {
  readonly #text: TextStorage | undefined;
  readonly #key: string;

  constructor(text: TextStorage | undefined, key: string) {
    this.#text = text;
    this.#key = key;
  }

  read(): readonly PublicationId[] {
    try {
      const read = v.safeParse(v.array(v.string()), JSON.parse(this.#text?.getItem(this.#key) ?? '[]'));
      return read.success ? read.output.flatMap((id) => asId<PublicationId>(id) ?? []) : [];
    } catch {
      // Blocked by the browser, or not JSON: counts as empty.
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
      this.#text?.setItem(this.#key, JSON.stringify(ids));
    } catch {
      // Full or blocked: nothing that is stored of the stories depends on it.
    }
  }
}

/** What the downloads need of the storage, the network, the service worker and the other tabs. */
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { DownloadedList } from '#lib/storage/downloaded-list.ts';
import type { StoryRepository } from '#lib/storage/story-repository.ts';
import type { DownloadPorts } from './download-job.ts';

export interface DownloadsPorts extends DownloadPorts {
  readonly stories: StoryRepository;
  readonly downloadedList: DownloadedList;
  readonly otherTabs: OtherTabs;
  /** The service worker holds the pages. */
  holdsShell(): Promise<boolean>;
  /** The network cut off the download of this story, and its state already says so. */
  onCutOff(id: PublicationId): void;
}

/** Notifies other tabs of the app that a story's download has changed or was removed, where the browser can. */
export class OtherTabs {
  readonly #channel: BroadcastChannel | undefined;

  constructor(channel: BroadcastChannel | undefined) {
    this.#channel = channel;
  }

  notifyChanged(id: PublicationId): void {
    this.#channel?.postMessage(id);
  }

  notifyRemoved(id: PublicationId): void {
    this.#channel?.postMessage({ removed: id });
  }

  listen(onChange: (id: PublicationId, isRemoved: boolean) => void): void {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const removed =
        typeof data === 'object' && data !== null && 'removed' in data ? data.removed : undefined;
      const text = removed ?? data;
      const id = typeof text === 'string' ? asId<PublicationId>(text) : undefined;
      if (id !== undefined) onChange(id, removed !== undefined);
    });
  }
}

/** How much the browser lets the app store, and the request not to delete it. A browser may support neither. */
export class Quota {
  readonly #storage: StorageManager | undefined;

  constructor(storage: StorageManager | undefined) {
    this.#storage = storage;
  }

  /** Undefined where the browser does not say. */
  async freeBytes(): Promise<number | undefined> {
    const { quota, usage } = (await this.#storage?.estimate?.().catch(() => undefined)) ?? {};
    return quota === undefined || usage === undefined ? undefined : Math.max(quota - usage, 0);
  }

  /** Not awaited: Firefox asks the user first. */
  askToKeep(): void {
    this.#storage?.persist?.().catch(() => undefined);
  }
}

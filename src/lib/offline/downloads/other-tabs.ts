import { asId, type PublicationId } from '#lib/core/publication/ids.ts';

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

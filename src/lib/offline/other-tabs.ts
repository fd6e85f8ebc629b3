/** Notifies other tabs of the app that a story's download has changed, where the browser can. */
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';

export class OtherTabs {
  readonly #channel: BroadcastChannel | undefined;

  constructor(channel: BroadcastChannel | undefined) {
    this.#channel = channel;
  }

  say(id: PublicationId): void {
    this.#channel?.postMessage(id);
  }

  listen(onChange: (id: PublicationId) => void): void {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const id = typeof data === 'string' ? asId<PublicationId>(data) : undefined;
      if (id !== undefined) onChange(id);
    });
  }
}

import { createSubscriber } from 'svelte/reactivity';
import { isDownloaded, type DownloadState } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable } from '#lib/core/signal.ts';

/**
 * Which of these stories are on the device, as Svelte sees it. It watches all of them as one: with thousands of stories,
 * watching each by itself blocks the page for half a second.
 */
export function watchDownloaded(
  ids: readonly PublicationId[],
  stateOf: (id: PublicationId) => Readable<DownloadState>,
): { readonly current: ReadonlySet<PublicationId> } {
  const subscribe = createSubscriber((update) => {
    const stops = ids.map((id) => {
      const state = stateOf(id);
      let wasDownloaded = isDownloaded(state.current);
      return state.subscribe((now) => {
        if (isDownloaded(now) === wasDownloaded) return;
        wasDownloaded = !wasDownloaded;
        update();
      });
    });
    return () => {
      for (const stop of stops) stop();
    };
  });
  return {
    get current() {
      subscribe();
      return new Set(ids.filter((id) => isDownloaded(stateOf(id).current)));
    },
  };
}

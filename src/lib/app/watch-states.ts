import { createSubscriber } from 'svelte/reactivity';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable } from '#lib/core/signal.ts';

/** The download states of these stories, as Svelte sees them. Watched as one, as there may be thousands. */
export function watchStates(
  ids: readonly PublicationId[],
  stateOf: (id: PublicationId) => Readable<DownloadState>,
): { of(id: PublicationId): DownloadState } {
  const states = new Map(ids.map((id) => [id, stateOf(id)]));
  const subscribe = createSubscriber((update) => {
    const stops = [...states.values()].map((state) => state.subscribe(update));
    return () => {
      for (const stop of stops) stop();
    };
  });
  return {
    of(id) {
      subscribe();
      return states.get(id)?.current ?? { status: 'absent' };
    },
  };
}

import { createSubscriber } from 'svelte/reactivity';
import type { CatalogueEntry } from '#lib/core/library/catalogue.ts';
import { progressOf, type Progress } from '#lib/core/library/progress.ts';
import { rateOf } from '#lib/core/settings/settings.ts';
import type { App } from './app.ts';

/** How far the listener is in a story, as Svelte sees it. */
export function watchProgress(
  { places, settings }: Pick<App, 'places' | 'settings'>,
  entry: CatalogueEntry,
): { readonly current: Progress } {
  const subscribe = createSubscriber((update) => {
    const stops = [places.changed.subscribe(update), settings.current.subscribe(update)];
    return () => {
      for (const stop of stops) stop();
    };
  });
  return {
    get current() {
      subscribe();
      return progressOf(entry, places.of(entry.id), rateOf(settings.current.current, entry.id));
    },
  };
}

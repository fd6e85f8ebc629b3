import { createSubscriber } from 'svelte/reactivity';
import type { Readable } from '#lib/core/signal.ts';

/** A signal as Svelte sees it: reading `current` in markup, `$derived` or `$effect` follows its changes. */
export function watch<T>(readable: Readable<T>): { readonly current: T } {
  const subscribe = createSubscriber((update) => readable.subscribe(update));
  return {
    get current() {
      subscribe();
      return readable.current;
    },
  };
}

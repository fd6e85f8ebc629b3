/** What the pages and the layout around them share: the toast, and which story's player is on the page. */
import { createContext } from 'svelte';
import type { App } from '#lib/app/app.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';

export class LayoutState {
  readonly toast: PlayerToast;
  #shown: PublicationId | undefined = $state();

  constructor({ player, oneVoice }: App) {
    this.toast = new PlayerToast(player, oneVoice);
  }

  /** The story whose player is on the page: the bar "Now playing" is not needed for it. */
  get shown(): PublicationId | undefined {
    return this.#shown;
  }

  /** Returns the function that ends it. */
  show(id: PublicationId): () => void {
    this.#shown = id;
    return () => {
      if (this.#shown === id) this.#shown = undefined;
    };
  }
}

export const [getLayoutState, provideLayoutState] = createContext<LayoutState>();

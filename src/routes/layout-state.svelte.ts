/** What a page and the bars that every page has must know of each other. */
import { createContext } from 'svelte';
import type { PlayerControls } from '#lib/app/app.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { PlayerToast } from './player-toast.svelte.ts';

export class LayoutState {
  readonly toast: PlayerToast;
  #shown: PublicationId | undefined = $state();

  constructor(player: PlayerControls) {
    this.toast = new PlayerToast(player);
  }

  /** The story whose player stands on the page: no other bar is needed for it. */
  get shown(): PublicationId | undefined {
    return this.#shown;
  }

  /** Returns the function that takes it back. */
  show(id: PublicationId): () => void {
    this.#shown = id;
    return () => {
      if (this.#shown === id) this.#shown = undefined;
    };
  }
}

export const [getLayoutState, provideLayoutState] = createContext<LayoutState>();

/** What the pages and the layout around them share: the toast, and which story's player is on the page. */
import { createContext } from 'svelte';
import type { App } from '#lib/app/app.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';

export class LayoutState {
  readonly toast: PlayerToast;
  #shown: PublicationId | undefined = $state();
  #jump: ((move: () => void) => void) | undefined;

  constructor({ player, oneVoice }: App) {
    this.toast = new PlayerToast(player, oneVoice);
  }

  /** The story whose player is on the page: the bar "Now playing" is not needed for it. */
  get shown(): PublicationId | undefined {
    return this.#shown;
  }

  /** Runs `move`, which leads to another place of the story that is heard, and offers to undo it. */
  jump(move: () => void): void {
    if (this.#jump) this.#jump(move);
    else this.toast.jump(move);
  }

  /** `jump`: how the page runs a move. Returns the function that ends it. */
  show(id: PublicationId, jump: (move: () => void) => void): () => void {
    this.#shown = id;
    this.#jump = jump;
    return () => {
      if (this.#shown !== id) return;
      this.#shown = undefined;
      this.#jump = undefined;
    };
  }
}

export const [getLayoutState, provideLayoutState] = createContext<LayoutState>();

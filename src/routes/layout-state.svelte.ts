/**
 * What the pages and the layout around them share: the toast, which story's player is on the page, and the type sheet.
 */
import { createContext } from 'svelte';
import type { App } from '#lib/app/app.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';
import type TypeSheet from '#lib/ui/settings/TypeSheet.svelte';
import { partNotLoaded } from '#lib/ui/words/catalogue/player.ts';

export class LayoutState {
  readonly toast: PlayerToast;
  /** The face that the listener has chosen could not be loaded yet. */
  isFaceMissing = $state(false);
  #shown: PublicationId | undefined = $state();
  #jump: ((move: () => void) => void) | undefined;
  #typeSheet: typeof TypeSheet | undefined = $state.raw();

  constructor({ player, oneVoice }: App) {
    this.toast = new PlayerToast(player, oneVoice);
  }

  /** While it is open. */
  get typeSheet(): typeof TypeSheet | undefined {
    return this.#typeSheet;
  }

  openTypeSheet(): void {
    import('#lib/ui/settings/TypeSheet.svelte').then(
      (loaded) => (this.#typeSheet = loaded.default),
      () => this.toast.say(partNotLoaded()),
    );
  }

  closeTypeSheet(): void {
    this.#typeSheet = undefined;
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

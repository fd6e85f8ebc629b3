/**
 * What the pages and the layout around them share: the toast, which story's player is on the page, the type sheet, and
 * bookmarks.
 */
import { createContext, type ComponentProps } from 'svelte';
import type { App } from '#lib/app/app.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type NoteSheet from '#lib/ui/bookmarks/NoteSheet.svelte';
import type { Wanted } from '#lib/ui/bookmarks/set-bookmark.ts';
import { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';
import type TypeSheet from '#lib/ui/settings/TypeSheet.svelte';
import { words } from '#lib/ui/words/catalogue/player.ts';

interface ShownNotes {
  readonly sheet: typeof NoteSheet;
  readonly props: ComponentProps<typeof NoteSheet>;
}

export class LayoutState {
  readonly toast: PlayerToast;
  /** The face that the listener has chosen could not be loaded yet. */
  isFaceMissing = $state(false);
  /** Nor the language. */
  isLanguageMissing = $state(false);
  #shown: PublicationId | undefined = $state();
  #jump: ((move: () => void) => void) | undefined;
  #typeSheet: typeof TypeSheet | undefined = $state.raw();
  readonly #app: App;
  /** Sets a bookmark in the story without sound that is on the page. */
  bookmarkHere: (() => void) | undefined;
  #notes: ShownNotes | undefined = $state.raw();

  constructor(app: App) {
    this.#app = app;
    this.toast = new PlayerToast(app.player, app.oneVoice);
  }

  /** Bookmarks whose notes are open in a sheet. */
  get notes(): ShownNotes | undefined {
    return this.#notes;
  }

  /** In the place of those that were open. */
  showNotes(notes: ShownNotes | undefined): void {
    this.#notes = notes;
  }

  setBookmark(open: OpenStory, wanted: Wanted): void {
    import('./bookmark-moves.ts').then(
      ({ setBookmark }) => setBookmark(this.#app, this, open, wanted),
      () => {
        this.toast.say(words.partNotLoaded());
      },
    );
  }

  /** Where the voice is, or what is read. */
  bookmark(): void {
    const { player } = this.#app;
    if (this.bookmarkHere) this.bookmarkHere();
    else if (player.open.current) this.setBookmark(player.open.current, { position: player.position() });
  }

  /** While it is open. */
  get typeSheet(): typeof TypeSheet | undefined {
    return this.#typeSheet;
  }

  openTypeSheet(): void {
    import('#lib/ui/settings/TypeSheet.svelte').then(
      (loaded) => (this.#typeSheet = loaded.default),
      () => this.toast.say(words.partNotLoaded()),
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

/** The search in a story: its sheet, which is loaded when it is first asked for, and what was chosen last. */
import type { ReadingPlace } from '#lib/core/playback/reading-place.ts';
import type { Hit } from '#lib/core/search/find-in-block.ts';
import type { TextRange } from '#lib/core/transcript/words.ts';
import type Sheet from '#lib/ui/search/StorySearch.svelte';

export class StorySearch {
  /** While it is on the screen. */
  #sheet: typeof Sheet | undefined = $state.raw();
  #found: (ReadingPlace & TextRange) | undefined = $state.raw();
  /** It is still there when the sheet is opened again. */
  typed = $state('');

  get sheet(): typeof Sheet | undefined {
    return this.#sheet;
  }

  /** What is marked in the text. */
  get found(): (ReadingPlace & TextRange) | undefined {
    return this.#found;
  }

  /** `onFailed`: its code could not be loaded. */
  open(onFailed: () => void): void {
    import('#lib/ui/search/StorySearch.svelte').then((loaded) => (this.#sheet = loaded.default), onFailed);
  }

  close(): void {
    this.#sheet = undefined;
  }

  /** Nothing is marked any more. */
  forget(): void {
    this.#found = undefined;
  }

  choose({ block, chapterIndex, found: [{ from, to }] }: Hit): void {
    this.close();
    this.#found = { id: block.id, chapterIndex, from, to };
  }
}

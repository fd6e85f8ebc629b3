/** Removes downloads, and offers to undo that for as long as the toast is shown. */
import type { App } from '#lib/app/app.ts';
import { isCleared } from '#lib/core/library/download-state.ts';
import { isOwnBook } from '#lib/core/own-books/own-book-id.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';
import { handOverFocus } from '#lib/ui/hand-over-focus.ts';
import { words as removalWords } from '#lib/ui/words/catalogue/removal.ts';
import { words as playerWords } from '#lib/ui/words/catalogue/player.ts';

interface NamedStory {
  readonly id: PublicationId;
  readonly title: string;
}

export function removeDownloads(
  { downloads, library }: App,
  toast: PlayerToast,
  stories: readonly NamedStory[],
  text = removedWords(stories),
): void {
  const [first] = stories;
  if (!first) return;
  const isNotice = stories.every(({ id }) => isCleared(library.stateOf(id).current));
  const removal = downloads.remove(stories.map(({ id }) => id));
  if (isNotice) {
    removal.finish();
    return;
  }
  toast.show({
    text,
    action: {
      label: playerWords.undo(),
      run: () => {
        removal.undo();
        toast.hide();
        void handOverFocus(`[data-download="${first.id}"] button`);
      },
    },
    onGone: () => {
      removal.finish();
    },
  });
}

function removedWords([first, ...others]: readonly NamedStory[]): string {
  if (first && others.length === 0 && isOwnBook(first.id))
    return removalWords.removedBook({ title: first.title });
  return first && others.length === 0
    ? removalWords.removedDownload({ title: first.title })
    : removalWords.removedDownloads({ count: others.length + 1 });
}

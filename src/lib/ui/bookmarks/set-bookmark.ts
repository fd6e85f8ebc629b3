/** Sets a bookmark, and says so with Undo and a way to add a note. */
import type { App } from '#lib/app/app.ts';
import type { Bookmark } from '#lib/core/library/bookmarks.ts';
import { bookmarkPlaceAt, bookmarkPlaceOf } from '#lib/core/playback/bookmark-place.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { PlayerToast } from '../controls/player-toast.svelte.ts';
import { words } from '../words/catalogue/bookmarks.ts';
import { words as playerWords } from '../words/catalogue/player.ts';

/** A position, or what is selected. */
export type Wanted =
  | { readonly position: number }
  | { readonly paragraph: BlockId; readonly offset: number; readonly text: string };

const longestSelection = 1000;

export async function setBookmark(
  app: Pick<App, 'records'>,
  toast: PlayerToast,
  open: OpenStory,
  wanted: Wanted,
  onNote: (bookmark: Bookmark) => void,
): Promise<void> {
  const place =
    'position' in wanted
      ? bookmarkPlaceAt(open, wanted.position)
      : bookmarkPlaceOf(open, wanted.paragraph, wanted.offset, wanted.text.slice(0, longestSelection));
  const records = await app.records();
  if (!place || !records) {
    toast.say(place ? playerWords.partNotLoaded() : words.textNotReady());
    return;
  }
  const { bookmarks } = records;
  const { bookmark, isStored } = bookmarks.add(open.story.publication, place);
  toast.show({
    text: words.bookmarkSet(),
    action: {
      label: playerWords.undo(),
      run: () => {
        void bookmarks.delete(bookmark);
        toast.hide();
      },
    },
    also: {
      label: words.addNote(),
      run: () => {
        toast.hide();
        onNote(bookmark);
      },
    },
  });
  if (!(await isStored)) toast.say(words.notStored());
}

/** What a listener does with bookmarks anywhere in the app. Loaded with the first one. */
import type { App } from '#lib/app/app.ts';
import type { Bookmark } from '#lib/core/library/bookmarks.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { setBookmark as set, type Wanted } from '#lib/ui/bookmarks/set-bookmark.ts';
import { words as bookmarksWords } from '#lib/ui/words/catalogue/bookmarks.ts';
import { words as playerWords } from '#lib/ui/words/catalogue/player.ts';
import type { LayoutState } from './layout-state.svelte.ts';

export function setBookmark(app: App, layout: LayoutState, open: OpenStory, wanted: Wanted): Promise<void> {
  const addNote = ({ at, id }: Bookmark) => {
    void openNotes(app, layout, at.publication, [id]);
  };
  return set(app, layout.toast, open, wanted, addNote);
}

/** Opens the notes of bookmarks of one story. */
export async function openNotes(
  app: App,
  layout: LayoutState,
  publication: PublicationId,
  ids: readonly string[],
): Promise<void> {
  const [records, sheet] = await Promise.all([
    app.records(),
    import('#lib/ui/bookmarks/NoteSheet.svelte').then(
      (loaded) => loaded.default,
      () => undefined,
    ),
  ]);
  if (!records || !sheet) {
    layout.toast.say(playerWords.partNotLoaded());
    return;
  }
  const { bookmarks } = records;
  const onDeleted = (bookmark: Bookmark) => {
    layout.toast.offerUndo(bookmarksWords.deleted(), () => void bookmarks.restore(bookmark));
  };
  const story = app.player.open.current?.story.publication;
  const language = story?.id === publication ? story.language : undefined;
  const onClose = () => {
    layout.showNotes(undefined);
  };
  layout.showNotes({ sheet, props: { records: bookmarks, publication, language, ids, onDeleted, onClose } });
}

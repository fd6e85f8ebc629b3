/**
 * Removes the download of a story that was heard to its end, if the listener has set that: once another story is opened
 * or the page is left. Until then the last lines may be heard again, also without a network.
 */
import type { App } from '#lib/app/app.ts';
import { isOwn, isRemovable } from '#lib/core/library/download-state.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';
import { words } from '#lib/ui/words/catalogue/removal.ts';
import { removeDownloads } from './remove-downloads.ts';

/** Returns the function that ends it. */
export function removeFinished(app: App, toast: PlayerToast): () => void {
  const { downloads, library, places, player } = app;
  const opened = () => player.open.current?.story.publication;
  const isFinished = (one: Publication | undefined) =>
    one !== undefined && places.of(one.id)?.isFinished === true;

  let story = opened();
  let wasFinished = isFinished(story);
  /** It was finished while it was open. One that was finished before may have been downloaded to be heard again. */
  let finished: Publication | undefined;

  const look = () => {
    const isNow = isFinished(story);
    if (isNow && !wasFinished) finished = story;
    if (!isNow) finished = undefined;
    wasFinished = isNow;
  };
  const take = () => {
    const state = finished && library.stateOf(finished.id).current;
    // An own book could not be had again.
    const taken = state && isRemovable(state) && !isOwn(state) ? finished : undefined;
    finished = undefined;
    return taken;
  };
  const onOpen = () => {
    if (opened()?.id === story?.id) return;
    const left = take();
    story = opened();
    wasFinished = isFinished(story);
    if (left) removeDownloads(app, toast, [left], words.removedFinished({ title: left.title }));
  };
  const onLeave = () => {
    const left = take();
    if (left) downloads.remove([left.id]).finish();
  };

  const stops = [places.changed.subscribe(look), player.open.subscribe(onOpen)];
  addEventListener('pagehide', onLeave);
  return () => {
    for (const stop of stops) stop();
    removeEventListener('pagehide', onLeave);
  };
}

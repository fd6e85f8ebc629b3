/** The stories that the page of downloads lists: all that are on the device, on their way to it, or were stopped. */
import type { CatalogueEntry } from './catalogue.ts';
import { bytesOf, isOwn, isUnderWay, type DownloadState } from './download-state.ts';

export interface KeptStory {
  readonly entry: CatalogueEntry;
  readonly state: DownloadState;
}

/** What happens now, then what needs the listener, then what is complete. */
const order: readonly DownloadState['status'][] = [
  'downloading',
  'verifying',
  'queued',
  'failed',
  'damaged',
  'stopped',
  'stale',
  'ready',
];

/** Those of the same state stay in the order of the library. */
export function keptStories(
  entries: readonly CatalogueEntry[],
  stateOf: (entry: CatalogueEntry) => DownloadState,
): readonly KeptStory[] {
  return entries
    .map((entry) => ({ entry, state: stateOf(entry) }))
    .filter(({ state }) => state.status !== 'absent' && !isStorageFailing(state))
    .sort((one, other) => order.indexOf(one.state.status) - order.indexOf(other.state.status));
}

/** What could be removed to make room, and fetched again: stories that are finished first, and of those the largest. */
export function removableFirst(
  stories: readonly KeptStory[],
  isFinished: (entry: CatalogueEntry) => boolean,
): readonly KeptStory[] {
  return stories
    .filter(({ state }) => !isUnderWay(state) && bytesOf(state) > 0 && !isOwn(state))
    .sort(
      (one, other) =>
        Number(isFinished(other.entry)) - Number(isFinished(one.entry)) ||
        bytesOf(other.state) - bytesOf(one.state),
    );
}

/** The storage cannot say whether this story is here. */
export function isStorageFailing(state: DownloadState): boolean {
  return state.status === 'failed' && state.reason.kind === 'storage' && state.storedBytes === 0;
}

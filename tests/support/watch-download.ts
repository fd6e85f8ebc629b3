/** Ways to wait for a download. */
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Downloads } from '#lib/offline/downloads/downloads.ts';
import type { FakeNetwork } from './fake-network.ts';
import { offlineParts, storyId } from './offline-parts.ts';

export const manifestName = `${storyId}/manifest.json`;
export const isOfStory = (name: string) => name.startsWith(`${storyId}/`);
export const isTrack = (name: string) => isOfStory(name) && name.endsWith('.mp3');

type Watched = Pick<Downloads, 'stateOf'>;

export function stateOf(downloads: Watched): DownloadState {
  return downloads.stateOf(storyId).current;
}

/** Resolves with the state once it is one of these. */
export function reaches(downloads: Watched, ...statuses: DownloadState['status'][]): Promise<DownloadState> {
  const state = downloads.stateOf(storyId);
  return new Promise((resolve) => {
    const look = () => {
      if (!statuses.includes(state.current.status)) return;
      stop();
      resolve(state.current);
    };
    const stop = state.subscribe(look);
    look();
  });
}

export async function downloaded(parts = offlineParts()) {
  parts.downloads.start(storyId);
  await reaches(parts.downloads, 'ready', 'failed');
  return parts;
}

/** Makes the network stop answering from a request on. Resolves once that request has come. */
export function silentFrom(network: FakeNetwork, isLast: (name: string) => boolean): Promise<void> {
  return new Promise((reached) => {
    network.pause = (name) => {
      if (!isLast(name)) return Promise.resolve();
      reached();
      return new Promise(() => undefined);
    };
  });
}

/** Retries a download that the network cut off, unless the listener stops or removes it in the meantime. */
import { isUnderWay, type DownloadState } from '#lib/core/library/download-state.ts';
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { Retries } from '../network/retries.ts';

interface Startable {
  stateOf(id: PublicationId): Readable<DownloadState>;
  start(id: PublicationId): void;
}

/** The network interrupted the download of this story. */
export function retryDownload(
  id: PublicationId,
  downloads: Startable,
  retries: Pick<Retries, 'startOnce'>,
): void {
  retries.startOnce(`download of ${id}`, () => startAgain(id, downloads));
}

/** Resolves with false if the network interrupted it again. */
async function startAgain(id: PublicationId, downloads: Startable): Promise<boolean> {
  const state = downloads.stateOf(id);
  if (!isCutOff(state.current)) return true;
  downloads.start(id);
  await new Promise<void>((resolve) => {
    const stop = state.subscribe((now) => {
      if (isUnderWay(now)) return;
      stop();
      resolve();
    });
  });
  return !isCutOff(state.current);
}

function isCutOff(state: DownloadState): boolean {
  const failure = state.status === 'failed' ? state.reason : 'failure' in state ? state.failure : undefined;
  return failure !== undefined && isNetworkProblem(failure.kind);
}

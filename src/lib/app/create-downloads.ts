/** Builds the downloads and the client of the service worker. This code is loaded after the page was rendered. */
import type { DownloadStates } from '#lib/offline/downloads/download-states.ts';
import { DownloadControls } from '#lib/offline/downloads/download-controls.ts';
import type { LoadedDownloads } from '#lib/offline/downloads/late-downloads.ts';
import { Quota } from '#lib/offline/downloads/quota.ts';
import { retryDownload } from '#lib/offline/downloads/retry-download.ts';
import { Downloads, type DownloadsPorts } from '#lib/offline/downloads/downloads.ts';
import { OtherTabs } from '#lib/offline/downloads/other-tabs.ts';
import type { Retries } from '#lib/offline/network/retries.ts';
import { ServiceWorkerClient } from '#lib/app-updates/service-worker-client.ts';
import { downloadedList, removalList } from '#lib/storage/story-list.ts';
import type { TextStorage } from '#lib/storage/key-value-store.ts';
import { browserPart } from './browser-part.ts';

interface Surroundings extends Pick<DownloadsPorts, 'files' | 'stored' | 'stories' | 'wait' | 'source'> {
  readonly states: DownloadStates;
  readonly text: TextStorage | undefined;
  readonly container: ServiceWorkerContainer | undefined;
  /** The folder of the site, without a slash at its end. */
  readonly base: string;
  readonly retries: Retries;
}

export function createDownloads({
  states,
  text,
  container,
  base,
  retries,
  ...ports
}: Surroundings): LoadedDownloads {
  const serviceWorker = new ServiceWorkerClient({ container, base, wait: ports.wait });
  const quota = new Quota(
    browserPart(() => navigator.storage),
    states.room,
  );
  const removals = removalList(text);
  const downloads: Downloads = new Downloads(
    {
      ...ports,
      downloadedList: downloadedList(text),
      removalList: removals,
      otherTabs: new OtherTabs(browserPart(() => new BroadcastChannel('lamplight/downloads'))),
      quota,
      holdsShell: () => serviceWorker.holdsShell(),
      nowMs: Date.now,
      onCutOff: (id) => {
        retryDownload(id, downloads, retries);
      },
    },
    states,
  );
  void downloads.resume();
  serviceWorker.shell.subscribe((isHeld) => void downloads.setShellStored(isHeld));
  void serviceWorker.keepShell(retries);
  return {
    downloads,
    controls: new DownloadControls({ downloads, states, quota, removalList: removals }),
    quota,
  };
}

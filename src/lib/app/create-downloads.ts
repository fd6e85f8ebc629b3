/** Builds the downloads and the client of the service worker. This code is loaded after the page was rendered. */
import type { DownloadStates } from '#lib/offline/downloads/download-states.ts';
import { retryDownload } from '#lib/offline/downloads/retry-download.ts';
import { Downloads, type DownloadsPorts } from '#lib/offline/downloads/downloads.ts';
import { OtherTabs } from '#lib/offline/downloads/other-tabs.ts';
import { Quota } from '#lib/offline/downloads/quota.ts';
import type { Retries } from '#lib/offline/network/retries.ts';
import { ServiceWorkerClient } from '#lib/app-updates/service-worker-client.ts';
import { DownloadedList } from '#lib/storage/downloaded-list.ts';
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
}: Surroundings): Downloads {
  const serviceWorker = new ServiceWorkerClient({ container, base, wait: ports.wait });
  const downloads: Downloads = new Downloads(
    {
      ...ports,
      downloadedList: new DownloadedList(text),
      otherTabs: new OtherTabs(browserPart(() => new BroadcastChannel('lamplight/downloads'))),
      quota: new Quota(browserPart(() => navigator.storage)),
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
  return downloads;
}

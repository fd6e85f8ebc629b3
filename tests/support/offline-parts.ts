import type { Pause } from '#lib/core/in-parts.ts';
import { Downloads, type DownloadsPorts } from '#lib/offline/downloads/downloads.ts';
import { DownloadControls } from '#lib/offline/downloads/download-controls.ts';
import { DownloadStates } from '#lib/offline/downloads/download-states.ts';
import { Http } from '#lib/offline/network/http.ts';
import { Manifests } from '#lib/offline/published/manifests.ts';
import { OtherTabs } from '#lib/offline/downloads/other-tabs.ts';
import { PublishedBooks } from '#lib/offline/published/published-books.ts';
import { PublishedCatalogue } from '#lib/offline/catalogue/published-catalogue.ts';
import { TimeoutStore } from '#lib/offline/files/timeout-store.ts';
import { retryDownload } from '#lib/offline/downloads/retry-download.ts';
import { fileRetries } from '#lib/core/retry-pauses.ts';
import { Quota } from '#lib/offline/downloads/quota.ts';
import { StoredFiles } from '#lib/offline/files/stored-files.ts';
import { PublishedFiles } from '#lib/offline/published/published-files.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { FileRepository } from '#lib/storage/file-repository.ts';
import { downloadedList, removalList } from '#lib/storage/story-list.ts';
import { StoryRepository } from '#lib/storage/story-repository.ts';
import type { TextStorage } from '#lib/storage/key-value-store.ts';
import { FakeNetwork, versionUrl } from './fake-network.ts';
import { FakeStore } from './fake-store.ts';
import { FakeTimer } from './fake-timer.ts';
import { someRetries } from './some-retries.ts';

const root = '/stories/';
const folder = `https://lamplight.example${root}`;
const id = asId<PublicationId>('when-love-and-ambition-collide');
if (!id) throw new Error('not an id');
export const storyId: PublicationId = id;

/** A download waits so long before it retries one file. */
export const isFileRetry = (ms: number) => [fileRetries.firstMs, fileRetries.longestMs].includes(ms);

export interface Phone {
  readonly fileStore: FakeStore;
  readonly stateStore: FakeStore;
  readonly text: TextStorage;
}

export function aPhone(): Phone {
  const texts = new Map<string, string>();
  const text: TextStorage = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
  };
  return { fileStore: new FakeStore(), stateStore: new FakeStore(), text };
}

/** All parts of `offline` with a network and a device in memory. With the same device again, it is like a reload. */
export function offlineParts(
  phone: Phone = aPhone(),
  network = new FakeNetwork(root),
  ports: Partial<DownloadsPorts> = {},
  states = new DownloadStates(),
  pause: Pause = () => Promise.resolve(),
) {
  const http = new Http(network.fetch, versionUrl);
  const timer = new FakeTimer();
  const files = new FileRepository(new TimeoutStore(phone.fileStore, timer.wait));
  const stories = new StoryRepository(new TimeoutStore(phone.stateStore, timer.wait));
  const stored = new StoredFiles(files);
  const { retries, sign } = someRetries(timer);
  const downloads: Downloads = new Downloads(
    {
      files,
      stored,
      stories,
      downloadedList: downloadedList(phone.text),
      removalList: removalList(phone.text),
      otherTabs: new OtherTabs(undefined),
      quota: new Quota(undefined),
      wait: (ms, signal) => (isFileRetry(ms) ? Promise.resolve() : timer.wait(ms, signal)),
      source: {
        fetchVersion: (...asked) => books.fetchVersion(...asked),
        readVersion: (...asked) => books.readVersion(...asked),
        fetchFile: (...asked) => books.fetchFile(...asked),
      },
      holdsShell: () => Promise.resolve(true),
      nowMs: () => 1000,
      onCutOff: (story) => {
        retryDownload(story, downloads, retries);
      },
      ...ports,
    },
    states,
  );
  /** Downloaded stories that were opened. */
  const openedDownloads: PublicationId[] = [];
  const books: PublishedBooks = new PublishedBooks({
    manifests: new Manifests(http, root),
    stories,
    files,
    stored,
    published: new PublishedFiles(http, root),
    downloads,
    wait: timer.wait,
    retries,
    folder,
    pause,
    loadCatalogue: () => Promise.resolve(PublishedCatalogue),
    placeIn: () => Promise.resolve(undefined),
    heardFirst: ({ id }) => {
      openedDownloads.push(id);
      return [];
    },
  });
  const removals = removalList(phone.text);
  return {
    phone,
    controls: new DownloadControls({
      downloads,
      states,
      quota: { askToKeep: () => Promise.resolve() },
      removalList: removals,
    }),
    network,
    files,
    stories,
    stored,
    downloads,
    books,
    timer,
    /** The browser suggests that there is a network again. */
    signNetwork: sign,
    openedDownloads,
  };
}

/** What the downloads need of the storage, the network, the service worker and the other tabs. */
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { KeptList } from '#lib/storage/kept-list.ts';
import type { StoryRepository } from '#lib/storage/story-repository.ts';
import type { BeginPorts } from './begin-download.ts';
import type { DownloadPorts } from './download-job.ts';
import type { OtherTabs } from './other-tabs.ts';

export interface DownloadsPorts extends DownloadPorts, BeginPorts {
  readonly stories: StoryRepository;
  readonly keptList: KeptList;
  readonly otherTabs: OtherTabs;
  /** The service worker holds the pages. */
  holdsShell(): Promise<boolean>;
  /** The network cut off the download of this story, and its state already says so. */
  onCutOff(id: PublicationId): void;
}

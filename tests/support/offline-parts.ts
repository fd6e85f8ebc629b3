import { Downloads, type DownloadsPorts } from '#lib/offline/downloads.ts';
import { Http } from '#lib/offline/http.ts';
import { Quota } from '#lib/offline/quota.ts';
import { decodeText } from '#lib/offline/read-story.ts';
import { StoredTrackSource } from '#lib/offline/stored-track-source.ts';
import { StoryFiles } from '#lib/offline/story-files.ts';
import { StoryLibrary } from '#lib/offline/story-library.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { err, ok } from '#lib/core/result.ts';
import { FileRepository } from '#lib/storage/file-repository.ts';
import { StoryRepository } from '#lib/storage/story-repository.ts';
import { FakeNetwork } from './fake-network.ts';
import { FakeStore } from './fake-store.ts';

const root = '/stories/';
const id = asId<PublicationId>('when-love-and-ambition-collide');
if (!id) throw new Error('not an id');
export const storyId: PublicationId = id;

export interface Phone {
  readonly fileStore: FakeStore;
  readonly stateStore: FakeStore;
}

export function aPhone(): Phone {
  return { fileStore: new FakeStore(), stateStore: new FakeStore() };
}

/** All of `offline` over a network and a phone in memory; the same phone again is the page after a reload. */
export function offlineParts(
  phone: Phone = aPhone(),
  network = new FakeNetwork(root),
  ports: Partial<DownloadsPorts> = {},
) {
  const http = new Http(network.fetch);
  const files = new FileRepository(phone.fileStore);
  const stories = new StoryRepository(phone.stateStore);
  const storyFiles = new StoryFiles(files, http, root);
  const downloads = new Downloads({
    files,
    storyFiles,
    stories,
    quota: new Quota(undefined),
    wait: () => Promise.resolve(),
    fetchManifest: async (story, signal) => {
      const got = await http.get(storyFiles.urlOf(story, 'manifest.json'), {
        limitBytes: 8e6,
        stallMs: 3000,
        signal,
      });
      return got.ok ? ok(decodeText(got.value) ?? '') : err({ kind: 'unreachable' });
    },
    holdsShell: () => Promise.resolve(true),
    nowMs: () => 1000,
    ...ports,
  });
  const library = new StoryLibrary({
    http,
    stories,
    files: storyFiles,
    root,
    onManifest: (story, source) => void downloads.noteManifest(story, source),
  });
  return {
    phone,
    network,
    files,
    stories,
    storyFiles,
    downloads,
    library,
    tracks: new StoredTrackSource(storyFiles, files, downloads),
  };
}

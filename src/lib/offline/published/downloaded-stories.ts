/** The downloaded stories, whose text is read from the device alone when it is needed. */
import type { Pause } from '#lib/core/in-parts.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { err, ok } from '#lib/core/result.ts';
import type { StoryRepository } from '#lib/storage/story-repository.ts';
import type { StoredFiles } from '../files/stored-files.ts';
import type { Manifests } from './manifests.ts';
import { storyOf } from './read-story.ts';

interface Ports {
  readonly stories: StoryRepository;
  readonly manifests: Manifests;
  readonly stored: StoredFiles;
  readonly pause: Pause;
}

/** Those that were complete once. None where the store cannot be read. */
export async function downloadedStories({
  stories,
  manifests,
  stored,
  pause,
}: Ports): Promise<readonly Story[]> {
  const records = await stories.downloads().catch(() => []);
  return records.flatMap(({ id, manifest, checkedAtMs }) => {
    const publication = manifests.read(manifest, id);
    if (checkedAtMs === undefined || !publication.ok) return [];
    return storyOf(publication.value, {
      readFile: async (file) => {
        const bytes = await stored.read(file).catch(() => undefined);
        return bytes ? ok(bytes) : err({ kind: 'unreachable' });
      },
      pause,
    });
  });
}

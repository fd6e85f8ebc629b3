/**
 * Opens stories: from the device if they were downloaded completely, otherwise from the network. Opening a story does not
 * store it. The screen does not stay empty if the network or the store hangs. A story opens with the text around one
 * place; the rest is read when it is needed.
 */
import type { Pause } from '#lib/core/in-parts.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { loadPlace } from '#lib/core/playback/load-place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { DownloadRecord, StoryRepository } from '#lib/storage/story-repository.ts';
import { lastChanceMs, networkTimeoutMs } from '#lib/core/timeouts.ts';
import { canHash } from '../files/stored-files.ts';
import { storyProblemOf, type Manifests } from './manifests.ts';
import { soonStored, within, type Wait } from '../waiting.ts';
import { storyOf } from './read-story.ts';
import type { ResourceReader } from '../files/resource-reader.ts';

export interface StoryOpenerPorts {
  readonly manifests: Manifests;
  readonly stories: StoryRepository;
  readonly resources: ResourceReader;
  readonly wait: Wait;
  readonly pause: Pause;
  /** Where the listener is in a story, once that is known. */
  placeIn(id: PublicationId): Promise<Locator | undefined>;
  /** A downloaded story is being opened; its text has not been read yet. */
  onDownloaded(publication: Publication): void;
  /** A valid manifest of a downloaded story came from the network. */
  onManifest(id: PublicationId, source: string): void;
}

export class StoryOpener {
  readonly #ports: StoryOpenerPorts;

  constructor(ports: StoryOpenerPorts) {
    this.#ports = ports;
  }

  /**
   * A completely downloaded story opens at once; afterwards it is checked whether there is a newer version. Any other
   * story comes from the network or, if that fails, from what is stored of it. A downloaded story also opens without its
   * text, if that cannot be read: it can still be heard.
   *
   * `link`: the place whose text is needed, instead of the listener's.
   */
  async open(id: PublicationId, link?: Locator): Promise<Result<Story, StoryProblem>> {
    if (!canHash()) return err({ kind: 'insecure' });
    const { manifests, stories, wait } = this.#ports;
    // Both at once: the network is needed in any case.
    const asked = manifests.fetch(id);
    const reading = stories.download(id);
    const placing = link ? Promise.resolve(link) : this.#ports.placeIn(id);
    const record = await soonStored(reading, wait);
    const stored = record && (await this.#readDownloaded(record, placing));
    if (stored?.ok && stored.value.texts.problems.length === 0) {
      void this.#lookForNewer(id, asked);
      return stored;
    }
    const source = record ? await within(asked, networkTimeoutMs, wait) : await asked;
    const online = source?.ok
      ? await this.#read(id, source.value, placing)
      : (source ?? err({ kind: 'unreachable' }));
    if (online.ok) return online;
    if (stored?.ok) return stored;
    const late = record ?? (await soonStored(reading, wait, lastChanceMs));
    const mayLackText = late?.checkedAtMs !== undefined;
    const part = late && (await this.#read(id, late.manifest, placing, { mayLackText }));
    return part?.ok ? part : online;
  }

  /** Undefined if the download is not complete. */
  async #readDownloaded(
    { id, manifest, checkedAtMs }: DownloadRecord,
    placing: Promise<Locator | undefined>,
  ): Promise<Result<Story, StoryProblem> | undefined> {
    if (checkedAtMs === undefined) return undefined;
    const publication = this.#ports.manifests.read(manifest, id);
    if (publication.ok) this.#ports.onDownloaded(publication.value);
    return this.#read(id, manifest, placing, { mayLackText: true });
  }

  async #lookForNewer(id: PublicationId, asked: Promise<Result<string, StoryProblem>>): Promise<void> {
    const source = await asked;
    if (source.ok && this.#ports.manifests.read(source.value, id).ok)
      this.#ports.onManifest(id, source.value);
  }

  async #read(
    id: PublicationId,
    manifest: string,
    placing: Promise<Locator | undefined>,
    { mayLackText = false } = {},
  ): Promise<Result<Story, StoryProblem>> {
    const publication = this.#ports.manifests.read(manifest, id);
    if (!publication.ok) return publication;
    const { resources, pause } = this.#ports;
    const story = storyOf(publication.value, {
      readFile: async (file) => {
        const got = await resources.read({ id }, file);
        return got.ok ? got : err(storyProblemOf(file.href, got.error));
      },
      pause,
    });
    await loadPlace(openStory(story), await placing);
    const [problem] = story.texts.problems;
    return problem && !mayLackText ? err(problem) : ok(story);
  }
}

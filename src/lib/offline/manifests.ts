/** Fetches small files whose content changes: the catalogue's pages and the manifests of stories. */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { manifestLimitBytes } from '#lib/core/published/limits.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Http } from './http.ts';
import { smallFileDeadlineMs, stallMs } from './timeouts.ts';
import { decodeText } from './read-story.ts';

const manifestFile = 'manifest.json';

export class Manifests {
  readonly #http: Http;
  readonly #root: string;

  /** `root`: the address of the folder `stories`, with a slash at its end. */
  constructor(http: Http, root: string) {
    this.#http = http;
    this.#root = root;
  }

  async fetch(id: PublicationId, signal?: AbortSignal): Promise<Result<string, StoryProblem>> {
    const got = await this.page(`${id}/${manifestFile}`, manifestLimitBytes, signal);
    if (!got.ok) return err(storyProblemOf(manifestFile, got.error));
    const source = decodeText(got.value);
    return source === undefined ? err(broken('it is not UTF-8')) : ok(source);
  }

  /** `name`: relative to the folder `stories`. */
  page(
    name: string,
    limitBytes: number,
    signal?: AbortSignal,
  ): Promise<Result<ArrayBuffer, ResourceFailure>> {
    return this.#http.get(this.#root + name, {
      limitBytes,
      stallMs,
      deadlineMs: smallFileDeadlineMs,
      isFresh: true,
      ...(signal && { signal }),
    });
  }
}

/** What it means for a story that one of its files could not be fetched. Without its manifest there is no story. */
export function storyProblemOf(file: string, { kind }: ResourceFailure): StoryProblem {
  if (isNetworkProblem(kind)) return { kind };
  if (file === manifestFile) return kind === 'missing' ? { kind: 'absent' } : broken('it is too large');
  return broken(kind === 'missing' ? 'it is not there' : 'it is not the file that the manifest means', file);
}

function broken(problem: string, file = manifestFile): StoryProblem {
  return { kind: 'broken', file, where: 'the file', problem };
}

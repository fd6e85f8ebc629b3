/** Fetches small files whose content changes: the catalogue's pages and the manifests of stories. */
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { manifestLimitBytes } from '#lib/core/published/limits.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Http } from './http.ts';
import { stallMs } from './timeouts.ts';
import { decodeText } from './read-story.ts';

/** A server that sends only a byte now and then counts as not answering. */
const deadlineMs = 60_000;
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
    if (!got.ok) return err(asProblem(got.error));
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
      deadlineMs,
      isFresh: true,
      ...(signal && { signal }),
    });
  }
}

function asProblem({ kind }: ResourceFailure): StoryProblem {
  if (kind === 'missing') return { kind: 'absent' };
  return kind === 'damaged' ? broken('it is too large') : { kind };
}

function broken(problem: string): StoryProblem {
  return { kind: 'broken', file: manifestFile, where: 'the file', problem };
}

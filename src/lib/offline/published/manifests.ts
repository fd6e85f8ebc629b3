/** Fetches small files whose content changes: the catalogue's pages and the manifests of stories, which it also reads. */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import { manifestLimitBytes } from '#lib/core/published/limits.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { smallFileDeadlineMs, stallMs } from '#lib/core/timeouts.ts';
import type { Http } from '../network/http.ts';
import { decodeText } from './read-story.ts';

const manifestFile = 'manifest.json';
/** An open story, and a download with its newer version, are read in several places. */
const mostParsed = 4;

/** A manifest's text, and what it says. */
interface Parsed {
  readonly id: PublicationId;
  readonly source: string;
  readonly publication: Result<Publication, StoryProblem>;
}

export class Manifests {
  readonly #http: Http;
  readonly #root: string;
  /** The ones that were read last, the newest at the end. */
  readonly #parsed: Parsed[] = [];

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

  /** What a manifest says, wherever its text comes from. */
  read(source: string, id: PublicationId): Result<Publication, StoryProblem> {
    const index = this.#parsed.findIndex((one) => one.id === id && one.source === source);
    const [parsed = parse(source, id)] = index < 0 ? [] : this.#parsed.splice(index, 1);
    this.#parsed.push(parsed);
    if (this.#parsed.length > mostParsed) this.#parsed.shift();
    return parsed.publication;
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

function parse(source: string, id: PublicationId): Parsed {
  const parsed = parseManifest(source, id);
  const publication = parsed.ok
    ? parsed
    : err({ kind: 'broken' as const, file: manifestFile, ...parsed.error });
  return { id, source, publication };
}

/** What it means for a story that one of its files could not be fetched. Without its manifest there is no story. */
export function storyProblemOf(file: string, { kind }: ResourceFailure): StoryProblem {
  if (isNetworkProblem(kind)) return { kind };
  if (file === manifestFile) return kind === 'missing' ? { kind: 'absent' } : broken('it is too large');
  return broken(kind === 'missing' ? 'it is missing on the server' : 'it does not match the manifest', file);
}

function broken(problem: string, file = manifestFile): StoryProblem {
  return { kind: 'broken', file, where: 'the file', problem };
}

/**
 * Reads consecutive parts of a publication, from the one of a clip on, so that they can be played as one stretch at any
 * moment: the stretch is whatever has come so far. It knows nothing of the element or of the player's state.
 */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { Timeline } from '#lib/core/playback/timeline.ts';
import type { LostClips, ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { prefetchRetries, type RetryPauses } from '#lib/core/retry-pauses.ts';
import type { ResourceSource } from './resource-source.ts';
import type { Content, LoadedPart, PartContent, SoundMaker, SoundPart, Stretch } from './sound-maker.ts';

/** Seconds that must be in memory before the first sound, or the rest of the story where that is less. */
export const enoughSeconds = 30;

/** What is read before the first sound from a block on, or from the start. */
export function heardFirst({ clips }: Publication, block?: BlockId): readonly Resource[] {
  const first = Math.max(
    clips.findIndex((clip) => clip.block === block),
    0,
  );
  let seconds = 0;
  const heard = clips.slice(first).filter(({ startSeconds, endSeconds }) => {
    const isHeardFirst = seconds < enoughSeconds;
    seconds += endSeconds - startSeconds;
    return isHeardFirst;
  });
  return [...new Set(heard.map(({ resource }) => resource))];
}

/** For a shorter resource Chromium shows no controls on the lock screen. */
const shortestSeconds = 6;
const readsAtOnce = 3;
/** A part that cannot be read is skipped; after this many in a row the story cannot continue. */
const failuresInARow = 3;

export interface PrefetchPorts {
  readonly source: ResourceSource;
  /** Leaves pauses out of a part that is joined with others, where the listener wants it. Never rejects. */
  shorten?(open: PrefetchedStory, part: SoundPart, content: Content): Promise<PartContent>;
  /** Calls `again` whenever the network may be back, until it resolves with true. Returns the function that ends it. */
  readonly retries: { start(again: () => Promise<boolean>, pauses: RetryPauses): () => void };
}

export interface PrefetchedStory {
  readonly publication: Publication;
  readonly timeline: Timeline;
}

type Loading = readonly [SoundPart, Promise<Result<PartContent, ResourceFailure>>];

export class Prefetch {
  /** The clip asked for. */
  readonly fromClip: number;
  /** The same, or an earlier one of its part, or before it where the rest would be too short a sound. */
  readonly firstClip: number;
  /** Resolves once there is enough to begin with, or once it is clear that nothing comes; rejects if something threw. */
  readonly whenSettled: Promise<void>;

  readonly #ports: PrefetchPorts;
  readonly #maker: SoundMaker;
  readonly #publication: Publication;
  readonly #timeline: Timeline;
  readonly #limitSeconds: number;
  readonly #abort = new AbortController();
  readonly #parts: LoadedPart[] = [];
  #missed: LostClips[] = [];
  #seconds = 0;
  #progress = 0;
  #isSettled = false;
  #settle: () => void = () => undefined;
  #crash: (error: unknown) => void = () => undefined;

  /** `maker`: one that can play the clip asked for. */
  constructor(
    ports: PrefetchPorts,
    maker: SoundMaker,
    open: PrefetchedStory,
    fromClip: number,
    limitSeconds: number,
  ) {
    this.#ports = ports;
    this.#maker = maker;
    this.#publication = open.publication;
    this.#timeline = open.timeline;
    this.#limitSeconds = limitSeconds;
    this.fromClip = fromClip;
    this.firstClip = this.#longEnoughFrom(this.#partOf(fromClip)?.firstClip ?? fromClip);
    this.whenSettled = new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#crash = reject;
    });
    this.#run().catch((error: unknown) => {
      // Nobody waits for it any more: the browser reports it.
      if (this.#isSettled) throw error;
      this.#isSettled = true;
      this.#crash(error);
    });
  }

  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** Grows whenever something has come. */
  get progress(): number {
    return this.#progress;
  }

  /** There is enough to begin with: the clip asked for has been read, or one after it. */
  get isEnough(): boolean {
    return this.#isSettled && this.covers(this.fromClip);
  }

  /** Once settled: the clips that were tried from the one asked for on, if none of them could be read; otherwise none. */
  get lost(): readonly LostClips[] {
    if (!this.#isSettled || this.isEnough) return [];
    return this.#missed.filter(({ lastClip }) => lastClip >= this.fromClip);
  }

  /** A stretch made now begins at or before this clip and reaches it, or the one after it where it is missing. */
  covers(clip: number): boolean {
    return this.firstClip <= clip && clip <= (this.#parts.at(-1)?.lastClip ?? -1);
  }

  /** What has come so far, as one sound; ends the prefetch. Throws where nothing has come. */
  take(): Stretch {
    const last = this.#parts.at(-1);
    if (!last) throw new Error('nothing was read');
    this.#abort.abort();
    return {
      ...this.#maker.make(this.#publication, this.#timeline, this.#parts),
      missed: this.#missed.filter((missed) => missed.lastClip < last.firstClip),
    };
  }

  /** Also ends the wait for it, even if its source never answers. */
  abandon(): void {
    this.#abort.abort();
    this.#settle();
  }

  #partOf(clip: number): SoundPart | undefined {
    return this.#maker.partOf(this.#publication, clip);
  }

  #longEnoughFrom(clip: number): number {
    const isShort = this.#timeline.durationSeconds - this.#timeline.startOf(clip) < shortestSeconds;
    const before = isShort && this.#maker.joinsParts ? this.#partOf(clip - 1) : undefined;
    return before ? this.#longEnoughFrom(before.firstClip) : clip;
  }

  /** Continues for as long as it is wanted: if it stopped for lack of a network, it tries again later. */
  async #run(): Promise<void> {
    if ((await this.#readOn()) || this.#abort.signal.aborted) return;
    const stop = this.#ports.retries.start(() => this.#readOn(), prefetchRetries);
    this.#abort.signal.addEventListener('abort', stop);
  }

  /** Continues after what has been read. Resolves with false if it stops for lack of a network. */
  async #readOn(): Promise<boolean> {
    const last = this.#parts.at(-1);
    this.#missed = last ? this.#missed.filter(({ lastClip }) => lastClip < last.firstClip) : [];
    let next = last ? this.#partAfter(last) : this.#partOf(this.firstClip);
    const loading: Loading[] = [];
    let missedInARow: ResourceFailure[] = [];
    while (this.#seconds < this.#limitSeconds) {
      while (next && loading.length < readsAtOnce && this.#isWanted(next, loading[0]?.[0] ?? next)) {
        loading.push([next, this.#load(next)]);
        next = this.#partAfter(next);
      }
      const [part, reading] = loading.shift() ?? [];
      if (!part) break;
      let read = await reading;
      // A later part has come, so the network is back.
      if (isNetworkFault(read) && (await Promise.all(loading.map(([, later]) => later))).some(({ ok }) => ok))
        read = await this.#load(part);
      if (this.#abort.signal.aborted || !read) return true;
      const { firstClip, lastClip } = part;
      if (read.ok) this.#parts.push({ ...part, ...read.value });
      else this.#missed.push({ firstClip, lastClip, ...read.error });
      // What comes before the clip asked for only makes the sound longer.
      if (lastClip < this.fromClip) continue;
      missedInARow = read.ok ? [] : [...missedInARow, read.error];
      if (missedInARow.length === failuresInARow) break;
      if (read.ok) this.#seconds += this.#timeline.startOf(lastClip + 1) - this.#timeline.startOf(firstClip);
      if (this.#seconds >= enoughSeconds) this.#markSettled();
    }
    this.#markSettled();
    return !missedInARow.some(({ kind }) => isNetworkProblem(kind));
  }

  #partAfter({ lastClip }: SoundPart): SoundPart | undefined {
    return this.#maker.joinsParts ? this.#partOf(lastClip + 1) : undefined;
  }

  /** With the parts that are being loaded, `first` the first of them, and no more than those, the limit is not reached. */
  #isWanted(part: SoundPart, first: SoundPart): boolean {
    const from = Math.min(Math.max(first.firstClip, this.fromClip), part.firstClip);
    const beingLoaded = this.#timeline.startOf(part.firstClip) - this.#timeline.startOf(from);
    return this.#seconds + beingLoaded < this.#limitSeconds;
  }

  #load(part: SoundPart): Promise<Result<PartContent, ResourceFailure>> {
    const loading = this.#read(part);
    // If an earlier one throws, nobody waits for this one.
    loading.catch(() => undefined);
    return loading;
  }

  async #read(part: SoundPart): Promise<Result<PartContent, ResourceFailure>> {
    const { resource } = part;
    try {
      const read = await this.#ports.source.read(
        this.#publication,
        resource,
        this.#abort.signal,
        () => this.#progress++,
      );
      const problem = read.ok ? await this.#maker.findProblem(read.value) : undefined;
      if (problem !== undefined) return err({ kind: 'damaged', detail: `${resource.href}: ${problem}` });
      return read.ok ? ok(await this.#shortened(part, read.value)) : read;
    } catch (error) {
      if (this.#abort.signal.aborted) return err({ kind: 'unreachable', detail: 'no longer wanted' });
      throw error;
    }
  }

  async #shortened(part: SoundPart, content: Content): Promise<PartContent> {
    const { shorten } = this.#ports;
    if (!shorten || !this.#maker.joinsParts) return { content };
    return shorten({ publication: this.#publication, timeline: this.#timeline }, part, content);
  }

  #markSettled(): void {
    this.#isSettled = true;
    this.#settle();
  }
}

function isNetworkFault(read: Result<unknown, ResourceFailure> | undefined): boolean {
  return read?.ok === false && isNetworkProblem(read.error.kind);
}

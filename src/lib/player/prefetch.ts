/**
 * Brings consecutive tracks into memory, from one on, so that they can be played as one stretch at any moment: the
 * stretch is whatever has come so far. It knows nothing of the element or of the player's state.
 */
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { joinTracks } from '#lib/core/mp3/join.ts';
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import { Stretch } from '#lib/core/playback/stretch.ts';
import type { Timeline } from '#lib/core/playback/timeline.ts';
import type { LostClip, ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { PlacedClip, Publication } from '#lib/core/publication/publication.ts';
import { err, type Result } from '#lib/core/result.ts';
import type { ResourceSource } from './resource-source.ts';

/** Seconds that must be in memory before the first sound, or the rest of the story where that is less. */
export const enoughSeconds = 30;

/** What is heard first from a paragraph on, or from the start of the story: what is read before the first sound. */
export function heardFirst({ clips }: Publication, block?: BlockId): readonly PlacedClip[] {
  const first = Math.max(
    clips.findIndex((clip) => clip.block === block),
    0,
  );
  let seconds = 0;
  return clips.slice(first).filter(({ startSeconds, endSeconds }) => {
    const isHeardFirst = seconds < enoughSeconds;
    seconds += endSeconds - startSeconds;
    return isHeardFirst;
  });
}

/** For a shorter resource Chromium shows no controls on the lock screen. */
const shortestSeconds = 6;
const readsAtOnce = 3;
/** One track that cannot be had is skipped; after this many in a row the story cannot go on. */
const failuresInARow = 3;
/** Milliseconds before the first retry after the signal was lost; each later pause is twice as long. */
const firstPauseMs = 5000;
const longestPauseMs = 60_000;

export interface PrefetchedStretch {
  readonly stretch: Stretch;
  readonly sound: Blob;
  readonly missed: readonly LostClip[];
}

export interface PrefetchPorts {
  readonly source: ResourceSource;
  /** Resolves after so many milliseconds; rejects as soon as the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export class Prefetch {
  /** The track asked for. */
  readonly fromClip: number;
  /** The same, or an earlier one where the rest of the story would be too short a resource. */
  readonly firstClip: number;
  /** Resolves once there is enough to begin with, or nothing to be had; rejects where something threw unexpectedly. */
  readonly whenSettled: Promise<void>;

  readonly #ports: PrefetchPorts;
  readonly #publication: Publication;
  readonly #timeline: Timeline;
  readonly #limitSeconds: number;
  readonly #abort = new AbortController();
  readonly #parts: { readonly clipIndex: number; readonly bytes: ArrayBuffer }[] = [];
  #missed: LostClip[] = [];
  #seconds = 0;
  #progress = 0;
  #isSettled = false;
  #settle: () => void = () => undefined;
  #crash: (error: unknown) => void = () => undefined;

  constructor(
    ports: PrefetchPorts,
    open: { readonly publication: Publication; readonly timeline: Timeline },
    fromClip: number,
    limitSeconds: number,
  ) {
    this.#ports = ports;
    this.#publication = open.publication;
    this.#timeline = open.timeline;
    this.#limitSeconds = limitSeconds;
    this.fromClip = fromClip;
    this.firstClip = this.#longEnoughFrom(fromClip);
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

  /** There is enough in memory to begin with: the track asked for, or one after it. */
  get isEnough(): boolean {
    return this.#isSettled && this.covers(this.fromClip);
  }

  /** Once settled: the tracks from the one asked for on, where none that was tried could be had; else none. */
  get lost(): readonly LostClip[] {
    if (!this.#isSettled || this.isEnough) return [];
    return this.#missed.filter(({ clipIndex }) => clipIndex >= this.fromClip);
  }

  /** A stretch made now begins at or before this track and reaches it, or the one after it where it is missing. */
  covers(clipIndex: number): boolean {
    return this.firstClip <= clipIndex && clipIndex <= (this.#parts.at(-1)?.clipIndex ?? -1);
  }

  /** What has come so far, as one resource; ends the prefetch. Throws where nothing has come. */
  take(): PrefetchedStretch {
    if (this.#parts.length === 0) throw new Error('nothing was read');
    this.#abort.abort();
    const last = this.#parts.at(-1)?.clipIndex ?? 0;
    return {
      stretch: new Stretch(
        this.#timeline,
        this.#parts.map((part) => part.clipIndex),
      ),
      sound: new Blob([...joinTracks(this.#parts.map((part) => part.bytes))], { type: 'audio/mpeg' }),
      missed: this.#missed.filter((missed) => missed.clipIndex < last),
    };
  }

  /** Whoever waits for it waits no longer, even where its source never answers. */
  abandon(): void {
    this.#abort.abort();
    this.#settle();
  }

  #longEnoughFrom(clipIndex: number): number {
    let first = clipIndex;
    const { durationSeconds } = this.#timeline;
    while (first > 0 && durationSeconds - this.#timeline.startOf(first) < shortestSeconds) first--;
    return first;
  }

  /** A prefetch that stopped for lack of a signal continues when there is one, for as long as it is wanted. */
  async #run(): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!(await this.#readOn())) {
      try {
        await this.#ports.wait(pauseMs, this.#abort.signal);
      } catch {
        return;
      }
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }

  /** Continues after what has come. Resolves with false where it stops for lack of a signal. */
  async #readOn(): Promise<boolean> {
    const { clips } = this.#publication;
    const from = this.#parts.at(-1)?.clipIndex ?? this.firstClip - 1;
    this.#missed = this.#missed.filter(({ clipIndex }) => clipIndex < from);
    const reads: Promise<Result<ArrayBuffer, ResourceFailure>>[] = [];
    let missedInARow: ResourceFailure[] = [];
    for (let at = from + 1; at < clips.length && this.#seconds < this.#limitSeconds; at++) {
      while (reads.length < readsAtOnce && this.#isWanted(at + reads.length, at)) {
        const reading = this.#read(at + reads.length);
        // Where one throws, nobody comes to wait for those after it.
        reading.catch(() => undefined);
        reads.push(reading);
      }
      let read = await reads.shift();
      // A later track has come, so there is a signal again.
      if (isNetworkFault(read) && (await Promise.all(reads)).some(({ ok }) => ok))
        read = await this.#read(at);
      if (this.#abort.signal.aborted || !read) return true;
      if (read.ok) this.#parts.push({ clipIndex: at, bytes: read.value });
      else this.#missed.push({ clipIndex: at, ...read.error });
      // What stands before the track asked for makes the resource longer, and counts for nothing else.
      if (at < this.fromClip) continue;
      missedInARow = read.ok ? [] : [...missedInARow, read.error];
      if (missedInARow.length === failuresInARow) break;
      if (read.ok) this.#seconds += this.#timeline.durationOf(at);
      if (this.#seconds >= enoughSeconds) this.#markSettled();
    }
    this.#markSettled();
    return !missedInARow.some(({ kind }) => isNetworkProblem(kind));
  }

  /** With the tracks that are read from `at` on, and no more than those, the limit is not reached. */
  #isWanted(clipIndex: number, at: number): boolean {
    if (clipIndex >= this.#timeline.clipCount) return false;
    const from = Math.min(Math.max(at, this.fromClip), clipIndex);
    const beingRead = this.#timeline.startOf(clipIndex) - this.#timeline.startOf(from);
    return this.#seconds + beingRead < this.#limitSeconds;
  }

  async #read(clipIndex: number): Promise<Result<ArrayBuffer, ResourceFailure>> {
    const clip = this.#publication.clips[clipIndex];
    if (!clip) throw new RangeError(`no track ${clipIndex}`);
    const { resource } = clip;
    try {
      const read = await this.#ports.source.read(
        this.#publication,
        resource,
        this.#abort.signal,
        () => this.#progress++,
      );
      const problem = read.ok ? findFrameProblem(new Uint8Array(read.value)) : undefined;
      return problem === undefined ? read : err({ kind: 'damaged', detail: `${resource.href}: ${problem}` });
    } catch (error) {
      if (this.#abort.signal.aborted) return err({ kind: 'unreachable', detail: 'no longer wanted' });
      throw error;
    }
  }

  #markSettled(): void {
    this.#isSettled = true;
    this.#settle();
  }
}

function isNetworkFault(read: Result<unknown, ResourceFailure> | undefined): boolean {
  return read?.ok === false && isNetworkProblem(read.error.kind);
}

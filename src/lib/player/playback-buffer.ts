/**
 * The stretch that is in the element and the clips that are prefetched after it. It knows what is at hand and turns
 * the element's time into the story's; when something is to be heard is the player's business.
 */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { Stretch } from '#lib/core/playback/stretch.ts';
import type { LostClip } from '#lib/core/playback/resource-failure.ts';
import { enoughSeconds, Prefetch, type PrefetchedStretch, type PrefetchPorts } from './prefetch.ts';

/** What follows the first stretch is a few minutes, later ones grow to an hour: each hand-over is a risk. */
const secondLimitSeconds = 180;
const lastLimitSeconds = 3600;
const savingLimitSeconds = 60;
const growth = 4;

export interface PlaybackBufferPorts extends PrefetchPorts {
  /** The listener's connection asks to save data: nothing is prefetched long before it is heard. */
  savesData(): boolean;
}

/** A moment of what is in the element, or of the resource that takes its place. */
export interface Placement {
  readonly time: number;
  readonly resource?: PrefetchedStretch;
}

export type Buffered =
  | { readonly status: 'buffered' }
  /** Something else was asked for in the meantime. */
  | { readonly status: 'superseded' }
  | { readonly status: 'lost'; readonly clips: LostClips };

/** Neighbouring clips, none of which could be had, from the one that was asked for on. */
export type LostClips = readonly [LostClip, ...LostClip[]];

export class PlaybackBuffer {
  readonly #ports: PlaybackBufferPorts;
  #open: OpenStory | undefined;
  #stretch: Stretch | undefined;
  #missed: readonly LostClip[] = [];
  #ahead: Prefetch | undefined;
  #heardClip = -1;
  /** The clip that the stretch was prepared for, which may be missing from it; none once it was heard. */
  #preparedClip: number | undefined;

  constructor(ports: PlaybackBufferPorts) {
    this.#ports = ports;
  }

  open(open: OpenStory): void {
    this.forget();
    this.#open = open;
  }

  /** Lets all sound go; the story stays open. */
  forget(): void {
    this.stopPrefetch();
    this.#stretch = undefined;
    this.#missed = [];
    this.#preparedClip = undefined;
  }

  /** Changes as long as something comes of the prefetch. */
  get progress(): number {
    return this.#ahead?.progress ?? 0;
  }

  /** A prefetch that nobody waits for would go on fetching. */
  stopPrefetch(): void {
    this.#ahead?.abandon();
    this.#ahead = undefined;
  }

  /** The last clip of the stretch that is in the element. */
  get lastClip(): number {
    return this.#stretch?.lastClip ?? -1;
  }

  /** Position in the story of a moment of the element. */
  positionAt(time: number): number {
    return this.#stretch?.positionAt(time) ?? 0;
  }

  isBuffered(position: number): boolean {
    return this.#isInElement(position) || this.#isPrefetched(this.#clipAt(position));
  }

  /** Brings what is heard first from `position` on into memory. */
  async buffer(position: number): Promise<Buffered> {
    const clip = this.#clipAt(position);
    const ahead = this.#ahead;
    const prefetch =
      ahead && !ahead.isSettled && ahead.fromClip === clip ? ahead : this.#prefetchFrom(clip, enoughSeconds);
    await prefetch.whenSettled;
    if (prefetch !== this.#ahead) return { status: 'superseded' };
    const [first, ...others] = prefetch.lost;
    return first ? { status: 'lost', clips: [first, ...others] } : { status: 'buffered' };
  }

  /** What to load, without a sound. Throws where nothing is at hand. */
  prepare(position: number): Placement {
    if (this.#isInElement(position)) return { time: this.#timeFor(position) };
    const resource = this.#take();
    this.#preparedClip = this.#clipAt(position);
    return { resource, time: this.#timeFor(position) };
  }

  /** What to play. Throws where nothing is at hand. */
  start(position: number): Placement & { readonly skipped?: LostClip } {
    const clip = this.#clipAt(position);
    this.#heardClip = clip;
    const resource = this.#isInElement(position) ? undefined : this.#take();
    const time = this.#timeFor(position);
    this.#preparedClip = undefined;
    const skipped = this.#skipped(clip, this.#clipAt(this.positionAt(time)));
    return { time, ...(resource && { resource }), ...(skipped && { skipped }) };
  }

  /**
   * Brings what follows the stretch into memory. Not before it is heard: minutes of sound are read and checked, and
   * the first sound of a slow phone would come that much later.
   */
  prefetchNext(): void {
    const { lastClip, durationSeconds = 0 } = this.#stretch ?? {};
    if (lastClip === undefined || this.#ahead?.fromClip === lastClip + 1) return;
    this.stopPrefetch();
    if (lastClip + 1 < (this.#open?.timeline.clipCount ?? 0))
      this.#prefetchFrom(lastClip + 1, this.#limitAfter(durationSeconds));
  }

  /** The clip that was left out just before this moment of the element; reported once. */
  skippedBefore(time: number): LostClip | undefined {
    const clip = this.#clipAt(this.positionAt(time));
    if (clip === this.#heardClip) return undefined;
    const skipped = this.#skipped(this.#heardClip + 1, clip);
    this.#heardClip = clip;
    return skipped;
  }

  #skipped(from: number, before: number): LostClip | undefined {
    return this.#missed.find(({ clipIndex }) => clipIndex >= from && clipIndex < before);
  }

  #isInElement(position: number): boolean {
    return this.#stretch?.timeOf(position) !== undefined || this.#preparedClip === this.#clipAt(position);
  }

  /** In the stretch; the start of the next clip where the one of that position is missing. */
  #timeFor(position: number): number {
    return this.#stretch?.timeOf(position) ?? this.#stretch?.timeAfter(position) ?? 0;
  }

  /** What was prefetched becomes the stretch. */
  #take(): PrefetchedStretch {
    if (!this.#ahead) throw new Error('nothing was prefetched');
    const taken = this.#ahead.take();
    this.#ahead = undefined;
    this.#stretch = taken.stretch;
    this.#missed = taken.missed;
    return taken;
  }

  #limitAfter(durationSeconds: number): number {
    if (this.#ports.savesData()) return savingLimitSeconds;
    return Math.min(Math.max(durationSeconds * growth, secondLimitSeconds), lastLimitSeconds);
  }

  #prefetchFrom(clip: number, limitSeconds: number): Prefetch {
    if (!this.#open) throw new Error('no story is open');
    this.stopPrefetch();
    const { story, timeline } = this.#open;
    this.#ahead = new Prefetch(this.#ports, { publication: story.publication, timeline }, clip, limitSeconds);
    return this.#ahead;
  }

  #isPrefetched(clip: number): boolean {
    return this.#ahead?.isEnough === true && this.#ahead.covers(clip);
  }

  #clipAt(position: number): number {
    return this.#open?.timeline.clipAt(position) ?? -1;
  }
}

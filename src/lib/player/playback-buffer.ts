/**
 * The stretch that is in the element and the clips that are prefetched after it. It knows what has been read, and turns
 * the element's time into the story's. The player decides when something is heard.
 */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import type { TimeMap } from '#lib/core/playback/time-map.ts';
import { enoughSeconds, Prefetch, type PrefetchPorts } from './prefetch.ts';
import type { SoundMaker, Stretch } from './sound-maker.ts';

/** The second stretch has a few minutes, later ones up to an hour: each change of stretch is a risk. */
const secondLimitSeconds = 180;
const lastLimitSeconds = 3600;
const savingLimitSeconds = 60;
const growth = 4;
/** A sound that was stopped at a time may be this much before it. */
const sameTimeSeconds = 0.1;

export interface PlaybackBufferPorts extends PrefetchPorts {
  /** The first that can play a clip does. */
  soundMakers(): readonly SoundMaker[];
  /** The listener's connection asks to save data: nothing is prefetched long before it is heard. */
  savesData(): boolean;
}

/** A moment of what is in the element, or of the stretch that takes its place. */
export interface Placement {
  readonly time: number;
  readonly stretch?: Stretch;
}

export type Buffered =
  | { readonly status: 'buffered' }
  /** Something else was asked for in the meantime. */
  | { readonly status: 'superseded' }
  /** None of these neighbours, from the one that was asked for on, could be read. */
  | { readonly status: 'lost'; readonly clips: readonly [LostClips, ...LostClips[]] };

/** What is in the element. `clip`: what it was prepared for, which may be missing from the stretch. */
type Loaded = { readonly stretch: Stretch } & (
  { readonly status: 'prepared'; readonly clip: number } | { readonly status: 'heard' }
);

export class PlaybackBuffer {
  readonly #ports: PlaybackBufferPorts;
  #open: OpenStory | undefined;
  #loaded: Loaded | undefined;
  #ahead: Prefetch | undefined;
  #heardClip = -1;

  constructor(ports: PlaybackBufferPorts) {
    this.#ports = ports;
  }

  open(open: OpenStory): void {
    this.forget();
    this.#open = open;
  }

  /** Releases all sound; the story stays open. */
  forget(): void {
    this.stopPrefetch();
    this.#loaded = undefined;
  }

  /** Changes as long as the prefetch makes progress. */
  get progress(): number {
    return this.#ahead?.progress ?? 0;
  }

  /** Otherwise a prefetch continues although nobody waits for it. */
  stopPrefetch(): void {
    this.#ahead?.abandon();
    this.#ahead = undefined;
  }

  /** The last clip of the stretch that is in the element. */
  get lastClip(): number {
    return this.#stretch?.timeMap.lastClip ?? -1;
  }

  /** Of the stretch that is in the element. */
  get timeMap(): TimeMap | undefined {
    return this.#stretch?.timeMap;
  }

  /** Position in the story of a moment of the element. */
  positionAt(time: number): number {
    return this.#stretch?.timeMap.positionAt(time) ?? 0;
  }

  /** The moment of the element that has this position; that of the next clip where it was left out. */
  timeOf(position: number): number | undefined {
    const { timeMap } = this.#stretch ?? {};
    if (!timeMap || this.#clipAt(position) > timeMap.lastClip) return undefined;
    return timeMap.timeOf(position) ?? timeMap.timeAfter(position);
  }

  /** When the stretch is over, where its sound goes on after that. */
  get endsAt(): number | undefined {
    return this.#stretch?.endsAt;
  }

  isOver(time: number): boolean {
    return time >= (this.endsAt ?? Infinity) - sameTimeSeconds;
  }

  isBuffered(position: number): boolean {
    return this.#isInElement(position) || this.#isPrefetched(this.#clipAt(position));
  }

  /** Reads what is heard first from `position` on. */
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

  /** What to load, without a sound. Throws if it has not been read. */
  prepare(position: number): Placement {
    if (this.#isInElement(position)) return { time: this.#timeFor(position) };
    const stretch = this.#take();
    this.#loaded = { status: 'prepared', stretch, clip: this.#clipAt(position) };
    return { stretch, time: this.#timeFor(position) };
  }

  /** What to play. Throws if it has not been read. */
  start(position: number): Placement & { readonly skipped?: LostClips } {
    const clip = this.#clipAt(position);
    this.#heardClip = clip;
    const inElement = this.#isInElement(position) ? this.#stretch : undefined;
    const stretch = inElement ?? this.#take();
    this.#loaded = { status: 'heard', stretch };
    const time = this.#timeFor(position);
    const skipped = this.#skipped(clip, this.#clipAt(this.positionAt(time)));
    return { time, ...(!inElement && { stretch }), ...(skipped && { skipped }) };
  }

  /**
   * Begins to read what follows the stretch. Not before the stretch is heard: minutes of sound are read and checked,
   * which would delay the first sound on a slow phone. `from`: the voice will go on at that position instead.
   */
  prefetchNext(from?: number): void {
    if (!this.#stretch) return;
    const isElsewhere = from !== undefined && !this.#isInElement(from);
    const next = isElsewhere ? this.#clipAt(from) : this.lastClip + 1;
    if (this.#ahead?.fromClip === next) return;
    this.stopPrefetch();
    if (next < (this.#open?.timeline.clipCount ?? 0))
      this.#prefetchFrom(next, this.#limitAfter(this.#stretch.sound.durationSeconds));
  }

  /** The clips that were left out just before this moment of the element; reported once. */
  skippedBefore(time: number): LostClips | undefined {
    const clip = this.#clipAt(this.positionAt(time));
    if (clip === this.#heardClip) return undefined;
    const skipped = this.#skipped(this.#heardClip + 1, clip);
    this.#heardClip = clip;
    return skipped;
  }

  #skipped(from: number, before: number): LostClips | undefined {
    return this.#stretch?.missed.find(({ firstClip, lastClip }) => lastClip >= from && firstClip < before);
  }

  get #stretch(): Stretch | undefined {
    return this.#loaded?.stretch;
  }

  #isInElement(position: number): boolean {
    if (this.#stretch?.timeMap.timeOf(position) !== undefined) return true;
    return this.#loaded?.status === 'prepared' && this.#loaded.clip === this.#clipAt(position);
  }

  /** The start of the next clip if the one at that position is missing. */
  #timeFor(position: number): number {
    const { timeMap } = this.#stretch ?? {};
    return timeMap?.timeOf(position) ?? timeMap?.timeAfter(position) ?? 0;
  }

  /** What was prefetched, as a stretch. */
  #take(): Stretch {
    if (!this.#ahead) throw new Error('nothing was prefetched');
    const stretch = this.#ahead.take();
    this.#ahead = undefined;
    return stretch;
  }

  #limitAfter(durationSeconds: number): number {
    if (this.#ports.savesData()) return savingLimitSeconds;
    return Math.min(Math.max(durationSeconds * growth, secondLimitSeconds), lastLimitSeconds);
  }

  #prefetchFrom(clip: number, limitSeconds: number): Prefetch {
    if (!this.#open) throw new Error('no story is open');
    this.stopPrefetch();
    const { story, timeline } = this.#open;
    const { publication } = story;
    const maker = this.#ports.soundMakers().find((one) => one.partOf(publication, clip));
    if (!maker) throw new Error(`nothing can play clip ${clip}`);
    this.#ahead = new Prefetch(this.#ports, maker, { publication, timeline }, clip, limitSeconds);
    return this.#ahead;
  }

  #isPrefetched(clip: number): boolean {
    return this.#ahead?.isEnough === true && this.#ahead.covers(clip);
  }

  #clipAt(position: number): number {
    return this.#open?.timeline.clipAt(position) ?? -1;
  }
}

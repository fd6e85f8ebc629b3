/**
 * The stretch that is in the element and the tracks that are gathered after it. It knows what is at hand and turns
 * the element's time into the story's; when something is to be heard is the player's business.
 */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { Stretch } from '#lib/core/playback/stretch.ts';
import type { LostTrack } from '#lib/core/playback/track-failure.ts';
import {
  enoughSeconds,
  TrackGathering,
  type GatheredStretch,
  type GatheringPorts,
} from './track-gathering.ts';

/** What follows the first stretch is a few minutes, later ones grow to an hour: each hand-over is a risk. */
const secondLimitSeconds = 180;
const lastLimitSeconds = 3600;
const savingLimitSeconds = 60;
const growth = 4;

export interface StretchQueuePorts extends GatheringPorts {
  /** The listener's connection asks to save data: nothing is gathered long before it is heard. */
  savesData(): boolean;
}

/** A moment of what is in the element, or of the resource that takes its place. */
export interface Placement {
  readonly time: number;
  readonly resource?: GatheredStretch;
}

export type Gathered =
  | { readonly status: 'gathered' }
  /** Something else was asked for in the meantime. */
  | { readonly status: 'superseded' }
  | { readonly status: 'lost'; readonly tracks: LostTracks };

/** Neighbouring tracks, none of which could be had, from the one that was asked for on. */
export type LostTracks = readonly [LostTrack, ...LostTrack[]];

export class StretchQueue {
  readonly #ports: StretchQueuePorts;
  #open: OpenStory | undefined;
  #stretch: Stretch | undefined;
  #missed: readonly LostTrack[] = [];
  #ahead: TrackGathering | undefined;
  #heardTrack = -1;
  /** The track that the stretch was prepared for, which may be missing from it; none once it was heard. */
  #preparedTrack: number | undefined;

  constructor(ports: StretchQueuePorts) {
    this.#ports = ports;
  }

  open(open: OpenStory): void {
    this.forget();
    this.#open = open;
  }

  /** Lets all sound go; the story stays open. */
  forget(): void {
    this.stopGathering();
    this.#stretch = undefined;
    this.#missed = [];
    this.#preparedTrack = undefined;
  }

  /** Changes as long as something comes of what is being gathered. */
  get progress(): number {
    return this.#ahead?.progress ?? 0;
  }

  /** A gathering that nobody waits for would go on fetching. */
  stopGathering(): void {
    this.#ahead?.abandon();
    this.#ahead = undefined;
  }

  /** The last track of the stretch that is in the element. */
  get lastTrack(): number {
    return this.#stretch?.lastTrack ?? -1;
  }

  /** Position in the story of a moment of the element. */
  positionAt(time: number): number {
    return this.#stretch?.positionAt(time) ?? 0;
  }

  isAtHand(position: number): boolean {
    return this.#isInElement(position) || this.#isGathered(this.#trackAt(position));
  }

  /** Brings what is heard first from `position` on into memory. */
  async gather(position: number): Promise<Gathered> {
    const track = this.#trackAt(position);
    const ahead = this.#ahead;
    const gathering =
      ahead && !ahead.isSettled && ahead.fromTrack === track ? ahead : this.#gatherFrom(track, enoughSeconds);
    await gathering.whenSettled;
    if (gathering !== this.#ahead) return { status: 'superseded' };
    const [first, ...others] = gathering.lost;
    return first ? { status: 'lost', tracks: [first, ...others] } : { status: 'gathered' };
  }

  /** What to load, without a sound. Throws where nothing is at hand. */
  prepare(position: number): Placement {
    if (this.#isInElement(position)) return { time: this.#timeFor(position) };
    const resource = this.#take();
    this.#preparedTrack = this.#trackAt(position);
    return { resource, time: this.#timeFor(position) };
  }

  /** What to play. Throws where nothing is at hand. */
  start(position: number): Placement & { readonly skipped?: LostTrack } {
    const track = this.#trackAt(position);
    this.#heardTrack = track;
    const resource = this.#isInElement(position) ? undefined : this.#take();
    const time = this.#timeFor(position);
    this.#preparedTrack = undefined;
    const skipped = this.#skipped(track, this.#trackAt(this.positionAt(time)));
    return { time, ...(resource && { resource }), ...(skipped && { skipped }) };
  }

  /**
   * Brings what follows the stretch into memory. Not before it is heard: minutes of sound are read and checked, and
   * the first sound of a slow phone would come that much later.
   */
  gatherAhead(): void {
    const { lastTrack, durationSeconds = 0 } = this.#stretch ?? {};
    if (lastTrack === undefined || this.#ahead?.fromTrack === lastTrack + 1) return;
    this.stopGathering();
    if (lastTrack + 1 < (this.#open?.timeline.clipCount ?? 0))
      this.#gatherFrom(lastTrack + 1, this.#limitAfter(durationSeconds));
  }

  /** The track that was left out just before this moment of the element; reported once. */
  skippedBefore(time: number): LostTrack | undefined {
    const track = this.#trackAt(this.positionAt(time));
    if (track === this.#heardTrack) return undefined;
    const skipped = this.#skipped(this.#heardTrack + 1, track);
    this.#heardTrack = track;
    return skipped;
  }

  #skipped(from: number, before: number): LostTrack | undefined {
    return this.#missed.find(({ trackIndex }) => trackIndex >= from && trackIndex < before);
  }

  #isInElement(position: number): boolean {
    return this.#stretch?.timeOf(position) !== undefined || this.#preparedTrack === this.#trackAt(position);
  }

  /** In the stretch; the start of the next track where the one of that position is missing. */
  #timeFor(position: number): number {
    return this.#stretch?.timeOf(position) ?? this.#stretch?.timeAfter(position) ?? 0;
  }

  /** What was gathered becomes the stretch. */
  #take(): GatheredStretch {
    if (!this.#ahead) throw new Error('nothing was gathered');
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

  #gatherFrom(track: number, limitSeconds: number): TrackGathering {
    if (!this.#open) throw new Error('no story is open');
    this.stopGathering();
    const { story, timeline } = this.#open;
    this.#ahead = new TrackGathering(
      this.#ports,
      { publication: story.publication, timeline },
      track,
      limitSeconds,
    );
    return this.#ahead;
  }

  #isGathered(track: number): boolean {
    return this.#ahead?.isEnough === true && this.#ahead.covers(track);
  }

  #trackAt(position: number): number {
    return this.#open?.timeline.clipAt(position) ?? -1;
  }
}

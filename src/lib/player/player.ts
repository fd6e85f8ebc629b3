/**
 * The player: turns what the listener asks for and what the backend reports into events for `transition`, and its
 * effects into calls. Which state follows which is decided there; how bytes come into memory, in `track-gathering.ts`.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import { isSameStory, placeAt, positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import type { PlaybackNotice } from '#lib/core/playback/playback-notice.ts';
import { nextParagraph, previousParagraph } from '#lib/core/playback/paragraph-steps.ts';
import { fastestRate, slowestRate } from '#lib/core/playback/rate.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { isSilent, transition, type PlayerEffect, type PlayerEvent } from '#lib/core/playback/transition.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { AudioBackend, BackendEvent } from './audio-backend.ts';
import type { PlaybackClock } from './playback-clock.ts';
import { asLost, asRefused } from './playback-failures.ts';
import { SilenceWatch } from './silence-watch.ts';
import type { LostTracks, StretchQueue } from './stretch-queue.ts';
import type { GatheringPorts } from './track-gathering.ts';

/** A resource that is refused again this near to the place where it was reloaded has the same fault. */
const sameFaultSeconds = 10;

export class Player {
  readonly #backend: AudioBackend;
  readonly #queue: StretchQueue;
  readonly #clock: PlaybackClock;
  readonly #state = new Signal<PlayerState>({ status: 'empty' });
  readonly #open = new Signal<OpenStory | null>(null);
  readonly #rate = new Signal(1);
  readonly #notice = new Signal<PlaybackNotice | null>(null);
  readonly #heartbeat = new Signal(0);
  /** The position that was heard last: an element that failed may say 0. */
  #heardPosition = 0;
  /** The position where a refused resource was put together once more. */
  #reloadedAt: number | undefined;
  /** Counts the requests, so that an answer to an earlier one is not taken for the latest. */
  #requests = 0;
  readonly #watch: SilenceWatch;

  constructor(
    backend: AudioBackend,
    queue: StretchQueue,
    clock: PlaybackClock,
    wait: GatheringPorts['wait'],
  ) {
    this.#backend = backend;
    this.#queue = queue;
    this.#clock = clock;
    this.#watch = new SilenceWatch(
      wait,
      () => backend.currentTime,
      (detail) => {
        this.#onSilenced(detail);
      },
    );
    backend.listen((event) => {
      this.#onBackend(event);
    });
  }

  get state(): Readable<PlayerState> {
    return this.#state;
  }

  get open(): Readable<OpenStory | null> {
    return this.#open;
  }

  get rate(): Readable<number> {
    return this.#rate;
  }

  get notice(): Readable<PlaybackNotice | null> {
    return this.#notice;
  }

  /** Changes about four times a second while sound comes out, also where the page is hidden. */
  get heartbeat(): Readable<number> {
    return this.#heartbeat;
  }

  /** Seconds on the story's timeline: the element's while it plays, else the place that is kept. */
  position(): number {
    const state = this.#state.current;
    if (state.status === 'empty') return 0;
    if (state.status !== 'playing') return this.#positionOf(state.at);
    return this.#queue.positionAt(this.#clock.read(this.#backend.currentTime, this.#rate.current));
  }

  /** The place that is heard now, or kept; undefined while nothing is open. */
  here(): Locator | undefined {
    const state = this.#state.current;
    if (state.status === 'empty') return undefined;
    return state.status === 'playing' ? this.#locatorAt(this.position()) : state.at;
  }

  load(story: Story, at?: Locator): void {
    const before = this.#open.current;
    if (before && isSameStory(before.story, story)) {
      if (at && this.#state.current.status !== 'playing')
        this.#dispatch({ type: 'seek', to: at, andPlay: false });
      // The sound is the same; text that was missing may have come.
      if (before.story !== story) this.#open.set({ story, timeline: before.timeline });
      return;
    }
    const open = { story, timeline: new Timeline(story.publication) };
    this.#queue.open(open);
    this.#reloadedAt = undefined;
    this.#open.set(open);
    this.#dispatch({ type: 'open', at: at ?? this.#locatorAt(0) });
  }

  play(): void {
    if (this.#state.current.status === 'ended') this.playFrom(this.#locatorAt(0));
    else this.#dispatch({ type: 'play' });
    this.#backend.prime();
  }

  pause(): void {
    const at = this.here();
    if (at) this.#dispatch({ type: 'pause', at, cause: 'listener' });
  }

  seek(position: number): void {
    if (!this.#open.current || !Number.isFinite(position)) return;
    this.#dispatch({ type: 'seek', to: this.#locatorAt(position), andPlay: false });
  }

  playFrom(locator: Locator): void {
    this.#dispatch({ type: 'seek', to: locator, andPlay: true });
    this.#backend.prime();
  }

  previousParagraph(): void {
    const { timeline } = this.#open.current ?? {};
    if (timeline) this.seek(previousParagraph(timeline, this.position()));
  }

  nextParagraph(): void {
    const { timeline } = this.#open.current ?? {};
    const next = timeline && nextParagraph(timeline, this.position());
    if (next !== undefined) this.seek(next);
  }

  setRate(rate: number): void {
    if (!Number.isFinite(rate)) return;
    const allowed = Math.min(Math.max(rate, slowestRate), fastestRate);
    this.#clock.reset();
    this.#backend.setRate(allowed);
    this.#rate.set(allowed);
  }

  #dispatch(event: PlayerEvent): void {
    const [state, effects] = transition(this.#state.current, event);
    this.#clock.reset();
    if (state !== this.#state.current) this.#watchFor(state.status);
    this.#state.set(state);
    for (const effect of effects) this.#run(effect);
  }

  /** While the state is *loading*, silence is expected. */
  #watchFor(status: PlayerState['status']): void {
    if (status === 'playing') this.#watch.expectProgress();
    else if (status === 'waiting') this.#watch.expectStart();
    else this.#watch.rest();
  }

  #run(effect: PlayerEffect): void {
    switch (effect.type) {
      case 'gather':
        this.#gather(effect.at);
        return;
      case 'prepare':
        this.#queue.prepare(this.#positionOf(effect.at), this.#backend);
        return;
      case 'start': {
        this.#watch.expectStart();
        const started = this.#queue.start(this.#positionOf(effect.at), this.#backend);
        if (started.skipped) this.#notice.set({ kind: 'paragraph-skipped', ...started.skipped });
        return;
      }
      case 'silence':
        this.#backend.pause();
        return;
      case 'give-up-element':
        this.#backend.giveUpElement();
    }
  }

  /** Synchronous where the sound is at hand: a hand-over must not leave the element's `ended` event. */
  #gather(at: Locator): void {
    const request = ++this.#requests;
    const position = this.#positionOf(at);
    if (this.#queue.isAtHand(position)) {
      this.#dispatch({ type: 'gathered' });
      return;
    }
    this.#backend.pause();
    void this.#queue.gather(position).then((gathered) => {
      if (gathered.status === 'superseded' || request !== this.#requests) return;
      if (this.#state.current.status !== 'loading') return;
      if (gathered.status === 'gathered') this.#dispatch({ type: 'gathered' });
      else this.#onLost(at, gathered);
    });
  }

  #onLost(at: Locator, lost: LostTracks): void {
    const open = this.#open.current;
    if (!open) return;
    this.#dispatch(asLost(open, at, lost));
    if (this.#state.current.status === 'ended')
      this.#notice.set({ kind: 'paragraph-skipped', ...lost.first });
  }

  #onBackend(event: BackendEvent): void {
    const timeline = this.#open.current?.timeline;
    if (!timeline) return;
    const position = this.#queue.positionAt(this.#backend.currentTime);
    const at = this.#locatorAt(position);
    if (event.type === 'playing' || event.type === 'progressed') this.#heardPosition = position;
    switch (event.type) {
      case 'playing':
        this.#dispatch({ type: 'playing', at });
        this.#queue.gatherAhead();
        return;
      case 'waiting':
      case 'stopped':
        this.#dispatch({ type: event.type, at });
        return;
      case 'progressed': {
        const skipped = this.#queue.skippedBefore(this.#backend.currentTime);
        if (skipped) this.#notice.set({ kind: 'paragraph-skipped', ...skipped });
        this.#heartbeat.set(this.#heartbeat.current + 1);
        return;
      }
      case 'ended': {
        const next = this.#queue.lastTrack + 1;
        if (next < timeline.trackCount)
          this.#dispatch({ type: 'ended', at, next: this.#locatorAt(timeline.startOf(next)) });
        else this.#dispatch({ type: 'ended', at: this.#locatorAt(timeline.durationSeconds) });
        return;
      }
      case 'silenced':
        this.#onSilenced(event.detail);
        return;
      case 'blocked':
        this.#dispatch({ type: 'blocked' });
        return;
      case 'failed':
        this.#onRefused(event.kind, event.detail);
    }
  }

  #onSilenced(detail: string): void {
    const at = this.#heardPlace();
    if (at) this.#dispatch({ type: 'silenced', at, detail });
  }

  /** The element may have lost its time. */
  #heardPlace(): Locator | undefined {
    const state = this.#state.current;
    if (state.status === 'empty') return undefined;
    return state.status === 'playing' ? this.#locatorAt(this.#heardPosition) : state.at;
  }

  /**
   * A resource that the element refuses is put together once more before the listener sees an error. The refused one
   * is dropped either way: asked for again, it would stay silent for ever. One that nobody waits to hear
   * is loaded again when it is to be played.
   */
  #onRefused(kind: 'unplayable' | 'no-device', detail: string): void {
    const open = this.#open.current;
    const at = this.#heardPlace();
    if (!open || !at || isSilent(this.#state.current)) return;
    const position = this.#positionOf(at);
    const wasReloaded =
      this.#reloadedAt !== undefined && Math.abs(position - this.#reloadedAt) < sameFaultSeconds;
    this.#reloadedAt = undefined;
    if (kind === 'unplayable') this.#queue.forget();
    if (kind === 'no-device' || wasReloaded) {
      this.#dispatch(asRefused(open, at, kind, detail));
      return;
    }
    this.#reloadedAt = position;
    this.#dispatch({ type: 'seek', to: at, andPlay: false });
  }

  #locatorAt(position: number): Locator {
    const open = this.#open.current;
    if (!open) throw new Error('no story is open');
    return placeAt(open, position);
  }

  #positionOf(at: Locator): number {
    const open = this.#open.current;
    return open ? positionIn(open, at) : 0;
  }
}

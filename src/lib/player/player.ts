/**
 * The player: turns wishes and the backend's reports into events for `transition`, and its effects into calls. What
 * may follow what is decided there; how bytes come into memory, in `track-gathering.ts`.
 */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import { locatorAt, positionOf } from '#lib/core/playback/locate.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { PlaybackNotice } from '#lib/core/playback/playback-notice.ts';
import { fastestRate, slowestRate } from '#lib/core/playback/rate.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { transition, type PlayerEffect, type PlayerEvent } from '#lib/core/playback/transition.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { AudioBackend, BackendEvent } from './audio-backend.ts';
import type { PlaybackClock } from './playback-clock.ts';
import type { LostTracks, StretchQueue } from './stretch-queue.ts';

/** A seek to the very end would leave nothing to hear. */
const closestToEnd = 0.25;
/** A resource that is refused again so near the place of its reload has the same fault. */
const sameFaultSeconds = 10;
/** "Previous" restarts a paragraph that is further in than this. */
const restartAfterSeconds = 3;

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

  constructor(backend: AudioBackend, queue: StretchQueue, clock: PlaybackClock) {
    this.#backend = backend;
    this.#queue = queue;
    this.#clock = clock;
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
    if (before && isSame(before.story, story)) {
      if (at && this.#state.current.status !== 'playing')
        this.#dispatch({ type: 'seek', to: at, andPlay: false });
      return;
    }
    const open = { story, timeline: new Timeline(story.publication) };
    this.#queue.open(open);
    this.#reloadedAt = undefined;
    this.#open.set(open);
    this.#dispatch({ type: 'open', at: at ?? this.#locatorAt(0) });
  }

  play(): void {
    this.#backend.prime();
    if (this.#state.current.status === 'ended') this.playFrom(this.#locatorAt(0));
    else this.#dispatch({ type: 'play' });
  }

  pause(): void {
    const at = this.here();
    if (at) this.#dispatch({ type: 'pause', at, cause: 'listener' });
  }

  seek(position: number): void {
    if (this.#open.current) this.#dispatch({ type: 'seek', to: this.#locatorAt(position), andPlay: false });
  }

  playFrom(locator: Locator): void {
    this.#backend.prime();
    this.#dispatch({ type: 'seek', to: locator, andPlay: true });
  }

  previousParagraph(): void {
    const timeline = this.#open.current?.timeline;
    if (!timeline) return;
    const track = timeline.trackAt(this.position());
    const isFarIn = this.position() - timeline.startOf(track) > restartAfterSeconds;
    this.seek(timeline.startOf(isFarIn ? track : Math.max(track - 1, 0)));
  }

  nextParagraph(): void {
    const next = this.#paragraphBehind(this.position());
    if (next !== undefined) this.seek(next);
  }

  setRate(rate: number): void {
    const allowed = Math.min(Math.max(rate, slowestRate), fastestRate);
    this.#clock.reset();
    this.#backend.setRate(allowed);
    this.#rate.set(allowed);
  }

  #dispatch(event: PlayerEvent): void {
    const [state, effects] = transition(this.#state.current, event);
    this.#clock.reset();
    this.#state.set(state);
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: PlayerEffect): void {
    switch (effect.type) {
      case 'gather':
        this.#gather(effect.at);
        return;
      case 'start': {
        const started = this.#queue.start(this.#positionOf(effect.at), this.#backend);
        if (started.skipped) this.#notice.set({ kind: 'paragraph-skipped', ...started.skipped });
        return;
      }
      case 'silence':
        this.#backend.pause();
    }
  }

  /** Synchronous where the sound is at hand: a hand-over must not leave the element's `ended` event (reference b2). */
  #gather(at: Locator): void {
    const position = this.#positionOf(at);
    if (this.#queue.isAtHand(position)) {
      this.#dispatch({ type: 'gathered' });
      return;
    }
    this.#backend.pause();
    void this.#queue.gather(position).then((gathered) => {
      if (gathered.status === 'superseded' || !this.#isLoading(at)) return;
      if (gathered.status === 'gathered') this.#dispatch({ type: 'gathered' });
      else this.#onLost(at, gathered);
    });
  }

  /** Nothing else was asked for meanwhile. */
  #isLoading(at: Locator): boolean {
    const state = this.#state.current;
    return state.status === 'loading' && state.at === at;
  }

  /** What is missing or damaged where it is published stays so: there must be a way past it, or the end. */
  #onLost(at: Locator, { first, behind, error }: LostTracks): void {
    const timeline = this.#open.current?.timeline;
    if (!timeline) return;
    const isForGood = !isNetworkProblem(error.kind);
    const isAnyLeft = behind < timeline.trackCount;
    // A story of which there is nothing has not been heard to its end.
    const isOver = isForGood && !isAnyLeft && first.trackIndex > 0;
    this.#dispatch({
      type: 'failed',
      at,
      error: isForGood && isAnyLeft ? { ...error, behind: this.#locatorAt(timeline.startOf(behind)) } : error,
      ...(isOver && { end: this.#locatorAt(timeline.durationSeconds) }),
    });
    if (this.#state.current.status === 'ended') this.#notice.set({ kind: 'paragraph-skipped', ...first });
  }

  #onBackend(event: BackendEvent): void {
    const timeline = this.#open.current?.timeline;
    if (!timeline) return;
    const position = this.#queue.positionAt(this.#backend.currentTime);
    const at = this.#locatorAt(position);
    switch (event.type) {
      case 'playing':
        this.#heardPosition = position;
        this.#dispatch({ type: 'playing', at });
        return;
      case 'waiting':
      case 'stopped':
        this.#dispatch({ type: event.type, at });
        return;
      case 'progressed': {
        this.#heardPosition = position;
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
      case 'blocked':
        this.#dispatch({ type: 'blocked' });
        return;
      case 'failed':
        this.#reload(event.detail);
    }
  }

  /**
   * A resource that the element refuses is put together once more before the listener is troubled (rule 15). It is
   * forgotten either way: what was refused would stay silent for ever when it is asked for again.
   */
  #reload(detail: string): void {
    const state = this.#state.current;
    if (state.status === 'empty') return;
    const at = state.status === 'playing' ? this.#locatorAt(this.#heardPosition) : state.at;
    const position = this.#positionOf(at);
    this.#queue.forget();
    if (this.#reloadedAt !== undefined && Math.abs(position - this.#reloadedAt) < sameFaultSeconds) {
      this.#reloadedAt = undefined;
      const behind = this.#paragraphBehind(position);
      this.#dispatch({
        type: 'failed',
        at,
        error: {
          kind: 'unplayable',
          detail,
          ...(behind !== undefined && { behind: this.#locatorAt(behind) }),
        },
      });
      return;
    }
    this.#reloadedAt = position;
    this.#dispatch({ type: 'seek', to: at, andPlay: false });
  }

  /** The position where the next paragraph begins, if there is one. */
  #paragraphBehind(position: number): number | undefined {
    const timeline = this.#open.current?.timeline;
    if (!timeline) return undefined;
    const next = timeline.trackAt(position) + 1;
    return next < timeline.trackCount ? timeline.startOf(next) : undefined;
  }

  #locatorAt(position: number): Locator {
    const open = this.#open.current;
    if (!open) throw new Error('no story is open');
    const { story, timeline } = open;
    const within = Math.min(Math.max(position, 0), Math.max(timeline.durationSeconds - closestToEnd, 0));
    return locatorAt(story.publication, timeline, story.transcripts, within);
  }

  /** A paragraph that the story no longer has leaves the start. */
  #positionOf(at: Locator): number {
    const open = this.#open.current;
    return (open && positionOf(at, open.timeline, open.story.transcripts)) ?? 0;
  }
}

function isSame(one: Story, other: Story): boolean {
  return (
    one.publication.id === other.publication.id && one.publication.modified === other.publication.modified
  );
}

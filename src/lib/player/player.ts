/**
 * The player: turns what the listener asks for and what the backend reports into events for `transition`. Which state
 * follows is decided there; what has to be done for it, `player-effects.ts` does.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import { openStory, placeAt, positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import { nextParagraph, previousParagraph } from '#lib/core/playback/controls.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { Timeline } from '#lib/core/playback/timeline.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import { isSameStory, type Story } from '#lib/core/publication/story.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { AudioBackend, BackendEvent } from './audio-backend.ts';
import type { PlaybackClock } from './playback-clock.ts';
import { asRefused } from './playback-failures.ts';
import { PlayerEffects } from './player-effects.ts';
import { PlayerMachine } from './player-machine.ts';
import { SilenceWatch, type WatchPorts } from './silence-watch.ts';
import type { PlaybackBuffer } from './playback-buffer.ts';

export class Player {
  readonly #backend: AudioBackend;
  readonly #buffer: PlaybackBuffer;
  readonly #clock: PlaybackClock;
  readonly #reportBug: (error: unknown) => void;
  readonly #machine: PlayerMachine;
  readonly #effects: PlayerEffects;
  readonly #open = new Signal<OpenStory | null>(null);
  readonly #rate = new Signal(1);
  readonly #skipped = new Signal<LostClips | null>(null);
  readonly #heartbeat = new Signal(0);
  /** The place that was heard last: an element that failed may say 0. */
  #heardAt: Locator | undefined;

  constructor(
    backend: AudioBackend,
    buffer: PlaybackBuffer,
    clock: PlaybackClock,
    wait: WatchPorts['wait'],
    /** Gets every unexpected error; the player has made a failure of it already. */
    reportBug = (error: unknown) => {
      reportError(error);
    },
  ) {
    this.#backend = backend;
    this.#buffer = buffer;
    this.#clock = clock;
    this.#reportBug = reportBug;
    const onCrash = (error: unknown) => {
      this.#crash(error);
    };
    this.#machine = new PlayerMachine((effect) => {
      this.#effects.run(effect);
    }, onCrash);
    this.#effects = new PlayerEffects({
      backend,
      buffer,
      open: this.#open,
      rate: this.#rate,
      skipped: this.#skipped,
      dispatch: (event) => {
        this.#machine.dispatch(event);
      },
      onCrash,
    });
    const watch = new SilenceWatch({
      wait,
      time: () => backend.currentTime,
      progress: () => buffer.progress,
      onSilence: (detail) => {
        this.#onSilenced(detail);
      },
      onStall: (detail) => {
        const at = this.#heardPlace();
        if (at) this.#machine.dispatch({ type: 'stalled', at, detail });
      },
      onCrash,
    });
    // The first to hear of a state: the others read the clock.
    this.#machine.state.subscribe((state) => {
      this.#clock.reset();
      watch.follow(state);
    });
    this.#rate.subscribe(() => {
      clock.reset();
    });
    backend.listen((event) => {
      this.#attempt(() => {
        this.#onBackend(event);
      });
    });
  }

  get state(): Readable<PlayerState> {
    return this.#machine.state;
  }

  get open(): Readable<OpenStory | null> {
    return this.#open;
  }

  get rate(): Readable<number> {
    return this.#rate;
  }

  get skipped(): Readable<LostClips | null> {
    return this.#skipped;
  }

  /** Changes about four times a second while sound comes out, also where the page is hidden. */
  get heartbeat(): Readable<number> {
    return this.#heartbeat;
  }

  /** Seconds on the story's timeline: the element's while it plays, else the place where it will continue. */
  position(): number {
    const state = this.state.current;
    if (state.status === 'empty') return 0;
    if (state.status !== 'playing') return this.#positionOf(state.at);
    return this.#buffer.positionAt(this.#clock.read(this.#backend.currentTime, this.#rate.current));
  }

  /** The place that is heard now, or where it will continue; undefined while nothing is open. */
  here(): Locator | undefined {
    const state = this.state.current;
    if (state.status === 'empty') return undefined;
    return state.status === 'playing' ? this.#locatorAt(this.position()) : state.at;
  }

  load(story: Story, at?: Locator): void {
    this.#attempt(() => {
      const before = this.#open.current;
      if (before && isSameStory(before.story, story)) {
        if (at) this.#machine.dispatch({ type: 'reopen', at });
        // The sound is the same; text that was missing may have come.
        if (before.story !== story) this.#open.set(openStory(story, before.timeline));
        return;
      }
      const open = openStory(story);
      this.#open.set(open);
      this.#machine.dispatch({ type: 'open', at: at ?? this.#locatorAt(0) });
    });
  }

  play(): void {
    this.#attempt(() => {
      if (this.#open.current) this.#machine.dispatch({ type: 'play', start: this.#locatorAt(0) });
    });
  }

  prime(): void {
    this.#machine.dispatch({ type: 'prime' });
  }

  pause(): void {
    this.#attempt(() => {
      const at = this.here();
      if (at) this.#machine.dispatch({ type: 'pause', at, cause: 'listener' });
    });
  }

  seek(position: number): void {
    const { timeline } = this.#open.current ?? {};
    if (!timeline || !Number.isFinite(position)) return;
    this.#attempt(() => {
      const isEnd = position >= timeline.durationSeconds;
      this.#machine.dispatch({ type: 'seek', to: this.#locatorAt(position), andPlay: false, isEnd });
    });
  }

  playFrom(locator: Locator): void {
    this.#attempt(() => {
      this.#machine.dispatch({ type: 'seek', to: locator, andPlay: true });
    });
  }

  previousParagraph(): void {
    this.#attempt(() => {
      const { blocks } = this.#open.current ?? {};
      if (blocks) this.seek(previousParagraph(blocks, this.position()));
    });
  }

  nextParagraph(): void {
    this.#attempt(() => {
      const { blocks } = this.#open.current ?? {};
      const next = blocks && nextParagraph(blocks, this.position());
      if (next !== undefined) this.seek(next);
    });
  }

  setRate(rate: number): void {
    if (!Number.isFinite(rate)) return;
    this.#attempt(() => {
      this.#machine.dispatch({ type: 'rate', rate });
    });
  }

  /** Where the network was the reason for silence: gets ready to play, if it is back. */
  retry(): void {
    this.#attempt(() => {
      this.#machine.dispatch({ type: 'retry' });
    });
  }

  #onBackend(event: BackendEvent): void {
    const timeline = this.#open.current?.timeline;
    if (!timeline) return;
    const at = this.#locatorAt(this.#buffer.positionAt(this.#backend.currentTime));
    if (event.type === 'playing' || event.type === 'progressed') this.#heardAt = at;
    switch (event.type) {
      case 'playing':
      case 'waiting':
      case 'stopped':
        this.#machine.dispatch({ type: event.type, at });
        return;
      case 'progressed': {
        const skipped = this.#buffer.skippedBefore(this.#backend.currentTime);
        if (skipped) this.#skipped.set(skipped);
        this.#heartbeat.set(this.#heartbeat.current + 1);
        return;
      }
      case 'reached':
        if (this.#buffer.isOver(this.#backend.currentTime)) this.#onEnded(at, timeline);
        else this.#machine.dispatch({ type: 'pause', at, cause: 'sleep-timer' });
        return;
      case 'ended':
        this.#onEnded(at, timeline);
        return;
      case 'silenced':
        this.#onSilenced(event.detail);
        return;
      case 'blocked':
        this.#machine.dispatch({ type: 'blocked' });
        return;
      case 'failed':
        this.#onRefused(event.kind, event.detail);
    }
  }

  #onEnded(at: Locator, timeline: Timeline): void {
    const next = this.#buffer.lastClip + 1;
    if (next < timeline.clipCount)
      this.#machine.dispatch({ type: 'ended', at, next: this.#locatorAt(timeline.startOf(next)) });
    else this.#machine.dispatch({ type: 'ended', at: this.#locatorAt(timeline.durationSeconds) });
  }

  #onSilenced(detail: string): void {
    const at = this.#heardPlace();
    if (at) this.#machine.dispatch({ type: 'silenced', at, detail });
  }

  /** The element may have lost its time. */
  #heardPlace(): Locator | undefined {
    const state = this.state.current;
    if (state.status === 'empty') return undefined;
    return state.status === 'playing' ? (this.#heardAt ?? state.at) : state.at;
  }

  #onRefused(kind: 'unplayable' | 'no-device', detail: string): void {
    const open = this.#open.current;
    const at = this.#heardPlace();
    if (!open || !at) return;
    const mayReload = kind === 'unplayable' && !this.#effects.wasReloadedNear(at);
    this.#machine.dispatch({ type: 'refused', at, error: asRefused(open, at, kind, detail), mayReload });
  }

  /** Where it throws, the listener sees a failure and can try again, and the bug is reported. */
  #attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#crash(error);
    }
  }

  #crash(error: unknown): void {
    const at = this.#heardPlace();
    if (at) this.#machine.dispatch({ type: 'crashed', at, detail: String(error) });
    this.#reportBug(error);
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

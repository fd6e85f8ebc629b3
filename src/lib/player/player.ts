/**
 * The player: turns what the listener asks for and what the backend reports into events for `transition`. Which state
 * follows is decided there; what has to be done for it, `player-effects.ts` does.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import { openStory, placeAt, positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import { nextParagraph, previousParagraph } from '#lib/core/playback/controls.ts';
import { isSounding, type PauseCause, type PlayerState } from '#lib/core/playback/state.ts';
import type { PlayerEvent } from '#lib/core/playback/transition.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import { isSameStory, type Story } from '#lib/core/publication/story.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import { Absence, type AbsencePorts } from './absence.ts';
import type { AudioBackend } from './audio-backend.ts';
import { BackendEvents } from './backend-events.ts';
import { PlannedStops, type PlannedStop, type StopOwner } from './planned-stops.ts';
import type { PlaybackClock } from './playback-clock.ts';
import { PlayerEffects } from './player-effects.ts';
import { PlayerMachine } from './player-machine.ts';
import { SilenceWatch, type WatchPorts } from './silence-watch.ts';
import type { PlaybackBuffer } from './playback-buffer.ts';

/** A move that the listener asked for. */
export interface Jump {
  readonly from: Locator;
  /** Seconds on the timeline; negative if it went back. */
  readonly bySeconds: number;
}

export class Player {
  readonly #backend: AudioBackend;
  readonly #buffer: PlaybackBuffer;
  readonly #clock: PlaybackClock;
  readonly #reportBug: (error: unknown) => void;
  readonly #absence: Absence;
  readonly #machine: PlayerMachine;
  readonly #effects: PlayerEffects;
  readonly #stops = new PlannedStops();
  readonly #events: BackendEvents;
  readonly #open = new Signal<OpenStory | null>(null);
  readonly #rate = new Signal(1);
  readonly #skipped = new Signal<LostClips | null>(null);
  readonly #heartbeat = new Signal(0);
  readonly #jump = new Signal<Jump | null>(null);

  constructor(
    backend: AudioBackend,
    buffer: PlaybackBuffer,
    clock: PlaybackClock,
    wait: WatchPorts['wait'],
    /** Gets every unexpected error; the player has made a failure of it already. */
    reportBug = (error: unknown) => {
      reportError(error);
    },
    /** Without it the voice goes on where it stopped. */
    absence: AbsencePorts = { nowMs: () => 0, isOn: () => false },
  ) {
    this.#backend = backend;
    this.#buffer = buffer;
    this.#clock = clock;
    this.#reportBug = reportBug;
    this.#absence = new Absence(absence);
    const onCrash = (error: unknown) => {
      this.#crash(error);
    };
    const dispatch = (event: PlayerEvent) => {
      this.#machine.dispatch(event);
    };
    this.#machine = new PlayerMachine((effect) => {
      this.#effects.run(effect);
    }, onCrash);
    this.#effects = new PlayerEffects({
      backend,
      buffer,
      stops: this.#stops,
      open: this.#open,
      rate: this.#rate,
      skipped: this.#skipped,
      dispatch,
      onCrash,
    });
    const events = new BackendEvents({
      backend,
      buffer,
      stops: this.#stops,
      open: this.#open,
      state: this.#machine.state,
      skipped: this.#skipped,
      heartbeat: this.#heartbeat,
      wasReloadedNear: (at) => this.#effects.wasReloadedNear(at),
      dispatch,
    });
    this.#events = events;
    const watch = new SilenceWatch({
      wait,
      time: () => backend.currentTime,
      progress: () => buffer.progress,
      onSilence: (detail) => {
        events.onSilenced(detail);
      },
      onStall: (detail) => {
        const at = events.heardPlace();
        if (at) dispatch({ type: 'stalled', at, detail });
      },
      onCrash,
    });
    // The first to hear of a state: the others read the clock.
    this.#machine.state.subscribe((state) => {
      this.#clock.reset();
      watch.follow(state);
      this.#absence.follow(state);
    });
    this.#rate.subscribe(() => {
      clock.reset();
    });
    backend.listen((event) => {
      this.#attempt(() => {
        events.handle(event);
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

  /** The last one that the listener made. */
  get jump(): Readable<Jump | null> {
    return this.#jump;
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
      const open = this.#open.current;
      if (!open) return;
      const earlier = this.#absence.earlierPlace(open, this.state.current);
      // Not a move that the listener has asked for.
      if (earlier) this.#machine.dispatch({ type: 'seek', to: earlier, andPlay: true });
      else this.#machine.dispatch({ type: 'play', start: this.#locatorAt(0) });
    });
  }

  prime(): void {
    this.#machine.dispatch({ type: 'prime' });
  }

  pause(cause: PauseCause = 'listener'): void {
    this.#attempt(() => {
      const at = this.here();
      if (at) this.#machine.dispatch({ type: 'pause', at, cause });
    });
  }

  seek(position: number): void {
    const { timeline } = this.#open.current ?? {};
    if (!timeline || !Number.isFinite(position)) return;
    this.#attempt(() => {
      const isEnd = position >= timeline.durationSeconds;
      this.#seek(this.#locatorAt(position), { isEnd });
    });
  }

  playFrom(locator: Locator): void {
    this.#attempt(() => {
      this.#seek(locator, { andPlay: true });
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

  /** 0 to 1, for all sound from now on. The device's own volume stays as it is. */
  setVolume(volume: number): void {
    this.#backend.setVolume(volume);
  }

  /** Where the voice is to stop before its sound ends; undefined if it need not. */
  planStop(owner: StopOwner, stop: PlannedStop | undefined): void {
    this.#attempt(() => {
      this.#stops.plan(owner, stop);
      if (isSounding(this.state.current.status)) this.#backend.stopAt(this.#stops.timeIn(this.#buffer));
    });
  }

  /** Play will continue at `position`, in seconds on the timeline. */
  pauseAt(position: number, cause: PauseCause): void {
    this.#attempt(() => {
      this.#machine.dispatch({ type: 'pause', at: this.#locatorAt(position), cause });
    });
  }

  /** Where the network was the reason for silence: gets ready to play, if it is back. */
  retry(): void {
    this.#attempt(() => {
      this.#machine.dispatch({ type: 'retry' });
    });
  }

  #seek(to: Locator, { andPlay = false, isEnd = false }): void {
    const from = this.here();
    const bySeconds = this.#positionOf(to) - this.position();
    this.#machine.dispatch({ type: 'seek', to, andPlay, isEnd });
    if (from) this.#jump.set({ from, bySeconds });
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
    const at = this.#events.heardPlace();
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

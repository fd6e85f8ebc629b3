/**
 * The player: turns what the listener asks for into events for `transition`. Which state follows is decided there;
 * `player-sound.ts` does what follows from it, and reports what the sound does.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import { openStory, placeAt, positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import { nextParagraph, previousParagraph } from '#lib/core/playback/controls.ts';
import { isSounding, type PauseCause, type PlayerState } from '#lib/core/playback/state.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import { isSameStory, type Story } from '#lib/core/publication/story.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import { Absence, type AbsencePorts } from './absence.ts';
import type { AudioBackend } from './audio-backend.ts';
import { HeardPosition } from './heard-position.ts';
import type { PlannedStop, StopOwner } from './planned-stops.ts';
import type { PlaybackClock } from './playback-clock.ts';
import { PlayerSound } from './player-sound.ts';
import type { WatchPorts } from './silence-watch.ts';
import type { PlaybackBuffer } from './playback-buffer.ts';
import { VoiceVolume, type VolumeOwner } from './voice-volume.ts';

/** A move that the listener asked for. */
export interface Jump {
  readonly from: Locator;
  /** Seconds on the timeline; negative if it went back. */
  readonly bySeconds: number;
}

export class Player {
  readonly #backend: AudioBackend;
  readonly #buffer: PlaybackBuffer;
  readonly #heard: HeardPosition;
  readonly #volume: VoiceVolume;
  readonly #absence: Absence;
  readonly #sound: PlayerSound;
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
    /** By how much sound is heard later than the browser believes. */
    delayMs: () => number = () => 0,
  ) {
    this.#backend = backend;
    this.#buffer = buffer;
    this.#heard = new HeardPosition(clock, delayMs);
    this.#volume = new VoiceVolume((volume) => {
      backend.setVolume(volume);
    });
    this.#absence = new Absence(absence);
    this.#sound = new PlayerSound({ backend, buffer, heard: this.#heard, wait, reportBug }, (state) => {
      this.#absence.follow(state);
    });
  }

  get state(): Readable<PlayerState> {
    return this.#sound.state;
  }

  get open(): Readable<OpenStory | null> {
    return this.#sound.open;
  }

  get rate(): Readable<number> {
    return this.#sound.rate;
  }

  get skipped(): Readable<LostClips | null> {
    return this.#sound.skipped;
  }

  /** Changes about four times a second while sound comes out, also where the page is hidden. */
  get heartbeat(): Readable<number> {
    return this.#sound.heartbeat;
  }

  /** The last one that the listener made. */
  get jump(): Readable<Jump | null> {
    return this.#jump;
  }

  /** Seconds on the story's timeline: what is heard while it plays, else the place where it will continue. */
  position(): number {
    const state = this.state.current;
    if (state.status === 'empty') return 0;
    const { timeMap } = this.#buffer;
    if (state.status === 'playing' && timeMap)
      return this.#heard.read(this.#backend.currentTime, this.#sound.rate.current, timeMap);
    return this.#heard.onItsWay() ?? this.#positionOf(state.at);
  }

  /** The place that is heard now, or where it will continue; undefined while nothing is open. */
  here(): Locator | undefined {
    const state = this.state.current;
    if (state.status === 'empty') return undefined;
    return state.status === 'playing' ? this.#locatorAt(this.position()) : state.at;
  }

  load(story: Story, at?: Locator): void {
    this.#sound.attempt(() => {
      const before = this.#sound.open.current;
      if (before && isSameStory(before.story, story)) {
        if (at) this.#sound.dispatch({ type: 'reopen', at });
        // The sound is the same; text that was missing may have come.
        if (before.story !== story) this.#sound.open.set(openStory(story, before.timeline));
        return;
      }
      const open = openStory(story);
      this.#sound.open.set(open);
      this.#sound.dispatch({ type: 'open', at: at ?? this.#locatorAt(0) });
    });
  }

  play(): void {
    this.#sound.attempt(() => {
      const open = this.#sound.open.current;
      if (!open) return;
      const earlier = this.#absence.earlierPlace(open, this.state.current);
      // Not a move that the listener has asked for.
      if (earlier) this.#sound.dispatch({ type: 'seek', to: earlier, andPlay: true });
      else this.#sound.dispatch({ type: 'play', start: this.#locatorAt(0) });
    });
  }

  prime(): void {
    this.#sound.dispatch({ type: 'prime' });
  }

  pause(cause: PauseCause = 'listener'): void {
    this.#sound.attempt(() => {
      const at = this.here();
      if (at) this.#sound.dispatch({ type: 'pause', at, cause });
    });
  }

  seek(position: number): void {
    const { timeline } = this.#sound.open.current ?? {};
    if (!timeline || !Number.isFinite(position)) return;
    this.#sound.attempt(() => {
      const isEnd = position >= timeline.durationSeconds;
      this.#seek(this.#locatorAt(position), { isEnd });
    });
  }

  playFrom(locator: Locator): void {
    this.#sound.attempt(() => {
      this.#seek(locator, { andPlay: true });
    });
  }

  previousParagraph(): void {
    this.#sound.attempt(() => {
      const { blocks } = this.#sound.open.current ?? {};
      if (blocks) this.seek(previousParagraph(blocks, this.position()));
    });
  }

  nextParagraph(): void {
    this.#sound.attempt(() => {
      const { blocks } = this.#sound.open.current ?? {};
      const next = blocks && nextParagraph(blocks, this.position());
      if (next !== undefined) this.seek(next);
    });
  }

  setRate(rate: number): void {
    if (!Number.isFinite(rate)) return;
    this.#sound.attempt(() => {
      this.#sound.dispatch({ type: 'rate', rate });
    });
  }

  /** 0 to 1, for all sound from now on. The device's own volume stays as it is. */
  setVolume(owner: VolumeOwner, part: number): void {
    this.#volume.set(owner, part);
  }

  /** Where the voice is to stop before its sound ends; undefined if it need not. */
  planStop(owner: StopOwner, stop: PlannedStop | undefined): void {
    this.#sound.attempt(() => {
      this.#sound.stops.plan(owner, stop);
      if (!isSounding(this.state.current.status)) return;
      this.#backend.stopAt(this.#sound.stops.timeIn(this.#buffer));
      this.#buffer.prefetchNext(this.#sound.stops.goesOnAt(this.#buffer));
    });
  }

  /** The voice goes on at a position, in seconds on the timeline: a move that the listener did not make. */
  goOnAt(position: number): void {
    this.#sound.attempt(() => {
      this.#sound.dispatch({ type: 'seek', to: this.#locatorAt(position), andPlay: false });
    });
  }

  /** Play will continue at `position`, in seconds on the timeline. */
  pauseAt(position: number, cause: PauseCause): void {
    this.#sound.attempt(() => {
      this.#sound.dispatch({ type: 'pause', at: this.#locatorAt(position), cause });
    });
  }

  /** The sound is made anew at the place that is heard, because it is to be made in another way from now on. */
  remakeSound(): void {
    this.#sound.attempt(() => {
      const at = this.here();
      const { status } = this.state.current;
      if (!at || status === 'failed') return;
      this.#buffer.forget();
      if (status !== 'ended') this.#sound.dispatch({ type: 'seek', to: at, andPlay: false });
    });
  }

  /** Seconds of the timeline between two positions that the sound at hand leaves out. */
  leftOutBetween(from: number, to: number): number {
    const [start, end] = [this.#buffer.timeOf(from), this.#buffer.timeOf(to)];
    if (start === undefined || end === undefined) return 0;
    // Both are sums of seconds, whose last digits differ.
    return Math.max(Math.round((to - from - (end - start)) * 1000) / 1000, 0);
  }

  /** Where the network was the reason for silence: gets ready to play, if it is back. */
  retry(): void {
    this.#sound.attempt(() => {
      this.#sound.dispatch({ type: 'retry' });
    });
  }

  #seek(to: Locator, { andPlay = false, isEnd = false }): void {
    const from = this.here();
    const bySeconds = this.#positionOf(to) - this.position();
    this.#sound.dispatch({ type: 'seek', to, andPlay, isEnd });
    if (from) this.#jump.set({ from, bySeconds });
  }

  #locatorAt(position: number): Locator {
    const open = this.#sound.open.current;
    if (!open) throw new Error('no story is open');
    return placeAt(open, position);
  }

  #positionOf(at: Locator): number {
    const open = this.#sound.open.current;
    return open ? positionIn(open, at) : 0;
  }
}

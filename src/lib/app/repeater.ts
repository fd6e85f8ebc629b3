/**
 * Repeats what the listener has chosen, and leaves pauses after sentences. Its code is loaded when it is first asked for.
 * The element itself stops where the voice is to go back or to pause, so it is exact at any speed and while the phone is
 * locked. In a pause that is as long as the sentence, the sentence is played once more without sound: its words are lit
 * for whoever speaks it, and the system does not take the silence for the end.
 */
import {
  loopSpan,
  nextRepeatStop,
  noRepeat,
  repeatAfter,
  type Repeat,
  type RepeatEvent,
  type RepeatStop,
} from '#lib/core/playback/repeat.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import { isSoundWanted, type PlayerState } from '#lib/core/playback/state.ts';
import type { Readable, Signal } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';
import type { RepeatStatus } from './app.ts';

/** So close to where the voice stops, the plan stays: the clock has small errors. Seconds on the timeline. */
const settledSeconds = 0.5;
const sameSeconds = 0.05;

export interface RepeatPorts {
  readonly player: Pick<
    Player,
    'state' | 'open' | 'heartbeat' | 'jump' | 'position' | 'planStop' | 'pauseAt' | 'goOnAt' | 'setVolume'
  >;
  readonly sleep: Readable<SleepStatus | undefined>;
  /** What the screens show. */
  readonly status: Signal<RepeatStatus | undefined>;
  /** The listener has left the part that was repeated. */
  onLeft(): void;
}

export class Repeater {
  readonly #ports: RepeatPorts;
  #repeat: Repeat = noRepeat;
  #planned: RepeatStop | undefined;
  /** The sentence that is played without sound. */
  #silent: RepeatStop | undefined;

  constructor(ports: RepeatPorts) {
    this.#ports = ports;
    const { player, sleep } = ports;
    let story = player.open.current?.story.publication.id;
    player.open.subscribe((open) => {
      const isAnother = open?.story.publication.id !== story;
      story = open?.story.publication.id;
      if (isAnother) this.#change(noRepeat);
    });
    player.state.subscribe((state) => {
      this.#onState(state);
    });
    player.jump.subscribe(() => {
      this.#silent = undefined;
      this.#onMoved();
    });
    player.heartbeat.subscribe(() => {
      this.#aimAgain();
    });
    sleep.subscribe(() => {
      this.#aimAgain();
    });
  }

  do(event: RepeatEvent): void {
    const { player } = this.#ports;
    const open = player.open.current;
    if (!open) return;
    const before = this.#repeat.loop;
    this.#change(repeatAfter(this.#repeat, event, open));
    const span = this.#repeat.loop === before ? undefined : loopSpan(open, this.#repeat);
    // The voice went on while the listener chose, and the last word may be over.
    if (span && player.position() > span.end - sameSeconds) player.goOnAt(span.start);
  }

  clear(): void {
    this.#change(noRepeat);
  }

  #onMoved(): void {
    const { player, onLeft } = this.#ports;
    const before = this.#repeat.loop;
    this.do({ type: 'moved', position: player.position() });
    if (before && !this.#repeat.loop) onLeft();
  }

  #change(repeat: Repeat): void {
    this.#repeat = repeat;
    if (repeat.pause !== 'as-long') this.#silent = undefined;
    this.#aim();
  }

  #onState(state: PlayerState): void {
    const { player } = this.#ports;
    const { start, end } = this.#silent?.sentence ?? { start: -Infinity, end: Infinity };
    const position = player.position();
    const isInSentence = position >= start - sameSeconds && position <= end + sameSeconds;
    if (!isSoundWanted(state) || !isInSentence) this.#silent = undefined;
    const open = player.open.current;
    const loop = open && loopSpan(open, this.#repeat);
    // What was to be repeated could not be read, and the voice went on after it.
    if (state.status === 'playing' && loop && position >= loop.end) this.#onMoved();
    if (state.status === 'loading') this.#aim();
    else this.#show();
  }

  /** More text may have come, or another end of the sleep timer. */
  #aimAgain(): void {
    const isNear = this.#planned && this.#ports.player.position() > this.#planned.at - settledSeconds;
    if (!isNear) this.#aim();
  }

  #aim(): void {
    const { player } = this.#ports;
    const open = player.open.current;
    const stop = open ? (this.#silent ?? this.#next(open, player.position())) : undefined;
    this.#show();
    const [one, other] = [this.#planned, stop];
    if (one?.at === other?.at && one?.then === other?.then && one?.isPause === other?.isPause) return;
    this.#planned = stop;
    const onReached = () => {
      if (stop) this.#onReached(stop);
    };
    player.planStop('repeat', stop && { position: stop.at, goesOnAt: stop.then, onReached });
  }

  /** Where the sleep timer stops before the next paragraph begins, the voice does not go back first. */
  #next(open: OpenStory, position: number): RepeatStop | undefined {
    const stop = nextRepeatStop(open, this.#repeat, position);
    const sleepsAt = this.#ports.sleep.current?.stopsAt;
    if (!stop || stop.then === stop.at || sleepsAt === undefined) return stop;
    const paragraphEnds = open.blocks.at(stop.at - sameSeconds)?.endSeconds ?? stop.at;
    return sleepsAt >= stop.at && sleepsAt <= paragraphEnds + sameSeconds ? undefined : stop;
  }

  /** The voice is silent. */
  #onReached(stop: RepeatStop): void {
    const { player } = this.#ports;
    const wasSilent = this.#silent !== undefined;
    this.#planned = this.#silent = undefined;
    if (!stop.isPause || wasSilent) {
      this.#setVolume();
      player.goOnAt(stop.then);
    } else if (this.#repeat.pause === 'until-tap') player.pauseAt(stop.then, 'practice');
    else {
      this.#silent = stop;
      this.#setVolume();
      player.goOnAt(stop.sentence.start);
    }
  }

  #setVolume(): void {
    this.#ports.player.setVolume('repeat', this.#silent ? 0 : 1);
  }

  #show(): void {
    const { player, status } = this.#ports;
    const open = player.open.current;
    const span = open && loopSpan(open, this.#repeat);
    const shown = status.current;
    const isYourTurn = this.#silent !== undefined;
    // Louder only once the sound has stopped, which happens after the state says so.
    void Promise.resolve().then(() => {
      this.#setVolume();
    });
    const isOff = this.#repeat.loop === undefined && this.#repeat.pause === 'none';
    const isSame =
      shown?.repeat === this.#repeat &&
      shown.isYourTurn === isYourTurn &&
      shown.span?.start === span?.start &&
      shown.span?.end === span?.end;
    if (isOff) status.set(undefined);
    else if (!isSame) status.set({ repeat: this.#repeat, isYourTurn, ...(span && { span }) });
  }
}

/**
 * Runs the sleep timer. Its code is loaded when the listener first opens the sheet; from then on the player's state and
 * its heartbeat, which go on while the phone is locked, drive it, and the element itself stops at the exact time.
 *
 * Minutes count while the voice is heard: a pause holds them, and so does waiting for sound. After an hour of silence the
 * timer is over: nobody wants last night's timer to stop the story in the morning. Minutes stay when another story is
 * opened, the end of a part does not. A reload ends it.
 */
import {
  addedMinutes,
  endOfPart,
  fadeSeconds,
  fadeVolume,
  secondsUntilStop,
  stopAfter,
  type SleepChoice,
  type SleepStatus,
} from '#lib/core/playback/sleep-timer.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { BeforeSleep } from '#lib/core/playback/sleep-places.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import { isSoundWanted, type PlayerState } from '#lib/core/playback/state.ts';
import type { Signal } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';

const longestHoldMs = 3_600_000;
/** So short before it stops, the place no longer moves with the small errors of the clock. In seconds of the clock. */
const settledSeconds = fadeSeconds + 5;
/** A voice that had faded comes back over about a second, at four heartbeats a second. */
const steepestRise = 2;

export interface SleepPorts {
  readonly player: Pick<
    Player,
    | 'state'
    | 'open'
    | 'rate'
    | 'heartbeat'
    | 'jump'
    | 'position'
    | 'here'
    | 'planStop'
    | 'pauseAt'
    | 'setVolume'
  >;
  /** What the screens show. */
  readonly status: Signal<SleepStatus | undefined>;
  /** The listener wants the voice to fade, and the system lets it. */
  fades(): boolean;
  nowMs(): number;
  /** Calls whenever the listener does something on the page. */
  onTouched(listener: () => void): void;
  /** Saves the place with this; `silence` stops the voice where the story has not ended before. */
  stop(sleep: BeforeSleep, silence: () => void): void;
}

export class SleepTimer {
  readonly #ports: SleepPorts;
  #choice: SleepChoice | undefined;
  /** Of the minutes that were chosen. */
  #leftMs = 0;
  /** They were counted up to then; undefined while the voice is silent. */
  #countedMs: number | undefined;
  #silentSinceMs: number | undefined;
  #volume = 1;
  #touched: Locator | undefined;
  #touchedMs = 0;
  #fadeBegan: Locator | undefined;

  constructor(ports: SleepPorts) {
    this.#ports = ports;
    const { player } = ports;
    let story = player.open.current?.story.publication.id;
    player.open.subscribe((open) => {
      const isAnother = open?.story.publication.id !== story;
      story = open?.story.publication.id;
      if (isAnother && typeof this.#choice !== 'number') this.clear();
    });
    player.state.subscribe((state) => {
      this.#onState(state);
    });
    ports.onTouched(() => {
      // Scrolling has many events.
      if (ports.nowMs() - this.#touchedMs >= 1000) this.#touch();
    });
    player.jump.subscribe(() => {
      this.#touch();
    });
    player.rate.subscribe(() => {
      this.#touch();
      this.#aim({ isNewRate: true });
    });
    player.heartbeat.subscribe(() => {
      this.#aim({});
    });
  }

  set(choice: SleepChoice): void {
    const { player, nowMs } = this.#ports;
    const state = player.state.current;
    this.#choice = choice;
    this.#leftMs = typeof choice === 'number' ? choice * 60_000 : 0;
    this.#countedMs = state.status === 'playing' ? nowMs() : undefined;
    this.#silentSinceMs = isSoundWanted(state) ? undefined : nowMs();
    this.#touch();
    this.#aim({ isMoved: true });
  }

  addTime(): void {
    const { player, status } = this.#ports;
    if (!status.current) return;
    const { choice } = status.current;
    const untilStop = secondsUntilStop(status.current, player.position(), player.rate.current);
    this.set((typeof choice === 'number' ? this.#leftMs / 1000 : untilStop) / 60 + addedMinutes);
  }

  clear(): void {
    const { player, status } = this.#ports;
    this.#choice = undefined;
    this.#fadeBegan = undefined;
    player.planStop('sleep-timer', undefined);
    status.set(undefined);
    this.#followVolume();
  }

  #onState(state: PlayerState): void {
    this.#count(state.status === 'playing');
    const isSilent = !isSoundWanted(state);
    const nowMs = this.#ports.nowMs();
    if (isSilent) this.#silentSinceMs ??= nowMs;
    else {
      const isOver = this.#silentSinceMs !== undefined && nowMs - this.#silentSinceMs > longestHoldMs;
      this.#silentSinceMs = undefined;
      if (isOver) this.clear();
    }
    if (state.status === 'paused' && state.cause === 'listener') this.#touch();
    if (state.status === 'ended') this.#stop(() => undefined);
    else this.#aim({ isMoved: state.status === 'loading' });
  }

  /** The end of a part moves only with the listener; where minutes run out is a little different at each look. */
  #aim({ isMoved = false, isNewRate = false }): void {
    const { player, status } = this.#ports;
    const open = player.open.current;
    const choice = this.#choice;
    if (open && choice !== undefined) {
      this.#count(player.state.current.status === 'playing');
      const position = player.position();
      const rate = player.rate.current;
      const left = status.current ? secondsUntilStop(status.current, position, rate) : Infinity;
      if (typeof choice === 'number') {
        if (isMoved || isNewRate || left > settledSeconds)
          this.#stopAt(open, choice, stopAfter(open, position + (this.#leftMs / 1000) * rate, rate));
      } else if (isMoved) this.#stopAt(open, choice, endOfPart(open, position, choice));
    }
    this.#followVolume();
  }

  #stopAt({ timeline }: OpenStory, choice: SleepChoice, stopsAt: number): void {
    const { player, status } = this.#ports;
    if (status.current?.stopsAt === stopsAt && status.current.choice === choice) return;
    status.set({ choice, stopsAt });
    const onReached = () => {
      this.#stop(() => {
        player.pauseAt(stopsAt, 'sleep-timer');
      });
    };
    // At the end of the story the sound ends by itself.
    const isEnd = stopsAt >= timeline.durationSeconds;
    player.planStop('sleep-timer', isEnd ? undefined : { position: stopsAt, onReached });
  }

  #stop(silence: () => void): void {
    const touched = this.#touched;
    const fadeBegan = this.#fadeBegan;
    const isRunning = this.#choice !== undefined;
    this.clear();
    if (isRunning && touched) this.#ports.stop({ touched, ...(fadeBegan && { fadeBegan }) }, silence);
  }

  #touch(): void {
    this.#touched = this.#ports.player.here();
    this.#touchedMs = this.#ports.nowMs();
  }

  /** Takes the time since the last look from what is left. */
  #count(isHeard: boolean): void {
    const nowMs = this.#ports.nowMs();
    if (this.#countedMs !== undefined)
      this.#leftMs = Math.max(this.#leftMs - Math.max(nowMs - this.#countedMs, 0), 0);
    this.#countedMs = isHeard ? nowMs : undefined;
  }

  /** Louder only once the sound has stopped, which happens after the state says so. */
  #followVolume(): void {
    const { status } = this.#ports.player.state.current;
    if (status === 'playing') this.#setVolume(Math.min(this.#wantedVolume(), this.#volume * steepestRise));
    else
      void Promise.resolve().then(() => {
        this.#setVolume(this.#wantedVolume());
      });
  }

  #wantedVolume(): number {
    const { player, status, fades } = this.#ports;
    if (!status.current || !isSoundWanted(player.state.current) || !fades()) return 1;
    const volume = fadeVolume(secondsUntilStop(status.current, player.position(), player.rate.current));
    this.#fadeBegan = volume < 1 ? (this.#fadeBegan ?? player.here()) : undefined;
    return volume;
  }

  #setVolume(volume: number): void {
    if (volume === this.#volume) return;
    this.#volume = volume;
    this.#ports.player.setVolume('sleep-timer', volume);
  }
}

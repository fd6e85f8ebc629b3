/** Connects the parts of the player: what the backend reports is decided by `transition`, and carried out. */
import type { Locator } from '#lib/core/playback/locator.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { PlayerEvent } from '#lib/core/playback/transition.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { AudioBackend } from './audio-backend.ts';
import { BackendEvents } from './backend-events.ts';
import type { HeardPosition } from './heard-position.ts';
import { PlannedStops } from './planned-stops.ts';
import type { PlaybackBuffer } from './playback-buffer.ts';
import { PlayerEffects } from './player-effects.ts';
import { PlayerMachine } from './player-machine.ts';
import { SilenceWatch, type WatchPorts } from './silence-watch.ts';

export interface SoundPorts {
  readonly backend: AudioBackend;
  readonly buffer: PlaybackBuffer;
  readonly heard: HeardPosition;
  readonly wait: WatchPorts['wait'];
  /** Gets every unexpected error; the player has made a failure of it already. */
  reportBug(error: unknown): void;
}

export class PlayerSound {
  readonly stops = new PlannedStops();
  readonly open = new Signal<OpenStory | null>(null);
  readonly rate = new Signal(1);
  readonly skipped = new Signal<LostClips | null>(null);
  readonly heartbeat = new Signal(0);
  readonly #machine: PlayerMachine;
  readonly #effects: PlayerEffects;
  readonly #events: BackendEvents;
  readonly #reportBug: (error: unknown) => void;

  /** `onState` hears of a state before anything that reads what is heard. */
  constructor(
    { backend, buffer, heard, wait, reportBug }: SoundPorts,
    onState: (state: PlayerState) => void,
  ) {
    this.#reportBug = reportBug;
    const onCrash = (error: unknown) => {
      this.#crash(error);
    };
    const dispatch = (event: PlayerEvent) => {
      this.#machine.dispatch(event);
    };
    this.#machine = new PlayerMachine((effect) => {
      this.#effects.run(effect);
    }, onCrash);
    const shared = {
      backend,
      buffer,
      stops: this.stops,
      open: this.open,
      skipped: this.skipped,
      dispatch,
    };
    this.#effects = new PlayerEffects({ ...shared, rate: this.rate, onCrash });
    this.#events = new BackendEvents({
      ...shared,
      heard,
      rate: this.rate,
      state: this.#machine.state,
      heartbeat: this.heartbeat,
      wait,
      wasReloadedNear: (at) => this.#effects.wasReloadedNear(at),
      wasRestartedNear: (at) => this.#effects.wasRestartedNear(at),
    });
    const watch = new SilenceWatch({
      wait,
      time: () => backend.currentTime,
      progress: () => buffer.progress,
      onSilence: (detail) => {
        this.#events.onStandstill(detail);
      },
      onStall: (detail) => {
        const at = this.#heardPlace();
        if (at) dispatch({ type: 'stalled', at, detail });
      },
      onCrash,
    });
    this.#machine.state.subscribe((state) => {
      heard.follow(state);
      watch.follow(state);
      onState(state);
    });
    this.rate.subscribe(() => {
      heard.end(backend.currentTime);
    });
    backend.listen((event) => {
      this.attempt(() => {
        this.#events.handle(event);
      });
    });
  }

  get state(): Readable<PlayerState> {
    return this.#machine.state;
  }

  dispatch(event: PlayerEvent): void {
    this.#machine.dispatch(event);
  }

  /** Where `act` throws, the listener sees a failure and can try again, and the bug is reported. */
  attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#crash(error);
    }
  }

  #crash(error: unknown): void {
    const at = this.#heardPlace();
    if (at) this.dispatch({ type: 'crashed', at, detail: String(error) });
    this.#reportBug(error);
  }

  /** Undefined while nothing is open. */
  #heardPlace(): Locator | undefined {
    return this.#events.heardPlace();
  }
}

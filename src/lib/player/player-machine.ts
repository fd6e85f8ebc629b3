/** Holds the player's state and handles one event after the other. `transition` decides which state follows. */
import type { PlayerState } from '#lib/core/playback/state.ts';
import { transition, type PlayerEffect, type PlayerEvent } from '#lib/core/playback/transition.ts';
import { Signal } from '#lib/core/signal.ts';

export class PlayerMachine {
  readonly state = new Signal<PlayerState>({ status: 'empty' });
  readonly #run: (effect: PlayerEffect) => void;
  readonly #onCrash: (error: unknown) => void;
  readonly #waiting: PlayerEvent[] = [];
  #isHandling = false;

  /** `run` carries out an effect; `onCrash` gets what an effect or a listener threw. Both may dispatch. */
  constructor(run: (effect: PlayerEffect) => void, onCrash: (error: unknown) => void) {
    this.#run = run;
    this.#onCrash = onCrash;
  }

  /** The event has been handled when this returns; an event that is dispatched meanwhile is handled after it. */
  dispatch(event: PlayerEvent): void {
    this.#waiting.push(event);
    if (this.#isHandling) return;
    this.#isHandling = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) this.#handle(next);
    this.#isHandling = false;
  }

  #handle(event: PlayerEvent): void {
    try {
      const [state, effects] = transition(this.state.current, event);
      this.state.set(state);
      for (const effect of effects) this.#run(effect);
    } catch (error) {
      this.#onCrash(error);
    }
  }
}

/**
 * Notices a voice that should be heard and is not, where no event of the element reports it: its time stands still
 * although it plays, or the sound that it was asked to play never starts.
 */
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { GatheringPorts } from './track-gathering.ts';

const lookMs = 1000;
/** How many looks in a row must find the same time. Time is not measured: the device may sleep between two looks. */
const standingLooks = 3;
const startingLooks = 8;

export class SilenceWatch {
  readonly #wait: GatheringPorts['wait'];
  readonly #time: () => number;
  readonly #report: (detail: string) => void;
  readonly #onCrash: (error: unknown) => void;
  #watching = new AbortController();

  /** `time`: the element's. */
  constructor(
    wait: GatheringPorts['wait'],
    time: () => number,
    report: (detail: string) => void,
    onCrash: (error: unknown) => void,
  ) {
    this.#wait = wait;
    this.#time = time;
    this.#report = report;
    this.#onCrash = onCrash;
  }

  /** From now on watches for what that state promises. */
  follow(state: PlayerState): void {
    this.#watching.abort();
    if (state.status === 'playing') this.#expectChange(standingLooks, 'the sound stood still');
    else if (state.status === 'waiting' || (state.status === 'loading' && state.isStarting))
      this.#expectChange(startingLooks, 'the sound did not begin');
  }

  #expectChange(looks: number, detail: string): void {
    const { signal } = (this.#watching = new AbortController());
    this.#standsStill(looks, signal).then((isStill) => {
      if (isStill) this.#report(`${detail} for ${(looks * lookMs) / 1000} seconds`);
    }, this.#onCrash);
  }

  /** Resolves with true after so many looks that found no change, with false once the signal aborts. */
  async #standsStill(looks: number, signal: AbortSignal): Promise<boolean> {
    let before = this.#time();
    for (let unchanged = 0; unchanged < looks;) {
      try {
        await this.#wait(lookMs, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
      if (signal.aborted) return false;
      const time = this.#time();
      unchanged = time === before ? unchanged + 1 : 0;
      before = time;
    }
    return true;
  }
}

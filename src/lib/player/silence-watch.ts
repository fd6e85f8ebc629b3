/**
 * Notices a voice that should be heard and is not, where no event of the element reports it: its time stands still
 * although it plays, or the sound that it was asked to play never starts.
 */
import type { GatheringPorts } from './track-gathering.ts';

const lookMs = 1000;
/** How many looks in a row must find the same time. Time is not measured: the device may sleep between two looks. */
const standingLooks = 3;
const startingLooks = 8;

export class SilenceWatch {
  readonly #wait: GatheringPorts['wait'];
  readonly #time: () => number;
  readonly #report: (detail: string) => void;
  #watching = new AbortController();

  /** `time`: the element's. */
  constructor(wait: GatheringPorts['wait'], time: () => number, report: (detail: string) => void) {
    this.#wait = wait;
    this.#time = time;
    this.#report = report;
  }

  /** The element says that it plays. */
  expectProgress(): void {
    void this.#watch(standingLooks, 'the sound stood still');
  }

  /** The element was asked to play, or waits for data. */
  expectStart(): void {
    void this.#watch(startingLooks, 'the sound did not begin');
  }

  rest(): void {
    this.#watching.abort();
  }

  async #watch(looks: number, detail: string): Promise<void> {
    this.rest();
    const { signal } = (this.#watching = new AbortController());
    let before = this.#time();
    for (let unchanged = 0; unchanged < looks;) {
      try {
        await this.#wait(lookMs, signal);
      } catch {
        return;
      }
      if (signal.aborted) return;
      const time = this.#time();
      unchanged = time === before ? unchanged + 1 : 0;
      before = time;
    }
    this.#report(`${detail} for ${(looks * lookMs) / 1000} seconds`);
  }
}

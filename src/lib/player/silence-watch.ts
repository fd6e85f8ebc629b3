/**
 * Notices a voice that should be heard and is not, where nothing else reports it: the element's time stands still
 * although it plays, the sound that it was asked to play never starts, or nothing comes of what is being read.
 */
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { PrefetchPorts } from './prefetch.ts';

const lookMs = 1000;
/** How many looks in a row must find no change. Time is not measured: the device may sleep between two looks. */
const standingLooks = 3;
const startingLooks = 8;
/** Longer than the timeouts of the source, 10 seconds at most, which can say better what was wrong. */
const bufferingLooks = 12;

export interface WatchPorts {
  readonly wait: PrefetchPorts['wait'];
  /** The element's time. */
  time(): number;
  /** Changes as long as something comes of what is being read. */
  progress(): number;
  onSilence(detail: string): void;
  onStall(detail: string): void;
  onCrash(error: unknown): void;
}

export class SilenceWatch {
  readonly #ports: WatchPorts;
  #watching = new AbortController();

  constructor(ports: WatchPorts) {
    this.#ports = ports;
  }

  /** Watches for what this state should lead to, in place of what was watched before. */
  follow(state: PlayerState): void {
    this.#watching.abort();
    const { onSilence, onStall } = this.#ports;
    if (state.status === 'playing') this.#expect('time', standingLooks, onSilence, 'the sound stood still');
    else if (state.status === 'waiting' || (state.status === 'loading' && state.isStarting))
      this.#expect('time', startingLooks, onSilence, 'the sound did not begin');
    else if (state.status === 'loading' && state.playWhenReady)
      this.#expect('progress', bufferingLooks, onStall, 'no sound came');
  }

  #expect(
    change: 'time' | 'progress',
    looks: number,
    report: (detail: string) => void,
    detail: string,
  ): void {
    const { signal } = (this.#watching = new AbortController());
    this.#standsStill(this.#ports[change], looks, signal)
      .then((isStill) => {
        if (isStill) report(`${detail} for ${(looks * lookMs) / 1000} seconds`);
      })
      .catch(this.#ports.onCrash);
  }

  /** Resolves with true after so many looks that found no change, with false once the signal aborts. */
  async #standsStill(value: () => number, looks: number, signal: AbortSignal): Promise<boolean> {
    let before = value();
    for (let unchanged = 0; unchanged < looks;) {
      try {
        await this.#ports.wait(lookMs, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
      if (signal.aborted) return false;
      const now = value();
      unchanged = now === before ? unchanged + 1 : 0;
      before = now;
    }
    return true;
  }
}

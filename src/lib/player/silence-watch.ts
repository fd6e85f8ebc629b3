/**
 * Notices silence that nothing else reports: the element says that it plays but its time stands still, a sound was asked
 * to play and never starts, or reading makes no progress.
 */
import type { PlayerState } from '#lib/core/playback/state.ts';
import { bufferingMs, startingSoundMs, stoppedSoundMs } from '#lib/core/timeouts.ts';

/** Checks are counted, because the device may sleep between two of them. */
const checkMs = 1000;

export interface WatchPorts {
  /** Resolves after so many milliseconds; rejects as soon as the signal aborts. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** The element's time. */
  time(): number;
  /** Changes as long as reading makes progress. */
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

  /** Watches for what this state should lead to, and no longer for what the state before should have led to. */
  follow(state: PlayerState): void {
    this.#watching.abort();
    const { onSilence, onStall } = this.#ports;
    if (state.status === 'playing') this.#expect('time', stoppedSoundMs, onSilence, 'the sound stopped');
    else if (state.status === 'waiting' || (state.status === 'loading' && state.isStarting))
      this.#expect('time', startingSoundMs, onSilence, 'the sound did not start');
    else if (state.status === 'loading' && state.playWhenReady)
      this.#expect('progress', bufferingMs, onStall, 'no sound was loaded');
  }

  #expect(
    change: 'time' | 'progress',
    timeoutMs: number,
    report: (detail: string) => void,
    detail: string,
  ): void {
    const { signal } = (this.#watching = new AbortController());
    this.#standsStill(this.#ports[change], timeoutMs / checkMs, signal)
      .then((isStill) => {
        if (isStill) report(`${detail} for ${timeoutMs / 1000} seconds`);
      })
      .catch(this.#ports.onCrash);
  }

  /** Resolves with true after that many checks without a change, with false once the signal aborts. */
  async #standsStill(value: () => number, checks: number, signal: AbortSignal): Promise<boolean> {
    let before = value();
    for (let unchanged = 0; unchanged < checks;) {
      try {
        await this.#ports.wait(checkMs, signal);
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

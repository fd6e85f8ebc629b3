/**
 * Retries what failed because of the network: after growing pauses, and as soon as something suggests that the network
 * is back. Without such a sign the retries end at some point.
 */
import { within, type Wait } from './timeouts.ts';

/** Milliseconds before each retry. After the last one, only a sign of a network starts another. */
export const retryPausesMs: readonly number[] = [5000, 10_000, 20_000, 40_000, 60_000, 120_000, 300_000];
/** The shortest time between two attempts in milliseconds, however many signs there are. */
export const shortestRetryPauseMs = 5000;

/** Milliseconds before each retry of one file within a download that is under way. */
export const fileRetryPausesMs: readonly number[] = [2000, 4000];

export interface RetriesPorts {
  readonly wait: Wait;
  /** Calls when a network may be back: the browser says so, or the page is seen again. Returns the function that ends it. */
  onSign(listener: () => void): () => void;
}

export class Retries {
  readonly #ports: RetriesPorts;

  constructor(ports: RetriesPorts) {
    this.#ports = ports;
  }

  /** Calls `again` until it resolves with true, or the returned function is called. */
  start(again: () => Promise<boolean>): () => void {
    const abort = new AbortController();
    void this.#run(again, abort.signal);
    return () => {
      abort.abort();
    };
  }

  async #run(again: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
    let sign: () => void = () => undefined;
    const nextSign = () =>
      new Promise<true>((resolve) => {
        sign = () => {
          resolve(true);
        };
      });
    const stopListening = this.#ports.onSign(() => {
      sign();
    });
    // Ends the pause.
    signal.addEventListener('abort', () => {
      sign();
    });
    try {
      let signed = nextSign();
      for (let tries = 0; ;) {
        try {
          await this.#ports.wait(shortestRetryPauseMs, signal);
        } catch {
          return;
        }
        const pauseMs = retryPausesMs[tries];
        const rest =
          pauseMs === undefined ? signed : within(signed, pauseMs - shortestRetryPauseMs, this.#ports.wait);
        tries = (await rest) ? 0 : tries + 1;
        if (signal.aborted) return;
        // A sign that comes during a try counts for the next one.
        signed = nextSign();
        if (await again()) return;
      }
    } finally {
      stopListening();
    }
  }
}

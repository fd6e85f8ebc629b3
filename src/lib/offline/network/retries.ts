/**
 * Retries what failed because of the network: after growing pauses, and as soon as something suggests that the network
 * is back. The kinds of retries differ in their pauses alone.
 */
import { backgroundRetries, retryPauseMs, type RetryPauses } from '#lib/core/retry-pauses.ts';
import { within, type Wait } from '../waiting.ts';

/** The shortest time between two attempts in milliseconds, however many signs there are. */
const shortestPauseMs = backgroundRetries.firstMs;

export interface RetriesPorts {
  readonly wait: Wait;
  /** Calls when a network may be back: the browser says so, or the page is seen again. Returns the function that ends it. */
  onSign(listener: () => void): () => void;
}

export class Retries {
  readonly #ports: RetriesPorts;
  /** What `startOnce` retries now. */
  readonly #once = new Set<string>();

  constructor(ports: RetriesPorts) {
    this.#ports = ports;
  }

  /** Calls `again` until it resolves with true, or the returned function is called. */
  start(again: () => Promise<boolean>, pauses = backgroundRetries): () => void {
    const abort = new AbortController();
    void this.#run(again, pauses, abort.signal);
    return () => {
      abort.abort();
    };
  }

  /** The same, unless it is being retried already: what is tried again may fail again and ask for this. */
  startOnce(name: string, again: () => Promise<boolean>): void {
    if (this.#once.has(name)) return;
    this.#once.add(name);
    this.start(async () => {
      const isDone = await again();
      if (isDone) this.#once.delete(name);
      return isDone;
    });
  }

  async #run(again: () => Promise<boolean>, pauses: RetryPauses, signal: AbortSignal): Promise<void> {
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
      for (let failures = 1; ;) {
        try {
          await this.#ports.wait(shortestPauseMs, signal);
        } catch {
          return;
        }
        const pauseMs = retryPauseMs(pauses, failures);
        const rest =
          pauseMs === undefined ? signed : within(signed, pauseMs - shortestPauseMs, this.#ports.wait);
        // After a sign the pauses begin again with the first.
        failures = (await rest) ? 1 : failures + 1;
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

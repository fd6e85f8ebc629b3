/** Runs downloads one after another, in the order in which they were asked for. */
import type { PublicationId } from '#lib/core/publication/ids.ts';

interface Running {
  readonly id: PublicationId;
  readonly abort: AbortController;
  /** Settles once it has stopped and reports nothing more. */
  readonly ended: Promise<void>;
}

export class DownloadQueue {
  readonly #run: (id: PublicationId, signal: AbortSignal) => Promise<void>;
  readonly #waiting: PublicationId[] = [];
  /** They do not run before these have settled. */
  readonly #held = new Map<PublicationId, Promise<void>>();
  #running: Running | undefined;

  /** `run` downloads one story and never rejects because of the signal. */
  constructor(run: (id: PublicationId, signal: AbortSignal) => Promise<void>) {
    this.#run = run;
  }

  isWaiting(id: PublicationId): boolean {
    return this.#waiting.includes(id);
  }

  /** It runs, and has not been aborted. */
  isRunning(id: PublicationId): boolean {
    return this.#running?.id === id && !this.#running.abort.signal.aborted;
  }

  /** It waits or runs. */
  has(id: PublicationId): boolean {
    return this.isWaiting(id) || this.isRunning(id);
  }

  isHeld(id: PublicationId): boolean {
    return this.#held.has(id);
  }

  add(id: PublicationId): void {
    this.#waiting.push(id);
    this.#next();
  }

  /** Takes it out of the queue and aborts its run; the returned promise settles once that has ended. */
  halt(id: PublicationId): Promise<void> | undefined {
    const index = this.#waiting.indexOf(id);
    if (index >= 0) this.#waiting.splice(index, 1);
    if (this.#running?.id !== id) return undefined;
    this.#running.abort.abort();
    return this.#running.ended;
  }

  /** If it is added in the meantime, it waits until this has settled. */
  async holdUntil(id: PublicationId, settled: Promise<void>): Promise<void> {
    this.#held.set(id, settled);
    try {
      await settled;
    } finally {
      if (this.#held.get(id) === settled) this.#held.delete(id);
      this.#next();
    }
  }

  /** Before a run reports its last state: a subscriber that adds it again at once must not be refused. */
  release(signal: AbortSignal): void {
    if (this.#running?.abort.signal === signal) this.#running = undefined;
  }

  #next(): void {
    if (this.#running) return;
    const id = this.#waiting.find((one) => !this.isHeld(one));
    if (id === undefined) return;
    this.#waiting.splice(this.#waiting.indexOf(id), 1);
    const abort = new AbortController();
    // Begins in a later turn, so that `#running` is set before it reports anything.
    const ended = Promise.resolve()
      .then(() => this.#run(id, abort.signal))
      .finally(() => {
        this.release(abort.signal);
        this.#next();
      });
    this.#running = { id, abort, ended };
  }
}

import type { Wait } from '#lib/offline/waiting.ts';

/** Timers that fire when the test says so. */
export class FakeTimer {
  readonly #waits = new Set<{ readonly ms: number; readonly end: () => void }>();

  readonly wait: Wait = (ms, signal) =>
    new Promise((resolve) => {
      const forget = () => this.#waits.delete(one);
      const end = () => {
        signal?.removeEventListener('abort', forget);
        resolve();
      };
      const one = { ms, end };
      this.#waits.add(one);
      signal?.addEventListener('abort', forget);
    });

  /** Ends every wait of that length, now and once all that follows has happened: so many in a row. */
  async pass(ms: number, times = 20): Promise<void> {
    for (let turn = 0; turn < times; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      for (const one of this.#waits)
        if (one.ms === ms) {
          this.#waits.delete(one);
          one.end();
        }
    }
  }
}

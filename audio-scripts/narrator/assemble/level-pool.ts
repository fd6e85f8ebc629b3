/** Levels and encodes tracks on threads of their own, as many at once as there are threads. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LevelTrack } from './level-track.ts';
import type { LevelAnswer, LevelJob } from './level-worker.ts';

export class LevelPool {
  readonly #size: number;
  readonly #all: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  /** Threads are begun when there is work for them. */
  constructor(size: number) {
    this.#size = size;
  }

  level: LevelTrack = async (samples, loudness) => {
    const worker = await this.#take();
    try {
      return await ask(worker, { samples, loudness });
    } finally {
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#idle.push(worker);
    }
  };

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  async #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#all.length >= this.#size) return new Promise((resolve) => this.#waiting.push(resolve));
    // The threads read TypeScript as the tool itself does.
    const worker = new Worker(new URL('./level-thread.mjs', import.meta.url));
    this.#all.push(worker);
    return worker;
  }
}

async function ask(worker: Worker, job: LevelJob): Promise<Uint8Array> {
  const settled = new AbortController();
  try {
    // `once` rejects where the thread fails; one that exits without an error must not leave us waiting.
    const answered = once(worker, 'message', { signal: settled.signal }) as Promise<[LevelAnswer]>;
    const ended = once(worker, 'exit', { signal: settled.signal }).then(() => {
      throw new Error('a thread ended before its track was done');
    });
    worker.postMessage(job);
    const [answer] = await Promise.race([answered, ended]);
    if ('problem' in answer) throw new Error(answer.problem);
    return answer.bytes;
  } finally {
    settled.abort();
  }
}

/** One file from the web, given up where nothing comes for a while. */
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brokeOff, isDiskFull, PackProblem } from './pack-problem.ts';
import { shown } from './pack-source.ts';

/** `start`: how many bytes `to` has already. Throws `PackProblem`, or what the disk says when it is full. */
export async function download(address: URL, to: string, start: number, patienceMs: number): Promise<void> {
  const giveUp = new AbortController();
  const wait = () =>
    setTimeout(() => {
      giveUp.abort(new Error(`nothing came for ${patienceMs / 1000} s`));
    }, patienceMs);
  let timer = wait();
  const heard = () => {
    clearTimeout(timer);
    timer = wait();
  };
  try {
    const headers: Record<string, string> = start > 0 ? { range: `bytes=${start}-` } : {};
    const response = await fetch(address, { headers, signal: giveUp.signal }).catch((error: unknown) => {
      throw brokeOff(`${shown(address)} cannot be reached`, reasonOf(giveUp.signal, error));
    });
    if (!response.ok || !response.body)
      throw new PackProblem(`${shown(address)} answers ${response.status}.`);
    const progress = new Transform({
      transform(chunk, _encoding, done) {
        heard();
        done(null, chunk);
      },
    });
    // A server that knows no ranges begins again.
    const flags = response.status === 206 ? 'a' : 'w';
    await pipeline(Readable.from(response.body), progress, createWriteStream(to, { flags }), {
      signal: giveUp.signal,
    }).catch((error: unknown) => {
      throw isDiskFull(error)
        ? error
        : brokeOff(`${shown(address)} broke off`, reasonOf(giveUp.signal, error));
    });
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf({ aborted, reason }: AbortSignal, error: unknown): unknown {
  return aborted ? reason : error;
}

/** Downloads one file; fails if no data arrives for a while. */
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { interrupted, isDiskFull, PackProblem } from './pack-problem.ts';
import { shown } from './pack-source.ts';

/** `start`: how many bytes `to` has already. Throws `PackProblem`, or the file system's error if the disk is full. */
export async function download(address: URL, to: string, start: number, timeoutMs: number): Promise<void> {
  const giveUp = new AbortController();
  const wait = () =>
    setTimeout(() => {
      giveUp.abort(new Error(`no data came for ${timeoutMs / 1000} s`));
    }, timeoutMs);
  let timer = wait();
  const restartTimer = () => {
    clearTimeout(timer);
    timer = wait();
  };
  try {
    const headers: Record<string, string> = start > 0 ? { range: `bytes=${start}-` } : {};
    const response = await fetch(address, { headers, signal: giveUp.signal }).catch((error: unknown) => {
      throw interrupted(`${shown(address)} could not be reached`, reasonOf(giveUp.signal, error));
    });
    if (!response.ok || !response.body)
      throw new PackProblem(`${shown(address)} answered with status ${response.status}.`);
    const progress = new Transform({
      transform(chunk, _encoding, done) {
        restartTimer();
        done(null, chunk);
      },
    });
    // A server that does not support ranges sends the file from its beginning.
    const flags = response.status === 206 ? 'a' : 'w';
    await pipeline(Readable.from(response.body), progress, createWriteStream(to, { flags }), {
      signal: giveUp.signal,
    }).catch((error: unknown) => {
      throw isDiskFull(error)
        ? error
        : interrupted(`${shown(address)} was cut off`, reasonOf(giveUp.signal, error));
    });
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf({ aborted, reason }: AbortSignal, error: unknown): unknown {
  return aborted ? reason : error;
}

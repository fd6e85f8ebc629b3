/** Waiting with a timeout. The timer is injected, so that tests do not wait. How long: `core/timeouts`. */
import { storeTimeoutMs } from '#lib/core/timeouts.ts';

/** Resolves after so many milliseconds; rejects with the signal's reason as soon as that aborts. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const wait: Wait = (ms, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });

/** The outcome of `promise`; rejects with the signal's reason as soon as that aborts. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined);
    };
  });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    const outcome = await Promise.race([promise.then((value) => ({ value })), aborted]);
    if (outcome) return outcome.value;
    signal.throwIfAborted();
    throw new Error('woken without an abort');
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const inTime = new Error('it came in time');

/** The outcome of `promise`, or undefined after `ms` milliseconds. The work behind the promise is not stopped. */
export async function within<T>(promise: Promise<T>, ms: number, waitFor: Wait): Promise<T | undefined> {
  const enough = new AbortController();
  // Aborted only below, when the outcome is known. One reason for all: an error of its own for each wait would take
  // longer than what is waited for, which mostly comes at once.
  const timeout = waitFor(ms, enough.signal).then(
    () => undefined,
    () => undefined,
  );
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    enough.abort(inTime);
  }
}

/** What the store gives in time; nothing where it fails. */
export function soonStored<T>(
  reading: Promise<T | undefined>,
  waitFor: Wait,
  ms = storeTimeoutMs,
): Promise<T | undefined> {
  return within(
    reading.catch(() => undefined),
    ms,
    waitFor,
  );
}

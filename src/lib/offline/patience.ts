/** Waiting with an end to it. The timer is handed in, so that tests do not wait. */

/** Resolves after so many milliseconds; rejects with the signal's reason as soon as that aborts. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const wait: Wait = async (ms, signal) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  try {
    await (signal ? untilAborted(passed, signal) : passed);
  } finally {
    clearTimeout(timer);
  }
};

/** The same outcome, but not waited for any longer once the signal aborts: then it rejects with its reason. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const aborted = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined);
    };
  });
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

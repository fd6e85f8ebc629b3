import { err, ok, type Result } from '#lib/core/result.ts';

/**
 * Runs `action` for each item in order, at most `count` at a time. After a failure no more are started. When all that
 * were started have ended, the first failure is returned, or the first exception thrown.
 */
export async function fewAtOnce<T extends object, E>(
  things: readonly T[],
  count: number,
  action: (thing: T) => Promise<Result<unknown, E>>,
): Promise<Result<void, E>> {
  const queue = [...things];
  const failures: E[] = [];
  const worker = async () => {
    for (let thing = queue.shift(); thing && failures.length === 0; thing = queue.shift()) {
      const done = await action(thing);
      if (!done.ok) failures.push(done.error);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: count }, worker));
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason;
  const [first] = failures;
  return first === undefined ? ok(undefined) : err(first);
}

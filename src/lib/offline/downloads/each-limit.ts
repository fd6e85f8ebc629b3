import { err, ok, type Result } from '#lib/core/result.ts';

/**
 * Runs `action` for each item in order, at most `count` at a time. After a failure no more are started. When all that
 * were started have ended, the first failure is returned, or the first exception thrown.
 */
export async function eachLimit<T extends object, E>(
  items: readonly T[],
  count: number,
  action: (item: T) => Promise<Result<unknown, E>>,
): Promise<Result<void, E>> {
  const queue = [...items];
  const failures: E[] = [];
  const worker = async () => {
    for (let item = queue.shift(); item && failures.length === 0; item = queue.shift()) {
      const done = await action(item);
      if (!done.ok) failures.push(done.error);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: count }, worker));
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason;
  const [first] = failures;
  return first === undefined ? ok(undefined) : err(first);
}

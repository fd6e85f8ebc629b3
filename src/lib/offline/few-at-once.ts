import { err, ok, type Result } from '#lib/core/result.ts';

/**
 * Does `action` for one thing after the other, so many at a time. After a failure none is begun any more, and the
 * first is returned once all that was begun has ended; what `action` throws is thrown then.
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

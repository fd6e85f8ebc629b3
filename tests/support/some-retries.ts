import { Retries } from '#lib/offline/network/retries.ts';
import type { FakeTimer } from './fake-timer.ts';

/** For what never fails because of the network. */
export const noRetries = { start: () => () => undefined };

/** Retries with a network of which the test says when it may be back. */
export function someRetries({ wait }: Pick<FakeTimer, 'wait'>) {
  const listeners = new Set<() => void>();
  const retries = new Retries({
    wait,
    onSign: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const sign = () => {
    for (const listener of listeners) listener();
  };
  return { retries, sign, listeners };
}

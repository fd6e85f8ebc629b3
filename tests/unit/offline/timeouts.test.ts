import { describe, expect, test } from 'vitest';
import { untilAborted } from '#lib/offline/waiting.ts';

describe('waiting until an abort', () => {
  test('gives what was waited for', async () => {
    expect(await untilAborted(Promise.resolve(7), new AbortController().signal)).toBe(7);
  });

  test('ends with the abort', async () => {
    const abort = new AbortController();
    const waiting = untilAborted(new Promise(() => undefined), abort.signal);
    abort.abort();
    await expect(waiting).rejects.toBe(abort.signal.reason);
  });
});

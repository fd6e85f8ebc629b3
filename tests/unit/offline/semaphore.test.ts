import { expect, test } from 'vitest';
import { Semaphore } from '#lib/offline/network/semaphore.ts';

test('what is given a slot in the moment that it is given up does not keep it', async () => {
  const semaphore = new Semaphore(1);
  const abort = new AbortController();
  const first = semaphore.use(() => {
    // Between the giving and the taking of the slot: two turns after this one.
    queueMicrotask(() => {
      queueMicrotask(() => {
        abort.abort();
      });
    });
    return Promise.resolve();
  });
  const second = semaphore.use(() => Promise.resolve(abort.signal.aborted), abort.signal);
  await first;
  expect(await second).toBe(true);
  expect(await semaphore.use(() => Promise.resolve('third'))).toBe('third');
});

test('what fails gives its slot back', async () => {
  const semaphore = new Semaphore(1);
  await expect(semaphore.use(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await semaphore.use(() => Promise.resolve('next'))).toBe('next');
});

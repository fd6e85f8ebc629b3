import { expect, test } from 'vitest';
import { Slots } from '#lib/offline/slots.ts';

test('what is given a slot in the moment that it is given up does not keep it', async () => {
  const slots = new Slots(1);
  const abort = new AbortController();
  const first = slots.use(() => {
    // Between the giving and the taking of the slot: two turns after this one.
    queueMicrotask(() => {
      queueMicrotask(() => {
        abort.abort();
      });
    });
    return Promise.resolve();
  });
  const second = slots.use(() => Promise.resolve(abort.signal.aborted), abort.signal);
  await first;
  expect(await second).toBe(true);
  expect(await slots.use(() => Promise.resolve('third'))).toBe('third');
});

test('what fails gives its slot back', async () => {
  const slots = new Slots(1);
  await expect(slots.use(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await slots.use(() => Promise.resolve('next'))).toBe('next');
});

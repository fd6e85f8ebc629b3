import { describe, expect, test } from 'vitest';
import { isRoomFor, type Room } from '#lib/core/library/room.ts';
import { Signal } from '#lib/core/signal.ts';
import { Quota } from '#lib/offline/downloads/quota.ts';

function aQuota(storage: Partial<StorageManager> | undefined) {
  const room = new Signal<Room>({ promise: 'unknown' });
  return { room, quota: new Quota(storage as StorageManager | undefined, room) };
}

describe('what the browser promises', () => {
  test('is not known where it does not say, or fails', async () => {
    const failing = {
      persisted: () => Promise.reject(new TypeError()),
      estimate: () => Promise.reject(new TypeError()),
    };
    for (const storage of [undefined, {}, failing]) {
      const { quota, room } = aQuota(storage);
      await quota.refresh();
      await quota.askToKeep();
      expect(room.current).toEqual({ promise: 'unknown' });
    }
  });

  test.each([
    [true, 'given'],
    [false, 'none'],
  ])('is read without asking: %s', async (isPersisted, promise) => {
    const { quota, room } = aQuota({
      persisted: () => Promise.resolve(isPersisted),
      persist: () => Promise.reject(new Error('it was asked')),
      estimate: () => Promise.resolve({ quota: 100, usage: 40 }),
    });
    await quota.refresh();
    expect(room.current).toEqual({ promise, freeBytes: 60 });
  });

  test('is refused only after it was asked for, and stays so', async () => {
    let answer: (isGiven: boolean) => void = () => undefined;
    const { quota, room } = aQuota({
      persisted: () => Promise.resolve(false),
      persist: () => new Promise((resolve) => (answer = resolve)),
    });
    await quota.refresh();
    const asked = quota.askToKeep();
    expect(room.current.promise).toBe('asked');
    await quota.refresh();
    expect(room.current.promise).toBe('asked');
    answer(false);
    await asked;
    await quota.refresh();
    expect(room.current.promise).toBe('refused');
  });

  test('is asked for once while the listener has not answered, and not again once it is given', async () => {
    let asked = 0;
    let answer: (isGiven: boolean) => void = () => undefined;
    const { quota, room } = aQuota({
      persist: () => {
        asked++;
        return new Promise((resolve) => (answer = resolve));
      },
    });
    const first = quota.askToKeep();
    await quota.askToKeep();
    answer(true);
    await first;
    await quota.askToKeep();
    expect(asked).toBe(1);
    expect(room.current.promise).toBe('given');
  });
});

test('a download needs a fifth more room than its bytes, and there is enough where nothing is known', () => {
  expect(isRoomFor(100, { freeBytes: 120 })).toBe(true);
  expect(isRoomFor(101, { freeBytes: 120 })).toBe(false);
  expect(isRoomFor(101, {})).toBe(true);
});

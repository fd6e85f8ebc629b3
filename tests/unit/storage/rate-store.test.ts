import { expect, test } from 'vitest';
import { RateStore } from '#lib/storage/rate-store.ts';
import type { TextStorage } from '#lib/storage/key-value-store.ts';

function aText(kept: string | null): TextStorage & { kept: string | null } {
  return {
    kept,
    getItem() {
      return this.kept;
    },
    setItem(_, value) {
      this.kept = value;
    },
  };
}

test('the rate is kept', () => {
  const text = aText(null);
  new RateStore(text).write(1.25);
  expect(new RateStore(text).read()).toBe(1.25);
});

test.each([null, '', 'fast', 'NaN', 'Infinity', '1e309', '0', '-1', '40', '{"rate":2}', '['.repeat(1e6)])(
  'of %j nothing is read',
  (kept) => {
    expect(new RateStore(aText(kept)).read()).toBeUndefined();
  },
);

test('a browser that forbids it costs nothing', () => {
  const forbidden: TextStorage = {
    getItem: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  };
  const store = new RateStore(forbidden);
  store.write(2);
  expect(store.read()).toBeUndefined();
});

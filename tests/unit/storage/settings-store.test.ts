import { expect, test } from 'vitest';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { rateOf } from '#lib/core/settings/settings.ts';
import type { TextStorage } from '#lib/storage/key-value-store.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';

const key = 'lamplight/settings/v1';
const story = 'a-story' as PublicationId;

function aText(stored: Record<string, string> = {}): TextStorage & { stored: Record<string, string> } {
  return {
    stored,
    getItem: (name) => stored[name] ?? null,
    setItem: (name, value) => {
      stored[name] = value;
    },
  };
}

test('what was set is there after a reload', () => {
  const text = aText();
  new SettingsStore(text).change({ rate: 1.25 });
  expect(new SettingsStore(text).current.current.rate).toBe(1.25);
});

test.each([
  '',
  'fast',
  'null',
  '[1]',
  '7',
  '"x"',
  '{"rate":40}',
  '{"rate":"2"}',
  '{"bookRates":[]}',
  '['.repeat(1e6),
])('of %j nothing is read', (stored) => {
  expect(new SettingsStore(aText({ [key]: stored })).current.current).toEqual(
    new SettingsStore(aText()).current.current,
  );
});

test('a damaged value leaves the others as they were set', () => {
  const { current } = new SettingsStore(aText({ [key]: '{"rate":1.5,"bookRates":{"a-story":99,"other":2}}' }))
    .current;
  expect(rateOf(current, story)).toBe(1.5);
  expect(rateOf(current, 'other' as PublicationId)).toBe(2);
});

test('the rate that an older version stored for all stories is the default', () => {
  expect(new SettingsStore(aText({ 'lamplight/rate/v1': '1.75' })).current.current.rate).toBe(1.75);
});

test('what another tab has written meanwhile is not overwritten', () => {
  const text = aText();
  const here = new SettingsStore(text);
  new SettingsStore(text).change({ bookRates: { 'a-story': 2 } });
  here.change({ rate: 1.5 });
  const { current } = new SettingsStore(text).current;
  expect([current.rate, rateOf(current, story)]).toEqual([1.5, 2]);
});

test('what another tab changes is known here at once', () => {
  const text = aText();
  let hear: (written: string | null) => void = () => undefined;
  const here = new SettingsStore(text, (listener) => (hear = listener));
  new SettingsStore(text).change({ rate: 1.5 });
  hear('something/else');
  expect(here.current.current.rate).toBe(1);
  hear(key);
  expect(here.current.current.rate).toBe(1.5);
});

test('values of a newer version stay stored', () => {
  const text = aText({ [key]: '{"rate":1,"fromTheFuture":{"x":1}}' });
  new SettingsStore(text).change({ rate: 2 });
  expect(JSON.parse(text.stored[key] ?? '')).toMatchObject({ rate: 2, fromTheFuture: { x: 1 } });
});

test('where storage is blocked, what is set lasts until the page is closed', () => {
  const blocked = (): never => {
    throw new DOMException('blocked', 'SecurityError');
  };
  const store = new SettingsStore({ getItem: blocked, setItem: blocked });
  store.change({ rate: 2 });
  store.change({ bookRates: { 'a-story': 3 } });
  expect([store.current.current.rate, rateOf(store.current.current, story)]).toEqual([2, 3]);
});

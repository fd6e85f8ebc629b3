import { expect, test } from 'vitest';
import { StoredRecord, type RecordTabs } from '#lib/storage/stored-record.ts';
import { FakeStore } from '../../support/fake-store.ts';

const read = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];

/** The channel between tabs: each hears what the others tell. */
function someTabs() {
  const listeners: { of: RecordTabs; listener: (key: string) => void }[] = [];
  return (): RecordTabs => {
    const tab: RecordTabs = {
      tell: (key) => {
        for (const { of, listener } of listeners) if (of !== tab) listener(key);
      },
      listen: (listener) => {
        listeners.push({ of: tab, listener });
      },
    };
    return tab;
  };
}

function aRecord(store = new FakeStore(), tabs?: RecordTabs) {
  return new StoredRecord({ store, key: 'words', read, tabs });
}

const adding = (word: string) => (words: readonly string[]) => [...words, word];

test('what was changed is there after a reload', async () => {
  const store = new FakeStore();
  expect(await aRecord(store).change(adding('one'))).toBe(true);
  const record = aRecord(store);
  await record.whenRead;
  expect(record.current.current).toEqual(['one']);
});

test('a change is seen at once', () => {
  const record = aRecord();
  void record.change(adding('one'));
  expect(record.current.current).toEqual(['one']);
});

test('a change keeps what another tab has stored meanwhile, and the other tab hears of it', async () => {
  const store = new FakeStore();
  const open = someTabs();
  const here = aRecord(store, open());
  const there = aRecord(store, open());
  await Promise.all([here.whenRead, there.whenRead]);
  await there.change(adding('there'));
  await here.change(adding('here'));
  await expect.poll(() => there.current.current).toEqual(['there', 'here']);
  expect(here.current.current).toEqual(['there', 'here']);
});

test('where nothing can be stored, a change lasts until the page is closed', async () => {
  const store = new FakeStore();
  const record = aRecord(store);
  await record.whenRead;
  store.failure = new Error('full');
  expect(await record.change(adding('one'))).toBe(false);
  expect(record.current.current).toEqual(['one']);
});

test('a store that cannot be read leaves the record empty', async () => {
  const store = new FakeStore();
  store.readFailure = new Error('broken');
  const record = aRecord(store);
  await record.whenRead;
  expect(record.current.current).toEqual([]);
});

test('a change that cannot be stored is still seen once the record was read', async () => {
  const store = new FakeStore();
  await aRecord(store).change(adding('one'));
  const answer = store.hang();
  const record = aRecord(store);
  store.failure = new Error('full');
  const isStored = record.change(adding('two'));
  answer();
  expect(await isStored).toBe(false);
  expect(record.current.current).toEqual(['one', 'two']);
});

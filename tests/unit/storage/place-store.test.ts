import { describe, expect, test } from 'vitest';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { BlockId, PublicationId } from '#lib/core/publication/ids.ts';
import { PlaceStore } from '#lib/storage/place-store.ts';
import type { TextStorage } from '#lib/storage/key-value-store.ts';
import { FakeStore } from '../../support/fake-store.ts';

const id = 'a-story' as PublicationId;
const place = (paragraph: string): Locator => ({
  publication: id,
  paragraph: paragraph as BlockId,
  seconds: 1,
});

class FakeText implements TextStorage {
  readonly entries = new Map<string, string>();

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }
}

const forbidden: TextStorage = {
  getItem: () => {
    throw new DOMException('blocked', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

async function reopened(store: FakeStore, text: TextStorage | undefined): Promise<PlaceStore> {
  const places = new PlaceStore(store, text, () => 0);
  await places.whenRead;
  return places;
}

describe('a place', () => {
  test('is written to both copies in the same turn', () => {
    const [store, text] = [new FakeStore(), new FakeText()];
    new PlaceStore(store, text, () => 7).save(place('p1'), false);
    expect(text.entries.size).toBe(1);
    expect(store.entries.size).toBe(1);
  });

  test('survives with either copy alone', async () => {
    const [store, text] = [new FakeStore(), new FakeText()];
    (await reopened(store, text)).save(place('p2'), false);
    expect((await reopened(store, undefined)).of(id)?.locator.paragraph).toBe('p2');
    expect((await reopened(new FakeStore(), text)).of(id)?.locator.paragraph).toBe('p2');
  });

  test('of the copy that was written last is the true one, whichever it is', async () => {
    const [store, text] = [new FakeStore(), new FakeText()];
    (await reopened(store, text)).save(place('p1'), false);
    const older = new Map(text.entries);
    (await reopened(store, text)).save(place('p2'), false);
    for (const [key, value] of older) text.entries.set(key, value);
    expect((await reopened(store, text)).of(id)?.locator.paragraph).toBe('p2');
  });

  test('is kept where localStorage is blocked or full', async () => {
    const store = new FakeStore();
    (await reopened(store, forbidden)).save(place('p3'), true);
    expect((await reopened(store, forbidden)).of(id)).toMatchObject({
      isFinished: true,
      locator: { paragraph: 'p3' },
    });
  });

  test('is kept where IndexedDB fails', async () => {
    const [store, text] = [new FakeStore(), new FakeText()];
    store.failure = new DOMException('lost', 'UnknownError');
    (await reopened(store, text)).save(place('p4'), false);
    expect((await reopened(new FakeStore(), text)).of(id)?.locator.paragraph).toBe('p4');
  });

  test('that another tab wrote is not written over with an older number', async () => {
    const [store, text] = [new FakeStore(), new FakeText()];
    const [one, other] = [await reopened(store, text), await reopened(store, text)];
    for (const paragraph of ['p1', 'p2', 'p3']) one.save(place(paragraph), false);
    other.save(place('p9'), false);
    expect((await reopened(store, text)).of(id)).toMatchObject({ sequence: 4, locator: { paragraph: 'p9' } });
  });
});

describe('two windows that write in the same moment', () => {
  const inOther = { ...place('p1'), publication: 'another' as PublicationId };

  test('keep both places, though the later writer had not seen the other’s', async () => {
    const [store, text] = [new FakeStore(), new FakeText()];
    const [one, other] = [await reopened(store, text), await reopened(store, text)];
    one.save(place('p7'), false);
    // The other process still has the copy from before.
    text.entries.clear();
    other.save(inOther, false);
    one.onOtherWindow();
    const again = await reopened(new FakeStore(), text);
    expect(again.of(id)?.locator.paragraph).toBe('p7');
    expect(again.of(inOther.publication)?.locator.paragraph).toBe('p1');
  });

  test('agree on the later of two places of one story', () => {
    let nowMs = 0;
    const [store, text] = [new FakeStore(), new FakeText()];
    const places = () => new PlaceStore(store, text, () => nowMs++);
    const [one, other] = [places(), places()];
    one.save(place('p1'), false);
    const early = new Map(text.entries);
    text.entries.clear();
    other.save(place('p2'), false);
    const late = new Map(text.entries);
    one.onOtherWindow();
    for (const [key, value] of early) text.entries.set(key, value);
    other.onOtherWindow();
    expect([one, other].map((each) => each.of(id)?.locator.paragraph)).toEqual(['p2', 'p2']);
    expect(one.newerElsewhere(id)?.locator.paragraph).toBe('p2');
    expect(other.newerElsewhere(id)).toBeUndefined();
    expect(text.entries).toEqual(late);
  });

  test('know of each other’s places', async () => {
    const [store, text] = [new FakeStore(), new FakeText()];
    const [one, other] = [await reopened(store, text), await reopened(store, text)];
    let changes = 0;
    other.changed.subscribe(() => changes++);
    one.save(place('p3'), false);
    expect(other.latest(id)?.locator.paragraph).toBe('p3');
    expect([one, other].map((each) => each.newerElsewhere(id)?.locator.paragraph)).toEqual([undefined, 'p3']);
    other.onOtherWindow();
    expect(other.of(id)?.locator.paragraph).toBe('p3');
    expect(changes).toBe(1);
  });
});

describe('the text of a place, and how far it is', () => {
  const stored = { ...place('p1'), text: { before: 'a ', after: 'word' }, totalProgression: 0.5 };
  const readAgain = async (locator: unknown) => {
    const text = new FakeText();
    text.setItem(
      'lamplight/places/v1',
      JSON.stringify([{ locator, sequence: 1, savedAtMs: 0, isFinished: false }]),
    );
    return (await reopened(new FakeStore(), text)).of(id)?.locator;
  };

  test('come back as they were stored', async () => {
    expect(await readAgain(stored)).toEqual(stored);
  });

  test.each([
    ['a text of other things', { text: { before: 1 } }],
    ['a text as long as a book', { text: { before: '', after: 'x'.repeat(1e6) } }],
    ['a progression beyond the end', { totalProgression: 7 }],
  ])('are left out where they are damaged, and the place is kept: %s', async (_, damage) => {
    expect(await readAgain({ ...place('p1'), ...damage })).toEqual(place('p1'));
  });

  test('are not in the places of earlier versions, which are read as before', async () => {
    expect(await readAgain(place('p1'))).toEqual(place('p1'));
  });
});

test('what is stored and is no place costs nothing but itself', async () => {
  const [store, text] = [new FakeStore(), new FakeText()];
  (await reopened(store, text)).save(place('p5'), false);
  const [key] = [...text.entries.keys()];
  for (const broken of ['{', '7', '[null, {"locator": 3}]', '[{"locator": {"publication": "../x"}}]']) {
    text.entries.set(key ?? '', broken);
    expect((await reopened(store, text)).of(id)?.locator.paragraph).toBe('p5');
  }
});

test.each([Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, Infinity, NaN, -1, 0.5, '7', null, { toString: 'x' }])(
  'a place whose sequence is %s is still known, and a newer one takes its place',
  async (sequence) => {
    const [store, text] = [new FakeStore(), new FakeText()];
    (await reopened(store, text)).save(place('p1'), false);
    const [key] = [...text.entries.keys()];
    const damaged = [{ locator: place('p1'), sequence, savedAtMs: 0, isFinished: false }];
    store.entries.set(key ?? '', damaged);
    text.entries.set(key ?? '', JSON.stringify(damaged));
    const places = await reopened(store, text);
    expect(places.of(id)?.locator.paragraph).toBe('p1');
    places.save(place('p2'), false);
    expect(places.of(id)?.locator.paragraph).toBe('p2');
    expect((await reopened(store, undefined)).of(id)?.locator.paragraph).toBe('p2');
    expect((await reopened(new FakeStore(), text)).of(id)?.locator.paragraph).toBe('p2');
    // One copy that stays damaged does not take the newer place back.
    store.entries.set(key ?? '', damaged);
    expect((await reopened(store, text)).of(id)?.locator.paragraph).toBe('p2');
  },
);

test('places are listed with the newest first', async () => {
  const places = await reopened(new FakeStore(), new FakeText());
  places.save(place('p1'), false);
  places.save({ ...place('p1'), publication: 'another' as PublicationId }, false);
  expect(places.all().map(({ locator }) => locator.publication)).toEqual(['another', 'a-story']);
});

test('the first place on a new phone is reported to its watchers', async () => {
  const places = await reopened(new FakeStore(), new FakeText());
  let changes = 0;
  places.changed.subscribe(() => changes++);
  places.save(place('p1'), false);
  places.save(place('p2'), false);
  expect(changes).toBe(2);
});

test('a store that hangs is not waited for after the timeout', async () => {
  const [store, text] = [new FakeStore(), new FakeText()];
  (await reopened(store, text)).save(place('p1'), false);
  store.hang();
  const places = new PlaceStore(store, text, () => 0, Promise.resolve());
  await places.whenRead;
  expect(places.of(id)?.locator.paragraph).toBe('p1');
});

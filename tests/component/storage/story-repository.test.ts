import { describe, expect, test } from 'vitest';
import { IdbStore } from '#lib/storage/idb-store.ts';
import { StoryRepository } from '#lib/storage/story-repository.ts';

describe('the catalogue in a real database', () => {
  test('comes back page by page', async () => {
    const stories = new StoryRepository(new IdbStore(crypto.randomUUID()));
    await stories.saveCatalogue(['{"publications":[]}', '{}']);
    expect(await stories.catalogue()).toEqual(['{"publications":[]}', '{}']);
  });

  test.each([
    ['a number', 7],
    ['null', null],
    ['text that is no JSON', '<html>'],
    ['another object', { pages: ['{}'] }],
    ['a list', ['{}']],
    ['bytes', new Uint8Array(100)],
    ['a very long text', '['.repeat(40_000_000)],
  ])('counts as none where %s stands in its place, until it is kept again', async (_, stored) => {
    const store = new IdbStore(crypto.randomUUID());
    const stories = new StoryRepository(store);
    await store.set('v1/catalogue', stored);
    expect(await stories.catalogue()).toEqual([]);
    await stories.saveCatalogue(['{}']);
    expect(await stories.catalogue()).toEqual(['{}']);
  });
});

import { expect, test } from 'vitest';
import type { CatalogueEntry } from '#lib/core/library/catalogue.ts';
import { nextStory } from '#lib/core/library/next-story.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';

const id = (name: string) => name as PublicationId;
const entries = ['one', 'two', 'three', 'four'].map((name): CatalogueEntry => ({
  id: id(name),
  title: name,
  durationSeconds: 60,
}));
const after = (name: string, ...finished: readonly string[]) =>
  nextStory(entries, id(name), (other) => !finished.includes(other))?.id;

test('after a story comes the next one of the catalogue', () => {
  expect(after('two')).toBe('three');
});

test('what may not be offered is left out', () => {
  expect(after('two', 'three')).toBe('four');
});

test('after the last story comes the first, and never the story itself', () => {
  expect(after('four')).toBe('one');
  expect(after('two', 'three', 'four', 'one')).toBeUndefined();
});

test('after a story that is not in the catalogue comes the first', () => {
  expect(after('elsewhere')).toBe('one');
});

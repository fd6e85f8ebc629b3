import { expect, test } from 'vitest';
import { readHistory, withEntry, type HistoryEntry } from '#lib/core/library/history.ts';
import { place } from '../../../support/a-player.ts';

const entry = (
  paragraph: string,
  atMs: number,
  how: HistoryEntry['how'] = 'pause',
  seconds = 0,
): HistoryEntry => ({ at: place(paragraph, seconds), how, atMs });
const paragraphs = (history: readonly HistoryEntry[]) => history.map(({ at }) => at.paragraph);
const enter = (...entries: readonly HistoryEntry[]) => entries.reduce<readonly HistoryEntry[]>(withEntry, []);

test('the newest place comes first', () => {
  expect(paragraphs(enter(entry('p1', 0), entry('p2', 60_000)))).toEqual(['p2', 'p1']);
});

test('fifty places are remembered, and the oldest goes', () => {
  const history = enter(...Array.from({ length: 60 }, (_, i) => entry(`p${i}`, i * 60_000)));
  expect(history).toHaveLength(50);
  expect(history.at(-1)?.at.paragraph).toBe('p10');
});

test('a place that is left again moves to the top instead of standing there twice', () => {
  const history = enter(entry('p1', 0), entry('p2', 60_000), entry('p1', 120_000, 'jump', 0.4));
  expect(paragraphs(history)).toEqual(['p1', 'p2']);
  expect(history[0]).toMatchObject({ how: 'jump', atMs: 120_000 });
});

test('of jumps in quick succession only the place where the first began is remembered', () => {
  const jumps = enter(entry('p1', 0, 'jump'), entry('p4', 1000, 'jump'), entry('p7', 4000, 'jump'));
  expect(paragraphs(jumps)).toEqual(['p1']);
  expect(paragraphs(withEntry(jumps, entry('p9', 60_000, 'jump')))).toEqual(['p9', 'p1']);
});

test.each([
  null,
  7,
  { at: place('p1') },
  [null, {}, { at: {}, how: 'jump', atMs: 1 }, { at: place('p1'), how: 'x', atMs: 1 }],
  [{ at: place('p1'), how: 'jump', atMs: NaN }],
])('of %j nothing is read', (stored) => {
  expect(readHistory(stored)).toEqual([]);
});

test('what was stored is read, past what is damaged', () => {
  const stored: unknown = JSON.parse(JSON.stringify([{ how: 'jump' }, entry('p1', 5)]));
  expect(readHistory(stored)).toEqual([entry('p1', 5)]);
});

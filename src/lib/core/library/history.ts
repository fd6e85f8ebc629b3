/** The last places of a story from which the listener went away, by a jump or a pause; the newest first. */
import * as v from 'valibot';
import type { Locator } from '../playback/locator.ts';
import { readLocator } from '../playback/stored-locator.ts';

export interface HistoryEntry {
  readonly at: Locator;
  readonly how: 'jump' | 'pause';
  /** Milliseconds since the epoch. */
  readonly atMs: number;
}

const most = 50;
/** Jumps that follow each other so fast look for one place; only where the first began is of interest. */
const oneJumpMs = 5000;

const entrySchema = v.object({
  at: v.unknown(),
  how: v.picklist(['jump', 'pause']),
  atMs: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
});

/** Reads what was stored, and leaves out what is not an entry. */
export function readHistory(stored: unknown): readonly HistoryEntry[] {
  return Array.isArray(stored) ? stored.flatMap(readEntry).slice(0, most) : [];
}

export function withEntry(history: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  const [last] = history;
  const isSameSearch =
    entry.how === 'jump' && last?.how === 'jump' && Math.abs(entry.atMs - last.atMs) < oneJumpMs;
  if (isSameSearch) return [{ ...last, atMs: entry.atMs }, ...history.slice(1)];
  const others = history.filter(({ at }) => !isSameWord(at, entry.at));
  return [entry, ...others].slice(0, most);
}

/** The latest of both; a place that was left several times counts as left the last time. */
export function uniteHistories(
  here: readonly HistoryEntry[],
  there: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  return [...here, ...there]
    .sort((one, other) => other.atMs - one.atMs)
    .filter((entry, i, all) => all.findIndex(({ at }) => isSameWord(at, entry.at)) === i)
    .slice(0, most);
}

function isSameWord(one: Locator, other: Locator): boolean {
  if (one.paragraph !== other.paragraph || one.word?.index !== other.word?.index) return false;
  return one.word !== undefined || Math.abs(one.seconds - other.seconds) < 1;
}

function readEntry(stored: unknown): readonly HistoryEntry[] {
  const parsed = v.safeParse(entrySchema, stored);
  const at = parsed.success ? readLocator(parsed.output.at) : undefined;
  return parsed.success && at ? [{ ...parsed.output, at }] : [];
}

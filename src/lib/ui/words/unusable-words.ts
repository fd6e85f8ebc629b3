/** What is said of an entry of the catalogue that cannot be used. */
import type { UnusableEntry } from '#lib/core/library/catalogue.ts';

/** Its title, or where it has none its number in the catalogue. */
export function unusableName({ title, index }: UnusableEntry): string {
  return title ?? `Story ${index + 1}`;
}

/** Without a full stop. */
export function unusableReason({ where, problem }: UnusableEntry): string {
  return where === 'links' ? problem : `what the library says of it can’t be read (${where}: ${problem})`;
}

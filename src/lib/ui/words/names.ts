import { words as time } from './catalogue/time.ts';

const mostNames = 20;

/**
 * "Mark", "Mark and Sophie", "Mark, Sophie, and Jake"; a long list is cut and ends with "and 80 others". The first
 * `Intl.ListFormat` of a page takes Chromium 15 ms, and 60 on a slow phone, while a story opens.
 */
export function listNames(names: readonly string[]): string {
  const count = names.length - mostNames;
  const listed = count > 1 ? [...names.slice(0, mostNames), time.moreNames({ count })] : names;
  const last = listed.at(-1) ?? '';
  const [first, ...others] = listed.slice(0, -1);
  if (first === undefined) return last;
  if (others.length === 0) return time.twoNames({ first, last });
  return time.manyNames({
    start: others.reduce((start, next) => time.nextName({ start, next }), first),
    last,
  });
}

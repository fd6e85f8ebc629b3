/** Text as Markdown (CommonMark 0.31), which reads it as the same text. */
import type { Block } from '../transcript/block.ts';

/** Begins a list, a title, a quotation or a directive at the start of a line. */
const atStart = /^(?:([-+=#>~]|:(?=:))|(\d{1,9})([.)]))/;

/** What the narrator takes for a mark that was mistyped, and refuses. */
const likeMarks = /(?<=\{)(?=#|[a-z]+=)|(?<=:)(?=:[a-z][a-z0-9-]*[[{])/g;

export function escapeMarkdown(text: string): string {
  return text
    .replace(likeMarks, ' ')
    .replace(/[\\*_`[\]<{}&|]/g, '\\$&')
    .replace(atStart, (_, sign: string | undefined, digits: string | undefined, end: string | undefined) =>
      sign === undefined ? `${digits ?? ''}\\${end ?? ''}` : `\\${sign}`,
    );
}

/** [from, to) of a block's text, in italics and bold. Languages have no sign. */
export function markdownOf(
  { text, styles }: Pick<Block, 'text' | 'styles'>,
  from: number,
  to: number,
): string {
  const starred = styles
    .filter(({ style }) => style !== 'language')
    .map(({ style, ...range }) => ({
      sign: style === 'bold' ? ('**' as const) : ('*' as const),
      from: Math.max(range.from, from),
      to: Math.min(range.to, to),
    }));
  const ranges = nested(joined(starred).flatMap((range) => withStarsApart(text, range)));
  const cuts = new Set([from, to, ...ranges.flatMap((range) => [range.from, range.to])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  const written = sorted.map((at, i) => {
    const ending = ranges.filter((range) => range.to === at).reverse();
    const beginning = ranges.filter((range) => range.from === at);
    const plain = text.slice(at, sorted[i + 1] ?? at).replace(/\s+/g, ' ');
    return [...ending, ...beginning].map(({ sign }) => sign).join('') + escapeMarkdown(plain);
  });
  return written.join('').trim();
}

interface Starred {
  readonly sign: '*' | '**';
  readonly from: number;
  readonly to: number;
}

/** Those of one style that touch are one. */
function joined(ranges: readonly Starred[]): readonly Starred[] {
  const all: Starred[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const at = all.findIndex(({ sign, to }) => sign === range.sign && to >= range.from);
    const before = all[at];
    if (before) all[at] = { ...before, to: Math.max(before.to, range.to) };
    else all.push(range);
  }
  return all;
}

/** The outer before the inner. One that begins in another ends with it. */
function nested(ranges: readonly Starred[]): readonly Starred[] {
  const kept: Starred[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const around = kept.filter(({ to }) => to > range.from);
    if (around.every(({ sign }) => sign !== range.sign))
      kept.push({ ...range, to: Math.min(range.to, ...around.map(({ to }) => to)) });
  }
  return kept;
}

/**
 * Stars are signs of a style where no white space is inside them, and no punctuation unless white space or punctuation is outside
 * (CommonMark 0.31, 6.2): the range without what is in the way. Nothing where nothing is left.
 */
function withStarsApart(text: string, { sign, from, to }: Starred): readonly Starred[] {
  let [start, end] = [from, to];
  while (start < end && !areApart(text[start - 1], text[start])) start++;
  while (start < end && !areApart(text[end], text[end - 1])) end--;
  return start < end ? [{ sign, from: start, to: end }] : [];
}

function areApart(outside = ' ', inside = ' '): boolean {
  return !/\s/.test(inside) && (!/[\p{P}\p{S}]/u.test(inside) || /[\s\p{P}]/u.test(outside));
}

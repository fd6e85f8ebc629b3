/** Text as Markdown (CommonMark 0.31), which reads it as the same text. */
import type { Block } from '../transcript/block.ts';

/** Begins a list, a title or a quotation at the start of a line. */
const atStart = /^(?:([-+=#>~])|(\d{1,9})([.)]))/;

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
  const ranges = styles
    .filter(({ style }) => style !== 'language')
    .map((style) => trimmed(text, { ...style, from: Math.max(style.from, from), to: Math.min(style.to, to) }))
    .filter((range) => range.from < range.to);
  const cuts = [...new Set([from, to, ...ranges.flatMap((range) => [range.from, range.to])])].sort(
    (a, b) => a - b,
  );
  const written = cuts.slice(0, -1).map((at, i) => {
    const end = cuts[i + 1] ?? to;
    const here = ranges.filter((range) => range.from <= at && at < range.to);
    const stars = `${here.some(({ style }) => style === 'bold') ? '**' : ''}${here.some(({ style }) => style === 'italic') ? '*' : ''}`;
    const plain = text.slice(at, end).replace(/\s+/g, ' ');
    return stars + escapeMarkdown(plain) + stars;
  });
  return written.join('').trim();
}

/** Stars do not stand beside white space. */
function trimmed<Range extends { readonly from: number; readonly to: number }>(
  text: string,
  range: Range,
): Range {
  const inner = text.slice(range.from, range.to);
  const start = inner.length - inner.trimStart().length;
  return { ...range, from: range.from + start, to: range.from + Math.max(start, inner.trimEnd().length) };
}

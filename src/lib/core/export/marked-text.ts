/** A block's text as XHTML: an element with an id for each of its clips, and its styles inside these. */
import type { Block, StyledRange } from '../transcript/block.ts';
import { escapeXml } from './xml.ts';

export interface MarkedRange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The id of a chapter's block in its document. */
export function blockName(index: number): string {
  return `p${index + 1}`;
}

/** `ranges`: none crosses another; a longer one comes before one inside it. */
export function markText(
  { text, styles }: Pick<Block, 'text' | 'styles'>,
  ranges: readonly MarkedRange[],
  lineBreak = '<br/>',
): string {
  const write = (from: number, to: number, inside: readonly MarkedRange[]): string => {
    const [first, ...others] = inside;
    if (!first) return styled(text, styles, from, to, lineBreak);
    const nested = others.filter(({ to: end }) => end <= first.to);
    const marked = `<span id="${first.id}">${write(first.from, first.to, nested)}</span>`;
    return (
      styled(text, styles, from, first.from, lineBreak) +
      marked +
      write(
        first.to,
        to,
        others.filter(({ from: begin }) => begin >= first.to),
      )
    );
  };
  return write(0, text.length, ranges);
}

/** The ranges of a block's clips, each once, under ids that begin with `id`. Of two that cross, the later has none. */
export function rangesOf({ clips }: Block, id: string): readonly MarkedRange[] {
  const sorted = [...clips]
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const ranges: MarkedRange[] = [];
  const open: number[] = [];
  for (const { from, to } of sorted) {
    if (ranges.some((range) => range.from === from && range.to === to)) continue;
    while (open.length > 0 && (open.at(-1) ?? 0) <= from) open.pop();
    if (to > (open.at(-1) ?? Infinity)) continue;
    open.push(to);
    ranges.push({ id: `${id}w${ranges.length + 1}`, from, to });
  }
  return ranges;
}

function styled(
  text: string,
  styles: readonly StyledRange[],
  from: number,
  to: number,
  lineBreak: string,
): string {
  const borders = styles.flatMap((style) => [style.from, style.to]).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...borders])].sort((a, b) => a - b);
  return cuts
    .map((at, i) => {
      const plain = escapeXml(text.slice(at, cuts[i + 1] ?? to)).replaceAll('\n', lineBreak);
      const here = plain === '' ? [] : styles.filter((style) => style.from <= at && at < style.to);
      return here.reduceRight((inner, style) => inTag(style, inner), plain);
    })
    .join('');
}

function inTag(style: StyledRange, inner: string): string {
  if (style.style === 'language') {
    const language = escapeXml(style.language);
    return `<span lang="${language}" xml:lang="${language}">${inner}</span>`;
  }
  const name = style.style === 'italic' ? 'i' : 'b';
  return `<${name}>${inner}</${name}>`;
}

/** The paragraphs of a plain text, out of the lines between two blank ones. */
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Block, BlockKind, StyledRange } from '#lib/core/transcript/block.ts';

/** Lines that nobody has broken: each is a paragraph. */
const longestWrapped = 120;

export function paragraphsOf(lines: readonly string[]): readonly string[] {
  if (lines.some((line) => line.length > longestWrapped)) return lines.map((line) => line.trim());
  const isIndented = (line: string) => /^(?: {2,}|\t)/.test(line);
  const indented = lines.filter(isIndented).length;
  // Some texts set the first line of a paragraph in, and leave no blank line.
  const byIndent = lines.length >= 3 && indented > 0 && indented * 3 <= lines.length;
  const groups: string[][] = [];
  for (const line of lines) {
    if (groups.length === 0 || (byIndent && isIndented(line))) groups.push([]);
    groups.at(-1)?.push(line.trim());
  }
  return groups.map(joinLines);
}

/** A word that is divided at the end of a line goes on in the next, as does what a dash joins. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/(?<=[\p{L}\p{N}][-—–])\n(?=[\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `_so_` is in italics. */
const emphasis = /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu;

export function blockOf(written: string, kind: BlockKind, number: number): Block {
  const styles: StyledRange[] = [];
  let text = '';
  let done = 0;
  for (const match of written.matchAll(emphasis)) {
    const [whole, inside = ''] = match;
    text += written.slice(done, match.index);
    styles.push({ from: text.length, to: text.length + inside.length, style: 'italic' });
    text += inside;
    done = match.index + whole.length;
  }
  text += written.slice(done);
  return { id: `b${number}` as BlockId, kind, text, utterances: [], styles, clips: [] };
}

/**
 * Blocks that are drawn as one thing: the items of a list, the paragraphs of a quotation, a picture with its caption. Every other block that is no
 * paragraph is a run of its own.
 */
import type { Block, BlockKind } from '#lib/core/transcript/block.ts';
import type { TranscriptRow } from './transcript-slices.ts';

export type BlockStatus = 'unheard' | 'spoken' | 'heard';

/** One row of text. */
export interface TextRow extends TranscriptRow {
  readonly block: Block;
}

/** An item with those of the list inside it. */
export interface ListItem {
  readonly row: TextRow;
  readonly children: ListItem[];
}

const joined: ReadonlySet<BlockKind | undefined> = new Set(['list-item', 'quotation']);

/** Whether a row belongs to the same run as the row above it. */
export function continuesRun({ block, isFirst }: TranscriptRow, above: TranscriptRow | undefined): boolean {
  if (isFirst) return false;
  if (block?.role) return above?.block?.kind === 'image' || above?.block?.role === block.role;
  return joined.has(block?.kind) && block?.kind === above?.block?.kind;
}

export function isRunStart(rows: readonly TranscriptRow[], index: number): boolean {
  const row = rows[index];
  return row !== undefined && !continuesRun(row, rows[index - 1]);
}

export function runFrom(rows: readonly TranscriptRow[], start: number): readonly TextRow[] {
  let end = start + 1;
  while (end < rows.length && !isRunStart(rows, end)) end++;
  return rows.slice(start, end).flatMap((row) => (row.block ? [{ ...row, block: row.block }] : []));
}

/** The items of a list, those of inner lists below the item that they follow. */
export function listItems(rows: readonly TextRow[]): readonly ListItem[] {
  const items: ListItem[] = [];
  const open: ListItem[] = [];
  for (const row of rows) {
    const item: ListItem = { row, children: [] };
    while (open.length > 0 && levelOf(open.at(-1)?.row) >= levelOf(row)) open.pop();
    (open.at(-1)?.children ?? items).push(item);
    open.push(item);
  }
  return items;
}

export function levelOf(row: TextRow | undefined): number {
  return row?.block.level ?? 1;
}

/**
 * Blocks that are drawn as one thing: the items of a list, the paragraphs of a quotation, a picture with its caption. Every other block that is no
 * paragraph is a run of its own.
 */
import type { Block, BlockKind, BlockRole } from '#lib/core/transcript/block.ts';
import type { TranscriptRow } from './transcript-slices.ts';

export type BlockStatus = 'unheard' | 'spoken' | 'heard';

/** One row of text. */
export interface TextRow extends TranscriptRow {
  readonly block: Block;
}

/** An item with more text of it, and the lists inside it. */
export interface ListItem {
  readonly row: TextRow;
  readonly inside: (TextRow | ListItem[])[];
}

/** What the others of a run follow. */
const begins: Readonly<Record<BlockRole, BlockKind | undefined>> = {
  caption: 'image',
  item: 'list-item',
  row: undefined,
};
const joined: ReadonlySet<BlockKind | undefined> = new Set(['list-item', 'quotation']);

/** Whether a row belongs to the same run as the row above it. */
export function continuesRun({ block, isFirst }: TranscriptRow, above: TranscriptRow | undefined): boolean {
  if (isFirst) return false;
  const role = block?.role;
  if (role) return above?.block?.role === role || (above !== undefined && above.block?.kind === begins[role]);
  const isAfterItem = block?.kind === 'list-item' && above?.block?.role === 'item';
  return isAfterItem || (joined.has(block?.kind) && block?.kind === above?.block?.kind);
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

/** The items of a list, those of inner lists in the item that they follow. */
export function listItems(rows: readonly TextRow[]): readonly ListItem[] {
  const items: ListItem[] = [];
  const open: ListItem[] = [];
  for (const row of rows) {
    const level = levelOf(row);
    while (open.length > 0 && levelOf(open.at(-1)?.row) >= level + (row.block.role ? 1 : 0)) open.pop();
    const around = open.at(-1)?.inside;
    // More text of an item in the part above that of a long list is an item of its own.
    if (row.block.role && around) {
      around.push(row);
      continue;
    }
    const item: ListItem = { row, inside: [] };
    const last = around?.at(-1);
    if (Array.isArray(last)) last.push(item);
    else if (around) around.push([item]);
    else items.push(item);
    open.push(item);
  }
  return items;
}

export function levelOf(row: TextRow | undefined): number {
  return row?.block.level ?? 1;
}

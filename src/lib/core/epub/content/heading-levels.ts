import type { Block } from '../../transcript/block.ts';

/**
 * Levels of headings as they are below their chapter's title: the only one at the top, where all begins, is that title, and
 * those right below it are at the top as well.
 */
export function relativeLevels(blocks: readonly Block[]): readonly Block[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const top = headings.reduce((least, { level = 1 }) => Math.min(least, level), 6);
  const hasTitle = headings[0]?.level === top && headings.filter(({ level }) => level === top).length === 1;
  return blocks.map((block) =>
    block.kind === 'heading'
      ? { ...block, level: Math.max((block.level ?? 1) - top + (hasTitle ? 0 : 1), 1) }
      : block,
  );
}

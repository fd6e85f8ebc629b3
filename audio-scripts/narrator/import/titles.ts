import type { Block } from '#lib/core/transcript/block.ts';

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whatever signs and capital letters they are written with. */
export function isAlike(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

/** All its words stand in the title, one after the other. */
export function isPartOf(line: string, title: string): boolean {
  const letters = lettersOf(line);
  return letters !== '' && lettersOf(title).includes(letters);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Without the headings at its beginning that say the title, in one or in several: *CHAPTER I.* and *The Ferry*. */
export function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  let said = '';
  for (const [i, { kind, text }] of blocks.entries()) {
    if (kind === 'image') continue;
    if (kind !== 'heading') break;
    said += text;
    if (isAlike(said, title)) return blocks.filter((block, at) => at > i || block.kind === 'image');
  }
  return blocks;
}

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
  const words = wordsOf(line);
  return words !== '' && ` ${wordsOf(title)} `.includes(` ${words} `);
}

function lettersOf(text: string): string {
  return wordsOf(text).replaceAll(' ', '');
}

function wordsOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without those of the headings at its beginning that say the title, one or several: *CHAPTER I.* and *The Ferry*. */
export function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'heading' && kind !== 'image');
  const headings = blocks.slice(0, end < 0 ? undefined : end).filter(({ kind }) => kind === 'heading');
  const said = headings
    .flatMap((_, from) => headings.slice(from).map((__, i) => headings.slice(from, from + i + 1)))
    .find((some) => isAlike(some.map(({ text }) => text).join(''), title));
  return said ? blocks.filter((block) => !said.includes(block)) : blocks;
}

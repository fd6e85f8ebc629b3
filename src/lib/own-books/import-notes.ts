import type { ImportNote } from '#lib/core/own-books/imported-book.ts';

/** More say nothing that these do not. */
const mostMissing = 100;
const longestPath = 500;

export interface Unused {
  readonly missing: readonly string[];
  readonly unresolved: number;
  readonly unusable: number;
}

export function notesOf(
  { missing, unresolved, unusable }: Unused,
  isNarrated: boolean,
): readonly ImportNote[] {
  const paths = [...new Set(missing.map((path) => path.slice(0, longestPath)))].slice(0, mostMissing);
  return [
    ...(isNarrated ? [] : [{ kind: 'no-narration' } as const]),
    ...paths.map((path) => ({ kind: 'missing-file', path }) as const),
    ...(unresolved > 0 ? [{ kind: 'unresolved-text', count: unresolved } as const] : []),
    ...(unusable > 0 ? [{ kind: 'unusable-clips', count: unusable } as const] : []),
  ];
}

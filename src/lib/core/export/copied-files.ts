/** The files of a book that go into a package as they are, under plain names. */
import type { Publication } from '../publication/publication.ts';
import type { Resource } from '../publication/resource.ts';
import type { Block } from '../transcript/block.ts';

export interface CopiedSound {
  /** `a1`, `a2` … in playing order. */
  readonly id: string;
  readonly path: string;
  readonly resource: Resource;
}

export function copiesOf({ clips }: Publication): readonly CopiedSound[] {
  const sounds = new Map<string, CopiedSound>();
  for (const { resource } of clips) {
    const { href } = resource;
    const id = `a${sounds.size + 1}`;
    if (!sounds.has(href)) sounds.set(href, { id, path: `audio/${id}${extensionOf(href)}`, resource });
  }
  return [...sounds.values()];
}

export interface CopiedPicture {
  readonly path: string;
  readonly mediaType: string;
  readonly copyOf: string;
}

/** Of the pictures, one of the types that every reader shows, if there is one. */
export function coverOf({ covers }: Publication): CopiedPicture | undefined {
  const common = covers.find(({ mediaType }) => /^image\/(?:jpeg|png)$/.test(mediaType)) ?? covers[0];
  if (!common) return undefined;
  const { href, mediaType } = common;
  return { path: `cover${extensionOf(href)}`, mediaType, copyOf: href };
}

/** Those in the text, each once. */
export function picturesOf(
  texts: readonly (readonly Block[])[],
): readonly (CopiedPicture & { readonly id: string })[] {
  const shown = texts.flat().flatMap(({ picture }) => picture?.resource ?? []);
  return [...new Map(shown.map((resource) => [resource.href, resource])).values()].map(
    ({ href, mediaType }, i) => ({
      id: `i${i + 1}`,
      path: `images/i${i + 1}${extensionOf(href)}`,
      mediaType,
      copyOf: href,
    }),
  );
}

function extensionOf(href: string): string {
  return (/\.[a-z0-9]{1,5}$/i.exec(href)?.[0] ?? '').toLowerCase();
}

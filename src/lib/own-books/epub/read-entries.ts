import type { SpineEntry } from '#lib/core/epub/book-chapters.ts';
import { readNavigation, readNcx, type NavigationEntry } from '#lib/core/epub/navigation.ts';
import type { ManifestItem } from '#lib/core/epub/package-document.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import { coveredBlocks } from '#lib/core/epub/text-span.ts';
import type { BookDocuments } from '../book-documents.ts';
import type { OpenPackage } from './open-package.ts';
import type { SpineDocument } from './read-chapters.ts';
import { plainFragment } from './resolve-clips.ts';

/** The table of contents: the one of EPUB 3, else that of EPUB 2. Empty where the book has none. */
export async function readEntries(
  { path: base, navigation, ncx }: OpenPackage,
  spine: readonly SpineDocument[],
  paths: BookPaths,
  documents: BookDocuments,
): Promise<readonly SpineEntry[]> {
  const places = new Places(spine, paths);
  const read = async (item: ManifestItem | undefined, kind: 'xml' | 'xhtml') => {
    const path = item && paths.find(base, item.href)?.path;
    const tree = path === undefined ? undefined : await documents.tree(path, kind);
    if (path === undefined || !tree) return [];
    return places.of(path, kind === 'xml' ? readNcx(tree) : readNavigation(tree));
  };
  const entries = await read(navigation, 'xhtml');
  return entries.length > 0 ? entries : read(ncx, 'xml');
}

class Places {
  readonly #spine: readonly SpineDocument[];
  readonly #paths: BookPaths;
  readonly #indexes = new Map<string, number>();

  constructor(spine: readonly SpineDocument[], paths: BookPaths) {
    this.#spine = spine;
    this.#paths = paths;
    for (const [index, { path }] of spine.entries())
      if (path !== undefined && !this.#indexes.has(path)) this.#indexes.set(path, index);
  }

  of(base: string, entries: readonly NavigationEntry[]): readonly SpineEntry[] {
    return entries.map(({ title, href, children }) => {
      const place = href === undefined ? undefined : this.#find(base, href);
      return { title, ...(place && { place }), children: this.of(base, children) };
    });
  }

  #find(base: string, href: string): SpineEntry['place'] {
    const address = this.#paths.find(base, href);
    const spineIndex = address && this.#indexes.get(address.path);
    if (address === undefined || spineIndex === undefined) return undefined;
    const content = this.#spine[spineIndex]?.content;
    const span = content?.targets.get(plainFragment(address.fragment ?? ''));
    const first = content && span && coveredBlocks(span, content.blocks)?.first;
    const block = first === undefined || first === 0 ? undefined : content?.blocks[first]?.id;
    return { spineIndex, ...(block !== undefined && { block }) };
  }
}

import { withNumberedLabels } from '#lib/core/daisy/label-audio.ts';
import { namedMetadata } from '#lib/core/daisy/named-metadata.ts';
import { metadataOf, readNcc } from '#lib/core/daisy/ncc.ts';
import { readNcx, readNcxPages, type NavigationEntry } from '#lib/core/epub/navigation.ts';
import { readPackage, type ManifestItem } from '#lib/core/epub/package-document.ts';
import { readMetadata, type PackageMetadata } from '#lib/core/epub/package-metadata.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import { firstNamed, type MarkupElement } from '#lib/core/markup/element.ts';
import type { BookDocuments } from '../book-documents.ts';

/** What a DAISY book says of itself. */
export interface OpenDaisy {
  /** Of the file that says it; addresses are relative to it. */
  readonly path: string;
  readonly metadata: PackageMetadata;
  readonly navigation: {
    readonly path: string;
    readonly entries: readonly NavigationEntry[];
    readonly pages: readonly NavigationEntry[];
  };
  /** Addresses of its SMIL files in playing order. */
  readonly overlays: readonly string[];
  /** Addresses of its text, as far as the SMIL files do not name it. */
  readonly texts: readonly string[];
  readonly covers: readonly string[];
}

const mostCandidates = 20;

/** Undefined where the files are no DAISY book. The book may be in a folder; other folders may hold other volumes. */
export async function openDaisy(
  paths: BookPaths,
  allPaths: readonly string[],
  documents: BookDocuments,
): Promise<OpenDaisy | undefined> {
  const named = (pattern: RegExp) =>
    allPaths
      .filter((path) => pattern.test(path))
      .sort((a, b) => a.split('/').length - b.split('/').length)
      .slice(0, mostCandidates);
  for (const path of named(/(?:^|\/)ncc\.html?$/i)) {
    const tree = await documents.tree(path, 'xhtml');
    const centre = tree && readNcc(tree);
    if (centre)
      return {
        path,
        metadata: centre.metadata,
        navigation: { path, entries: centre.entries, pages: centre.pages },
        overlays: centre.overlays,
        texts: [],
        covers: [],
      };
  }
  for (const path of named(/\.opf$/i)) {
    const found = await openPackage(path, paths, documents);
    if (found) return found;
  }
  for (const path of named(/\.(?:xml|dtbook)$/i)) {
    const tree = await documents.tree(path, 'xml');
    if (tree && firstNamed(tree, 'dtbook')) return textAlone(path, tree);
  }
  return undefined;
}

/** A DTBook that was given without its package. */
function textAlone(path: string, tree: MarkupElement): OpenDaisy {
  return {
    path,
    metadata: metadataOf(tree),
    navigation: { path: '', entries: [], pages: [] },
    overlays: [],
    texts: [path.slice(path.lastIndexOf('/') + 1)],
    covers: [],
  };
}

/** The package document of DAISY 3, whose reading order is one of SMIL files. */
async function openPackage(
  path: string,
  paths: BookPaths,
  documents: BookDocuments,
): Promise<OpenDaisy | undefined> {
  const tree = await documents.tree(path, 'xml');
  if (!tree) return undefined;
  const { items, spine, ncx, covers } = readPackage(tree);
  const texts = items.filter(({ mediaType }) => mediaType === 'application/x-dtbook+xml');
  const played = spine.filter(isOverlay);
  if (played.length === 0 && texts.length === 0) return undefined;
  const overlays = played.length > 0 ? played : items.filter(isOverlay);
  const metadata = readMetadata(tree);
  const narrators = [...new Set([...metadata.narrators, ...namedMetadata(tree)('dtb:narrator')])];
  const ncxPath = ncx && paths.find(path, ncx.href)?.path;
  const ncxTree = ncxPath === undefined ? undefined : await documents.tree(ncxPath, 'xml');
  return {
    path,
    metadata: { ...metadata, narrators },
    navigation: {
      path: ncxPath ?? path,
      entries: ncxTree ? readNcx(withNumberedLabels(ncxTree)) : [],
      pages: ncxTree ? readNcxPages(ncxTree) : [],
    },
    overlays: overlays.map(({ href }) => href),
    texts: texts.map(({ href }) => href),
    covers,
  };
}

function isOverlay({ mediaType, href }: ManifestItem): boolean {
  return mediaType.startsWith('application/smil') || /\.smil$/i.test(href);
}

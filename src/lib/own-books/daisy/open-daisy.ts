import { withNumberedLabels } from '#lib/core/daisy/label-audio.ts';
import { namedMetadata } from '#lib/core/daisy/named-metadata.ts';
import { metadataOf, readNcc, type ControlCentre } from '#lib/core/daisy/ncc.ts';
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

/** Undefined where the files are no DAISY book. The book may be in a folder, or its volumes in one each. */
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
  const volumes: Volume[] = [];
  for (const path of named(controlCentreName)) {
    const tree = await documents.tree(path, 'xhtml');
    const centre = tree && readNcc(tree);
    if (centre) volumes.push({ path, centre });
  }
  const [volume, ...others] = volumes.sort((a, b) => inOrder.compare(a.path, b.path));
  if (volume) return joined(volume, others);
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

export const controlCentreName = /(?:^|\/)ncc\.html?$/i;
const inOrder = new Intl.Collator('en', { numeric: true });

interface Volume {
  readonly path: string;
  readonly centre: ControlCentre;
}

/** A book of DAISY 2.02 that has too much sound for one disc is in several folders; other books may be beside it. */
function joined(first: Volume, others: readonly Volume[]): OpenDaisy {
  const { path, centre } = first;
  const { title, identifier } = centre.metadata;
  const volumes = others.filter(
    ({ centre: { metadata } }) =>
      (title !== undefined && metadata.title === title) ||
      (identifier !== undefined && metadata.identifier === identifier),
  );
  const all = volumes.length === 0 ? [centre] : [first, ...volumes].map(fromTheRoot);
  return {
    path,
    metadata: centre.metadata,
    navigation: {
      path,
      entries: all.flatMap(({ entries }) => entries),
      pages: all.flatMap(({ pages }) => pages),
    },
    overlays: all.flatMap(({ overlays }) => overlays),
    texts: [],
    covers: [],
  };
}

/** What a volume lists, by addresses that are not relative to it. */
function fromTheRoot({ path, centre }: Volume): ControlCentre {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const placed = ({ title, href, children }: NavigationEntry): NavigationEntry => ({
    title,
    ...(href !== undefined && { href: `/${folder}${href}` }),
    children: children.map(placed),
  });
  return {
    ...centre,
    entries: centre.entries.map(placed),
    pages: centre.pages.map(placed),
    overlays: centre.overlays.map((href) => `/${folder}${href}`),
  };
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

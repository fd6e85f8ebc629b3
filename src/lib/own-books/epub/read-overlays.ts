import { OverlayReader, type OverlayPair } from '#lib/core/epub/overlay.ts';
import type { ManifestItem } from '#lib/core/epub/package-document.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import type { BookDocuments } from '../book-documents.ts';
import type { OpenPackage } from './open-package.ts';

/** A media overlay, and the place in the reading order at which it is played. */
export interface PlacedOverlay {
  /** Its addresses are relative to it. */
  readonly path: string;
  readonly spineIndex: number;
  readonly pairs: readonly OverlayPair[];
}

const overlayType = 'application/smil+xml';
const overlayName = /\.smil$/i;

/** In reading order. One that several documents share is played once. */
export async function readOverlays(
  { path: base, items, spine }: OpenPackage,
  paths: BookPaths,
  allPaths: readonly string[],
  documents: BookDocuments,
): Promise<readonly PlacedOverlay[]> {
  const read = async (path: string) => {
    const reader = new OverlayReader();
    await documents.read(path, 'xml', reader);
    return reader.pairs;
  };
  const byId = new Map(items.map((item) => [item.id, item]));
  const placed = new Map<string, PlacedOverlay>();
  for (const [spineIndex, { overlay }] of spine.entries()) {
    const path =
      overlay === undefined ? undefined : paths.find(base, byId.get(overlay)?.href ?? overlay)?.path;
    if (path !== undefined && !placed.has(path))
      placed.set(path, { path, spineIndex, pairs: await read(path) });
  }
  // Some books have overlays and do not say whose they are: the text that they speak tells.
  const spineOf = indexOfPaths(spine, base, paths);
  const taken = new Set([...placed.values()].map(({ spineIndex }) => spineIndex));
  for (const path of otherOverlays(items, base, paths, allPaths)) {
    if (placed.has(path)) continue;
    const pairs = await read(path);
    const first = pairs.find(({ text }) => text !== undefined)?.text;
    const spineIndex = first === undefined ? undefined : spineOf.get(paths.find(path, first)?.path ?? '');
    if (spineIndex !== undefined && !taken.has(spineIndex)) placed.set(path, { path, spineIndex, pairs });
  }
  return [...placed.values()].sort((a, b) => a.spineIndex - b.spineIndex);
}

/** Overlays of the manifest, then files that look like it. */
function otherOverlays(
  items: readonly ManifestItem[],
  base: string,
  paths: BookPaths,
  allPaths: readonly string[],
): ReadonlySet<string> {
  const declared = items
    .filter(({ mediaType }) => mediaType === overlayType)
    .flatMap(({ href }) => paths.find(base, href)?.path ?? []);
  return new Set([...declared, ...allPaths.filter((path) => overlayName.test(path))]);
}

/** Where in the reading order each file is first. */
function indexOfPaths(
  spine: readonly ManifestItem[],
  base: string,
  paths: BookPaths,
): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, { href }] of spine.entries()) {
    const path = paths.find(base, href)?.path;
    if (path !== undefined && !indexes.has(path)) indexes.set(path, index);
  }
  return indexes;
}

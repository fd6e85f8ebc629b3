import type { PlayedEntry } from '#lib/core/daisy/play-order.ts';
import { SmilReader } from '#lib/core/daisy/smil-reader.ts';
import type { NavigationEntry } from '#lib/core/epub/navigation.ts';
import type { OverlayPair } from '#lib/core/epub/overlay.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import type { BookDocuments } from '../book-documents.ts';
import type { OpenDaisy } from './open-daisy.ts';

/** A pair, and the SMIL file to which its addresses are relative. */
export interface ListedPair extends OverlayPair {
  readonly base: string;
}

export interface PlayList {
  readonly pairs: readonly ListedPair[];
  readonly entries: readonly PlayedEntry[];
  readonly pages: readonly PlayedEntry[];
  /** Addresses of SMIL files that the book does not have. */
  readonly missing: readonly string[];
}

interface ReadSmil {
  /** Index of its first pair. */
  readonly start: number;
  readonly places: ReadonlyMap<string, number>;
}

/** Everything that the book plays, one SMIL file after another. */
export async function readPlayList(
  { path: base, overlays, navigation }: OpenDaisy,
  paths: BookPaths,
  documents: BookDocuments,
): Promise<PlayList> {
  const pairs: ListedPair[] = [];
  const files = new Map<string, ReadSmil>();
  const missing: string[] = [];
  for (const href of overlays) {
    const path = paths.find(base, href)?.path;
    if (path === undefined) missing.push(href);
    if (path === undefined || files.has(path)) continue;
    const smil = new SmilReader();
    await documents.read(path, 'xml', smil);
    files.set(path, { start: pairs.length, places: smil.places });
    for (const pair of smil.pairs) pairs.push({ ...pair, base: path });
  }
  const pairAt = (href: string): number | undefined => {
    const address = paths.find(navigation.path, href);
    const file = address && files.get(address.path);
    const index = file && file.start + (file.places.get(address.fragment ?? '') ?? 0);
    // A SMIL file at the end may play nothing.
    return index !== undefined && index < pairs.length ? index : undefined;
  };
  const placed = ({ title, href, children }: NavigationEntry): PlayedEntry => ({
    title,
    pair: href === undefined ? undefined : pairAt(href),
    children: children.map(placed),
  });
  return { pairs, entries: navigation.entries.map(placed), pages: navigation.pages.map(placed), missing };
}

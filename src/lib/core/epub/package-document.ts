/** The package document: which files a book has and in which order they are read (EPUB 3.3, 5). */
import { childElements, elementsNamed, firstNamed, tokens, type MarkupElement } from '../markup/element.ts';

export interface ManifestItem {
  readonly id: string;
  /** Relative to the package document. */
  readonly href: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
  /** Id of its media overlay. */
  readonly overlay: string | undefined;
}

export interface PackageDocument {
  readonly items: readonly ManifestItem[];
  /** In reading order. Those that are beside it (`linear="no"`) are at their place. */
  readonly spine: readonly ManifestItem[];
  /** The table of contents of EPUB 3, and that of EPUB 2. */
  readonly navigation: ManifestItem | undefined;
  readonly ncx: ManifestItem | undefined;
  /** Addresses at which the cover may be, the best first. They may be of pictures or of documents. */
  readonly covers: readonly string[];
}

const mostItems = 20_000;
const ncxType = 'application/x-dtbncx+xml';

export function readPackage(document: MarkupElement): PackageDocument {
  const items = readItems(document);
  const byId = new Map<string, ManifestItem>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  const spine = firstNamed(document, 'spine');
  const refs = spine ? childElements(spine, 'itemref').slice(0, mostItems) : [];
  return {
    items,
    spine: eachOnce(refs.flatMap(({ attributes }) => byId.get(attributes['idref'] ?? '') ?? [])),
    navigation: items.find(({ properties }) => properties.includes('nav')),
    ncx: byId.get(spine?.attributes['toc'] ?? '') ?? items.find(({ mediaType }) => mediaType === ncxType),
    covers: coversOf(document, items, byId),
  };
}

/** Some books list each section of a document, by its fragment. */
function eachOnce(items: readonly ManifestItem[]): readonly ManifestItem[] {
  const files = new Map<string, ManifestItem>();
  for (const item of items) {
    const file = item.href.replace(/#.*$/su, '');
    if (!files.has(file)) files.set(file, item);
  }
  return [...files.values()];
}

function readItems(document: MarkupElement): readonly ManifestItem[] {
  const manifest = firstNamed(document, 'manifest');
  if (!manifest) return [];
  return childElements(manifest, 'item')
    .slice(0, mostItems)
    .flatMap(({ attributes }): ManifestItem[] => {
      const href = attributes['href'];
      if (href === undefined) return [];
      return [
        {
          id: attributes['id'] ?? '',
          href,
          mediaType: attributes['media-type']?.trim().toLowerCase() ?? '',
          properties: tokens(attributes['properties']),
          overlay: attributes['media-overlay'],
        },
      ];
    });
}

function coversOf(
  document: MarkupElement,
  items: readonly ManifestItem[],
  byId: ReadonlyMap<string, ManifestItem>,
): readonly string[] {
  const marked = items.filter(({ properties }) => properties.includes('cover-image')).map(({ href }) => href);
  // EPUB 2 names an id here, and some books an address.
  const named = [...elementsNamed(document, 'meta')].flatMap(({ attributes: { name, content } }) =>
    name?.toLowerCase() === 'cover' && content !== undefined ? (byId.get(content)?.href ?? content) : [],
  );
  const guided = [...elementsNamed(document, 'reference')].flatMap(({ attributes: { type, href } }) =>
    tokens(type).includes('cover') && href !== undefined ? href : [],
  );
  return [...marked, ...named, ...guided];
}

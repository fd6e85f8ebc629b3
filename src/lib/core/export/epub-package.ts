/** The package document (EPUB 3.3, 5): what the book is called and who made it, its files, and their order. */
import type { Publication } from '../publication/publication.ts';
import type { EpubChapter } from './epub-chapter.ts';
import { formatClock } from './smil.ts';
import { escapeXml } from './xml.ts';

/** A file of the publication in the package. */
export interface PackageItem {
  readonly id: string;
  /** Seen from the package document. */
  readonly path: string;
  readonly mediaType: string;
  readonly copyOf: string;
  readonly isCover?: true;
}

export interface PackageParts {
  readonly publication: Publication;
  readonly language: string;
  readonly modified: string;
  readonly chapters: readonly (EpubChapter & { readonly id: string })[];
  readonly copies: readonly PackageItem[];
  readonly hasPicture: boolean;
}

export function packageDocument(parts: PackageParts): string {
  const { chapters, copies, hasPicture, language } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataOf(parts).join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${[
  ...(hasPicture ? ['<item id="picture" href="picture.svg" media-type="image/svg+xml"/>'] : []),
  ...chapters.flatMap(({ id, smil }) => [
    `<item id="${id}" href="text/${id}.xhtml" media-type="application/xhtml+xml"${smil === undefined ? '' : ` media-overlay="${id}-overlay"`}/>`,
    ...(smil === undefined
      ? []
      : [`<item id="${id}-overlay" href="overlays/${id}.smil" media-type="application/smil+xml"/>`]),
  ]),
  ...copies.map(
    ({ id, path, mediaType, isCover }) =>
      `<item id="${id}" href="${path}" media-type="${escapeXml(mediaType)}"${isCover ? ' properties="cover-image"' : ''}/>`,
  ),
].join('\n')}
</manifest>
<spine>
${chapters.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

function metadataOf({ publication, language, modified, chapters }: PackageParts): readonly string[] {
  const { id, identifier, title, subtitle, description, authors, narrators } = publication;
  const meta = (property: string, value: string, refines?: string) =>
    `<meta property="${property}"${refines === undefined ? '' : ` refines="#${refines}"`}>${escapeXml(value)}</meta>`;
  const overlays = chapters.filter(({ smil }) => smil !== undefined);
  const durationMs = overlays.reduce((sum, chapter) => sum + chapter.durationMs, 0);
  const isHeard = overlays.length > 0;
  return [
    `<dc:identifier id="id">${escapeXml(identifier ?? `urn:lamplight:${id}`)}</dc:identifier>`,
    `<dc:title id="title">${escapeXml(title)}</dc:title>`,
    meta('title-type', 'main', 'title'),
    ...(subtitle === undefined
      ? []
      : [
          `<dc:title id="subtitle">${escapeXml(subtitle)}</dc:title>`,
          meta('title-type', 'subtitle', 'subtitle'),
        ]),
    `<dc:language>${escapeXml(language)}</dc:language>`,
    ...authors.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
    ...(description === undefined ? [] : [`<dc:description>${escapeXml(description)}</dc:description>`]),
    meta('dcterms:modified', inSeconds(publication.modified ?? modified)),
    meta('schema:accessMode', 'textual'),
    ...(isHeard ? [meta('schema:accessMode', 'auditory')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...(isHeard ? [meta('schema:accessibilityFeature', 'synchronizedAudioText')] : []),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    meta('schema:accessibilityFeature', 'structuralNavigation'),
    meta('schema:accessibilityHazard', 'none'),
    `<meta property="schema:accessibilitySummary" xml:lang="en">${isHeard ? summaryOfHeard : summaryOfText}</meta>`,
    ...(isHeard
      ? [
          ...narrators.map((name) => meta('media:narrator', name)),
          meta('media:active-class', 'lit'),
          meta('media:playback-active-class', 'playing'),
          meta('media:duration', formatClock(durationMs)),
          ...overlays.map((one) => meta('media:duration', formatClock(one.durationMs), `${one.id}-overlay`)),
        ]
      : []),
  ];
}

const summaryOfText = 'All of the book is text, in its reading order, with headings and a table of contents.';
const summaryOfHeard = `${summaryOfText} It is read aloud, and what is being read is marked: each word where their times are known.`;

/** As EPUB wants it: in UTC, and without parts of a second. */
function inSeconds(time: string): string {
  return `${new Date(time).toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
}

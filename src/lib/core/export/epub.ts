/** A book as an EPUB 3.3 with media overlays: the files of the package in their order, `mimetype` first. */
import type { ContentsEntry } from '../publication/contents.ts';
import { copiesOf, coverOf, picturesOf } from './copied-files.ts';
import { writeChapter } from './epub-chapter.ts';
import { packageDocument, type PackageItem } from './epub-package.ts';
import type { ExportedBook, PackageFile } from './exported-book.ts';
import { blockName } from './marked-text.ts';
import { escapeXml } from './xml.ts';

/** `modified`: RFC 3339, for a book that does not say when it was changed. */
export function writeEpub(book: ExportedBook, modified: string): readonly PackageFile[] {
  const { publication, texts } = book;
  const sounds = copiesOf(publication);
  const soundOf = new Map(sounds.map(({ resource, path }) => [resource.href, `../${path}`]));
  const pictures = picturesOf(texts);
  const pictureOf = new Map(pictures.map(({ path, copyOf }) => [copyOf, `../${path}`]));
  const language = publication.language ?? 'und';
  const chapters = publication.chapters.map((chapter, index) => ({
    id: `c${index + 1}`,
    ...writeChapter({
      chapter,
      blocks: texts[index] ?? [],
      clips: publication.clips.filter(({ chapterIndex }) => chapterIndex === index),
      language,
      soundOf,
      pictureOf,
    }),
  }));
  const cover = coverOf(publication);
  const copies: readonly PackageItem[] = [
    ...sounds.map(({ id, path, resource: { href, mediaType } }) => ({ id, path, mediaType, copyOf: href })),
    ...pictures,
    ...(cover ? [{ id: 'cover', isCover: true as const, ...cover }] : []),
  ];
  const hasPicture = chapters.some((chapter) => chapter.hasPicture);
  return [
    { path: 'mimetype', text: 'application/epub+zip' },
    { path: 'META-INF/container.xml', text: container },
    {
      path: 'EPUB/package.opf',
      text: packageDocument({ publication, language, modified, chapters, copies, hasPicture }),
    },
    { path: 'EPUB/nav.xhtml', text: navigation(book, language) },
    { path: 'EPUB/style.css', text: style },
    ...(hasPicture ? [{ path: 'EPUB/picture.svg', text: picture }] : []),
    ...chapters.flatMap(({ id, xhtml, smil }) => [
      { path: `EPUB/text/${id}.xhtml`, text: xhtml },
      ...(smil === undefined ? [] : [{ path: `EPUB/overlays/${id}.smil`, text: smil }]),
    ]),
    ...copies.map(({ path, copyOf }) => ({ path: `EPUB/${path}`, copyOf })),
  ];
}

function navigation({ publication, texts }: ExportedBook, language: string): string {
  const { title, chapters, contents } = publication;
  const tag = escapeXml(language);
  const entries =
    contents.length > 0
      ? contents
      : chapters.map((chapter, chapterIndex) => ({
          title: chapter.title,
          place: { chapterIndex },
          children: [],
        }));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body><nav epub:type="toc" role="doc-toc"><h1>${escapeXml(title)}</h1>
${listOf(entries, texts)}
</nav></body>
</html>
`;
}

function listOf(entries: readonly ContentsEntry[], texts: ExportedBook['texts']): string {
  const items = entries.map(({ title, place, children }) => {
    const inner = children.length > 0 ? `\n${listOf(children, texts)}\n` : '';
    // An entry without a place and without others below it leads nowhere.
    if (!place) return inner === '' ? '' : `<li><span>${escapeXml(title)}</span>${inner}</li>`;
    const { chapterIndex, from } = place;
    const block =
      from && 'block' in from ? (texts[chapterIndex] ?? []).findIndex(({ id }) => id === from.block) : -1;
    const fragment = block < 0 ? '' : `#${blockName(block)}`;
    return `<li><a href="text/c${chapterIndex + 1}.xhtml${fragment}">${escapeXml(title)}</a>${inner}</li>`;
  });
  return `<ol>\n${items.filter((item) => item !== '').join('\n')}\n</ol>`;
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const style = `body { margin: 5%; line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-align: start; }
hr { width: 3em; margin: 2em auto; border: 0; border-top: 1px solid; }
pre { font: inherit; white-space: pre-wrap; }
.lit { color: #1b1a17; background-color: #ffdf8f; }
.playing { }
`;

/** A frame, in place of a picture of which only the alternative text is known. */
const picture = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M1 1h38v28H1z" fill="none" stroke="#888"/></svg>
`;

import {
  readContent,
  type ContentDocument,
  type ContentOptions,
} from '#lib/core/epub/content/read-content.ts';
import { bookLanguage } from '#lib/core/epub/book-language.ts';
import type { ManifestItem } from '#lib/core/epub/package-document.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import { childElements, firstNamed, textOf, type MarkupElement } from '#lib/core/markup/element.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { BookDocuments } from '../book-documents.ts';
import type { BookPictures } from '../pictures/book-pictures.ts';
import type { OpenPackage } from './open-package.ts';

/** A document of the reading order. */
export interface SpineDocument {
  readonly item: ManifestItem;
  /** Undefined where the book has no such file. */
  readonly path: string | undefined;
  readonly content: ContentDocument;
}

const isText = /xml|html|^text\/|^$/;
const nothing: ContentDocument = {
  blocks: [],
  targets: new Map(),
  pages: [],
  notes: new Set(),
  whole: { from: { block: 0, offset: 0 }, to: { block: 0, offset: 0 } },
};

export async function readChapters(
  { path: base, spine }: OpenPackage,
  language: string | undefined,
  paths: BookPaths,
  documents: BookDocuments,
  pictures: BookPictures,
  leaveOut?: ContentOptions['leaveOut'],
): Promise<readonly SpineDocument[]> {
  let count = 0;
  const nextId = () => `b${++count}` as BlockId;
  const read: SpineDocument[] = [];
  for (const item of spine) {
    const path = paths.find(base, item.href)?.path;
    const tree = path === undefined ? undefined : await treeOf(path, item, documents);
    const content =
      tree && path !== undefined
        ? readContent(tree, {
            bookLanguage: language,
            nextId,
            pictureAt: await pictures.of(path, tree),
            ...(leaveOut && { leaveOut }),
          })
        : nothing;
    read.push({ item, path, content });
  }
  return read;
}

/** A picture in the place of a document is a page of that picture. */
async function treeOf(
  path: string,
  { mediaType }: ManifestItem,
  documents: BookDocuments,
): Promise<MarkupElement | undefined> {
  const tree = isText.test(mediaType) ? await documents.tree(path, 'xhtml') : undefined;
  const drawing = tree && childElements(tree, 'svg')[0];
  if (!mediaType.startsWith('image/') || (drawing && firstNamed(drawing, 'image'))) return tree;
  const said = drawing && (firstNamed(drawing, 'title') ?? drawing);
  // An empty address is that of the file itself.
  const attributes = { src: '', 'aria-label': said && textOf(said) };
  return { name: '', attributes: {}, children: [{ name: 'img', attributes, children: [] }] };
}

const sampleDocuments = 6;
const sampleLength = 4000;

/** The book's language, or that of its documents; of several that are declared, the one that its text is in. */
export async function findLanguage(
  { path: base, spine, metadata }: OpenPackage,
  paths: BookPaths,
  documents: BookDocuments,
): Promise<string | undefined> {
  const declared = [...metadata.languages];
  let sample = '';
  for (const { href, mediaType } of spine.slice(0, sampleDocuments)) {
    if (sample.length >= sampleLength) break;
    const path = paths.find(base, href)?.path;
    const tree =
      path === undefined || !isText.test(mediaType) ? undefined : await documents.tree(path, 'xhtml');
    const body = tree && (firstNamed(tree, 'body') ?? tree);
    if (body) sample += textOf(body).slice(0, sampleLength);
    const { 'xml:lang': language, lang = language } = (tree && firstNamed(tree, 'html'))?.attributes ?? {};
    if (lang !== undefined) declared.push(lang);
  }
  return bookLanguage(declared, sample);
}

import { readContent, type ContentDocument } from '#lib/core/epub/content/read-content.ts';
import { bookLanguage } from '#lib/core/epub/book-language.ts';
import type { ManifestItem } from '#lib/core/epub/package-document.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import { firstNamed, textOf } from '#lib/core/markup/element.ts';
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
): Promise<readonly SpineDocument[]> {
  let count = 0;
  const nextId = () => `b${++count}` as BlockId;
  const read: SpineDocument[] = [];
  for (const item of spine) {
    const path = paths.find(base, item.href)?.path;
    const isReadable = path !== undefined && isText.test(item.mediaType);
    const tree = isReadable ? await documents.tree(path, 'xhtml') : undefined;
    const content =
      tree && path !== undefined
        ? readContent(tree, { bookLanguage: language, nextId, pictureAt: await pictures.of(path, tree) })
        : nothing;
    read.push({ item, path, content });
  }
  return read;
}

const sampleDocuments = 6;
const sampleLength = 4000;

/** The book's language; of several that are declared, the one that its text is in. */
export async function findLanguage(
  { path: base, spine, metadata }: OpenPackage,
  paths: BookPaths,
  documents: BookDocuments,
): Promise<string | undefined> {
  let sample = '';
  if (metadata.languages.length > 1)
    for (const { href, mediaType } of spine.slice(0, sampleDocuments)) {
      const path = paths.find(base, href)?.path;
      const tree =
        path === undefined || !isText.test(mediaType) ? undefined : await documents.tree(path, 'xhtml');
      const body = tree && (firstNamed(tree, 'body') ?? tree);
      if (body) sample += textOf(body).slice(0, sampleLength);
    }
  return bookLanguage(metadata.languages, sample);
}

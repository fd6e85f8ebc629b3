import { daisyText } from '#lib/core/daisy/daisy-markup.ts';
import { bookLanguage } from '#lib/core/epub/book-language.ts';
import { readContent, type ContentDocument } from '#lib/core/epub/content/read-content.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import { firstNamed, textOf } from '#lib/core/markup/element.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { BookDocuments } from '../book-documents.ts';
import type { BookPictures } from '../pictures/book-pictures.ts';
import type { OpenDaisy } from './open-daisy.ts';
import type { ListedPair } from './read-play-list.ts';

export interface DaisyTexts {
  readonly documents: readonly ContentDocument[];
  /** Where each file is in `documents`. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly language: string | undefined;
  /** Addresses of texts that the book does not have. */
  readonly missing: readonly string[];
}

/** What reads the parts of a book. */
interface DaisyParts {
  readonly paths: BookPaths;
  readonly documents: BookDocuments;
  readonly pictures: BookPictures;
}

const sampleDocuments = 6;
const sampleLength = 4000;

/** The text of a book, in the order in which it is first heard. */
export async function readTexts(
  { path: base, texts, metadata }: OpenDaisy,
  pairs: readonly ListedPair[],
  { paths, documents, pictures }: DaisyParts,
): Promise<DaisyTexts> {
  const found = new Set<string>();
  const missing = new Set<string>();
  const add = (from: string, href: string) => {
    const path = paths.find(from, href)?.path;
    if (path === undefined) missing.add(href.replace(/#.*$/su, ''));
    else found.add(path);
  };
  for (const pair of pairs) if (pair.text !== undefined) add(pair.base, pair.text);
  for (const href of texts) add(base, href);

  const treeOf = (path: string) => documents.tree(path, /\.html?$/i.test(path) ? 'xhtml' : 'xml');
  let sample = '';
  if (metadata.languages.length > 1)
    for (const path of [...found].slice(0, sampleDocuments)) {
      const tree = await treeOf(path);
      const body = tree && (firstNamed(tree, 'body') ?? firstNamed(tree, 'book') ?? tree);
      if (body) sample += textOf(body).slice(0, sampleLength);
    }
  const language = bookLanguage(metadata.languages, sample);

  let count = 0;
  const nextId = () => `b${++count}` as BlockId;
  const read: ContentDocument[] = [];
  const indexes = new Map<string, number>();
  for (const path of found) {
    const tree = await treeOf(path);
    if (!tree) continue;
    indexes.set(path, read.length);
    const text = daisyText(tree);
    const pictureAt = await pictures.of(path, text);
    read.push(readContent(text, { bookLanguage: language, nextId, pictureAt }));
  }
  return { documents: read, indexes, language, missing: [...missing] };
}

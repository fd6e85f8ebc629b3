/** A DAISY 2.02 or DAISY 3 book, with text or with sound alone, as the product's own model. */
import { heardPages } from '#lib/core/daisy/heard-pages.ts';
import { layOut, type PlayedPair } from '#lib/core/daisy/play-order.ts';
import { bookChapters } from '#lib/core/epub/book-chapters.ts';
import { narrate } from '#lib/core/epub/narrate.ts';
import { placePages } from '#lib/core/epub/page-marks.ts';
import { BookPaths } from '#lib/core/epub/paths.ts';
import { coveredBlocks, withoutPictures } from '#lib/core/epub/text-span.ts';
import type { ImportedBook, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { BookDocuments } from '../book-documents.ts';
import type { BookFiles } from '../book-files.ts';
import { readSounds } from '../epub/read-sounds.ts';
import { plainFragment } from '../epub/resolve-clips.ts';
import { notesOf } from '../import-notes.ts';
import { BookPictures } from '../pictures/book-pictures.ts';
import { pictureType } from '../pictures/picture-type.ts';
import { controlCentreName, openDaisy, type OpenDaisy } from './open-daisy.ts';
import { readPlayList, type ListedPair } from './read-play-list.ts';
import { readTexts, type DaisyTexts } from './read-texts.ts';

/** Keys of protected books (DAISY PDTB 2). */
const lock = /\.(?:kxo|pdtb2)$/i;

/** Undefined where the files are no DAISY book. `name`: for books that have no title. */
export async function readDaisy(
  files: BookFiles,
  name: string,
): Promise<Result<ImportedBook, ImportProblem> | undefined> {
  if (files.paths.some((path) => lock.test(path))) return err({ kind: 'locked', scheme: 'unknown' });
  const paths = new BookPaths(files.paths);
  const documents = new BookDocuments(files);
  const book = await openDaisy(paths, files.paths, documents);
  if (!book) return undefined;
  const list = await readPlayList(book, paths, documents);
  const pictures = new BookPictures(files, paths);
  const texts = await readTexts(book, list.pairs, { paths, documents, pictures });
  const found = resolvePairs(list.pairs, texts, paths);
  const laidOut = layOut(found.pairs, texts.documents, list.entries);
  const sounds = await readSounds(laidOut.clips, files);
  const narration = narrate(laidOut.clips, laidOut.chapters, sounds.usable);
  if (documents.isTooMuch) return err({ kind: 'too-much', what: 'text' });
  const { chapters, clips, contents } = bookChapters(narration, laidOut.entries);
  const [first, ...others] = chapters;
  if (!first) return err({ kind: 'broken', detail: 'it has no text and no sound' });

  const hasText = [...texts.indexes.keys()].some((path) => !controlCentreName.test(path));
  const marks = texts.documents.flatMap((document) => document.pages);
  // In a list of headings, a page stands before the next heading, wherever it is heard.
  const pages = hasText ? placePages(marks, chapters) : heardPages(list.pages, found.pairs, clips);
  const { title, languages: _, ...metadata } = book.metadata;
  const cover = await findCover(book, paths, files);
  const missing = [
    ...[...list.missing, ...texts.missing, ...found.missingSounds],
    ...[...documents.damaged, ...sounds.damaged],
  ];
  const unused = { missing, unresolved: found.unresolved, unusable: narration.unusable };
  return ok({
    title: title ?? name,
    ...metadata,
    ...(texts.language !== undefined && { language: texts.language }),
    chapters: [first, ...others],
    contents,
    ...(pages.length > 0 && { pages }),
    clips,
    ...(cover !== undefined && { cover }),
    notes: notesOf(unused, clips.length > 0),
  });
}

interface ResolvedPairs {
  readonly pairs: readonly PlayedPair[];
  /** How many speak a text that is not there. */
  readonly unresolved: number;
  readonly missingSounds: readonly string[];
}

function resolvePairs(
  listed: readonly ListedPair[],
  { documents, indexes }: DaisyTexts,
  paths: BookPaths,
): ResolvedPairs {
  const missing = new Set<string>();
  let unresolved = 0;
  const textOf = (base: string, href: string): PlayedPair['text'] => {
    const address = paths.find(base, href);
    const document = address && indexes.get(address.path);
    const content = document === undefined ? undefined : documents[document];
    if (!address || document === undefined || !content) return undefined;
    const { fragment } = address;
    const span = fragment === undefined ? content.whole : content.targets.get(plainFragment(fragment));
    const covered = span && coveredBlocks(span, content.blocks);
    return covered && { document, covered: withoutPictures(covered, content.blocks) };
  };
  const pairs = listed.map(({ base, text: href, audio, beginSeconds, endSeconds }): PlayedPair => {
    const text = href === undefined ? undefined : textOf(base, href);
    if (href !== undefined && audio !== undefined && !text) unresolved++;
    const sound = audio === undefined ? undefined : paths.find(base, audio)?.path;
    if (audio !== undefined && sound === undefined) missing.add(audio);
    return { audio: audio === undefined ? undefined : (sound ?? ''), beginSeconds, endSeconds, text };
  });
  return { pairs, unresolved, missingSounds: [...missing] };
}

const coverName = /(?:^|\/)cover\.(?:jpe?g|png|gif|webp)$/i;

/** The picture that the package names, or one that is called *cover*. */
async function findCover(
  { path: base, covers }: OpenDaisy,
  paths: BookPaths,
  files: BookFiles,
): Promise<string | undefined> {
  const named = covers.flatMap((href) => paths.find(base, href)?.path ?? []);
  for (const path of [...named, ...files.paths.filter((one) => coverName.test(one))]) {
    const file = await files.blob(path);
    if (file && (await pictureType(file)) !== '') return path;
  }
  return undefined;
}

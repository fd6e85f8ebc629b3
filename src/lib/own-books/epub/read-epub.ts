/** An EPUB, with media overlays or without, as the product's own model. */
import { bookChapters } from '#lib/core/epub/book-chapters.ts';
import type { ContentOptions } from '#lib/core/epub/content/read-content.ts';
import { narrate } from '#lib/core/epub/narrate.ts';
import { placePages } from '#lib/core/epub/page-marks.ts';
import { BookPaths } from '#lib/core/epub/paths.ts';
import type { ImportedBook, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { BookFiles } from '../book-files.ts';
import { BookDocuments } from '../book-documents.ts';
import { notesOf } from '../import-notes.ts';
import { BookPictures } from '../pictures/book-pictures.ts';
import { findCover } from './find-cover.ts';
import { findLock } from './find-lock.ts';
import { openPackage } from './open-package.ts';
import { findLanguage, readChapters } from './read-chapters.ts';
import { readEntries } from './read-entries.ts';
import { readOverlays } from './read-overlays.ts';
import { readPages } from './read-pages.ts';
import { readSounds } from './read-sounds.ts';
import { resolveClips } from './resolve-clips.ts';

export async function readEpub(
  files: BookFiles,
  leaveOut?: ContentOptions['leaveOut'],
): Promise<Result<ImportedBook, ImportProblem>> {
  const paths = new BookPaths(files.paths);
  const documents = new BookDocuments(files);
  const lock = await findLock(paths, documents);
  if (lock) return err({ kind: 'locked', scheme: lock });
  const opened = await openPackage(
    paths,
    files.paths.filter((path) => path.endsWith('.opf')),
    documents,
  );
  if (!opened.ok) return opened;
  const book = opened.value;
  const language = await findLanguage(book, paths, documents);
  const spine = await readChapters(
    book,
    language,
    paths,
    documents,
    new BookPictures(files, paths),
    leaveOut,
  );
  const resolved = resolveClips(await readOverlays(book, paths, files.paths, documents), spine, paths);
  const sounds = await readSounds(resolved.clips, files);
  const texts = spine.map(({ content }) => content);
  const narration = narrate(resolved.clips, texts, sounds.usable);
  const navigation = await readEntries(book, spine, paths, documents);
  const marks = await readPages(book, spine, paths, documents);
  if (documents.isTooMuch) return err({ kind: 'too-much', what: 'text' });
  const { chapters, clips, contents } = bookChapters(narration, navigation, book.metadata.title);
  const [first, ...others] = chapters;
  if (!first) return err({ kind: 'broken', detail: 'it has no text and no sound' });

  const pages = placePages(marks, chapters);
  const { title, languages: _, ...metadata } = book.metadata;
  const cover = await findCover(book, spine, paths, files);
  const missing = [
    ...spine.flatMap(({ item, path }) => (path === undefined ? item.href : [])),
    ...documents.damaged,
    ...resolved.missingSounds,
    ...sounds.damaged,
  ];
  return ok({
    title: title ?? first.title,
    ...metadata,
    ...(language !== undefined && { language }),
    chapters: [first, ...others],
    contents,
    ...(pages.length > 0 && { pages }),
    clips,
    ...(cover !== undefined && { cover }),
    notes: notesOf(
      { missing, unresolved: resolved.unresolved, unusable: narration.unusable },
      clips.length > 0,
    ),
  });
}

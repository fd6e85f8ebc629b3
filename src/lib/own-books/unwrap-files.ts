/** What other programs and shops put around a book in a zip: a folder, or a zip of its own. */
import type { ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { ok, type Result } from '#lib/core/result.ts';
import type { BookFiles } from './book-files.ts';
import { openZip } from './zip.ts';

const packed = /\.(?:epub|zip|lpf|audiobook|webpub|daisy)$/i;
const bookNames =
  /(?:\.(?:mp3|m4[ab]|mp4|aac|og[ga]|opus|flac|wav|weba|webm|mka|smil|opf|ncx)|(?:^|\/)(?:ncc\.html?|META-INF\/container\.xml))$/i;
const notesOfCalibre = /(?:^|\/)metadata\.opf$/i;
const markers = ['META-INF/container.xml', 'publication.json', 'manifest.json'];

export async function unwrapFiles(files: BookFiles): Promise<Result<BookFiles, ImportProblem>> {
  const inner = files.paths.filter((path) => packed.test(path) && !path.startsWith('__MACOSX/'));
  const [only] = inner;
  if (only === undefined || inner.length > 1 || files.paths.some(isOfABook)) return ok(withoutFolder(files));
  const file = await files.blob(only);
  const opened = file && (await openZip(file));
  if (!opened) return ok(files);
  return opened.ok ? ok(withoutFolder(opened.value)) : opened;
}

/** The files of the one folder in which the book is; all of them, where there is more of a book outside of it. */
function withoutFolder(files: BookFiles): BookFiles {
  const folders = files.paths.flatMap((path) => {
    const marker = markers.find((one) => path === one || path.endsWith(`/${one}`));
    return marker === undefined ? [] : path.slice(0, -marker.length);
  });
  const [folder = ''] = folders.sort((a, b) => a.length - b.length);
  if (folder === '') return files;
  if (files.paths.some((path) => !path.startsWith(folder) && isOfABook(path))) return files;
  return {
    paths: files.paths.flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length) : [])),
    bytes: (path, limitBytes) => files.bytes(folder + path, limitBytes),
    blob: (path) => files.blob(folder + path),
  };
}

/** Whether a file says that those around a packed book are a book of their own. */
function isOfABook(path: string): boolean {
  return bookNames.test(path) && !notesOfCalibre.test(path);
}

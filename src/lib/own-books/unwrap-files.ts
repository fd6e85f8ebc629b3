/** What other programs and shops put around a book in a zip: a folder, or a zip of its own. */
import type { ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { ok, type Result } from '#lib/core/result.ts';
import type { BookFiles } from './book-files.ts';
import { openZip } from './zip.ts';

const packed = /\.(?:epub|zip|lpf|audiobook|webpub|daisy)$/i;
/** What makes the files around a packed book a book of their own. */
const partsOfBooks =
  /(?:\.(?:mp3|m4[ab]|mp4|aac|og[ga]|opus|flac|wav|weba|webm|mka|smil|opf|ncx)|(?:^|\/)ncc\.html?)$/i;
const markers = ['META-INF/container.xml', 'publication.json', 'manifest.json'];

export async function unwrapFiles(files: BookFiles): Promise<Result<BookFiles, ImportProblem>> {
  const inner = files.paths.filter((path) => packed.test(path) && !path.startsWith('__MACOSX/'));
  const [only] = inner;
  if (only === undefined || inner.length > 1 || files.paths.some((path) => partsOfBooks.test(path)))
    return ok(withoutFolder(files));
  const file = await files.blob(only);
  const opened = file && (await openZip(file));
  return opened?.ok ? ok(withoutFolder(opened.value)) : ok(files);
}

/** The files of the one folder in which the book is, where its address says that it begins in no folder. */
function withoutFolder(files: BookFiles): BookFiles {
  const folders = files.paths.flatMap((path) => {
    const marker = markers.find((one) => path === one || path.endsWith(`/${one}`));
    return marker === undefined ? [] : path.slice(0, -marker.length);
  });
  const [folder = ''] = folders.sort((a, b) => a.length - b.length);
  if (folder === '') return files;
  return {
    paths: files.paths.flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length) : [])),
    bytes: (path, limitBytes) => files.bytes(folder + path, limitBytes),
    blob: (path) => files.blob(folder + path),
  };
}

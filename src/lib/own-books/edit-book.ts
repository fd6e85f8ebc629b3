/** Stores what the listener wants otherwise of a book than it was in its file. */
import { joinChanges, type ChosenCover, type LaterChanges } from '#lib/core/own-books/book-changes.ts';
import type { BookEdit, CoverPicture, EditProblem } from '#lib/core/own-books/book-details.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { StoredBook } from '#lib/core/own-books/stored-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import { StorageFull } from '#lib/storage/storage-failed.ts';
import { sha256 } from './fingerprint.ts';

/** To be called while nobody else adds this book. Where two tabs change the same part, the later one counts. */
export async function editBook(
  repository: OwnBookRepository,
  id: PublicationId,
  edit: BookEdit,
): Promise<Result<undefined, EditProblem>> {
  try {
    if (!(await repository.book(id))) return err('gone');
    const { cover, ...others } = edit;
    if (typeof cover !== 'object')
      await repository.changeBook(id, (book) => changed(book, { ...others, ...(cover && { cover }) }));
    else {
      const chosen = await describe(cover);
      await repository.changeBook(id, (book) => changed(book, { ...others, cover: chosen }), cover.bytes);
    }
    return ok(undefined);
  } catch (error) {
    return err(error instanceof StorageFull ? 'full' : 'storage');
  }
}

function changed({ changes: before = {}, ...book }: StoredBook, later: LaterChanges): StoredBook {
  const changes = joinChanges(book, before, later);
  return Object.keys(changes).length > 0 ? { ...book, changes } : book;
}

async function describe({ bytes, mediaType, width, height }: CoverPicture): Promise<ChosenCover> {
  const hash = await sha256(bytes);
  // No file of the book has such a name: it leads out of it.
  const href = `../cover-${hash.slice(0, 16)}`;
  return { href, mediaType, sizeBytes: bytes.byteLength, width, height, sha256: hash };
}

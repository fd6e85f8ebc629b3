/** Stores the files of a book that is being added, piece by piece. */
import type { PackedFile } from '#lib/core/own-books/pack-book.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { chunkBytes, type OwnBookRepository } from '#lib/storage/own-book-repository.ts';

export interface FileToStore {
  readonly file: PackedFile;
  readonly content: Blob;
}

/** A piece of the listener's file could not be read any more. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
}

/** Throws `StorageFull`, `StorageFailed` and `FileUnreadable`. `onStored`: so many bytes more are stored. */
export async function storeFiles(
  repository: OwnBookRepository,
  id: PublicationId,
  files: readonly FileToStore[],
  onStored: (bytes: number) => void,
): Promise<void> {
  const takesBlobs = await repository.takesBlobs(id);
  for (const [n, { content }] of files.entries())
    for (let chunk = 0; chunk * chunkBytes < content.size; chunk++) {
      const piece = content.slice(chunk * chunkBytes, (chunk + 1) * chunkBytes);
      const stored = takesBlobs ? piece : await bytesOf(piece);
      await repository.writeChunk(id, n, chunk, stored).catch(async (error: unknown) => {
        // A file that has gone makes the writing fail as well, and looks like a full device.
        await bytesOf(piece.slice(0, 1));
        throw error;
      });
      onStored(piece.size);
    }
}

function bytesOf(piece: Blob): Promise<ArrayBuffer> {
  return piece.arrayBuffer().catch((error: unknown) => {
    throw new FileUnreadable(String(error), { cause: error });
  });
}

/** Adds a book from the listener's files: reads it, stores what it needs, and the book's record last. */
import { isRoomFor } from '#lib/core/library/room.ts';
import type { AddOutcome, AddProblem, StoringProgress } from '#lib/core/own-books/added-file.ts';
import type { ImportedBook, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { ownBookId } from '#lib/core/own-books/own-book-id.ts';
import { packBook, picturesOf, soundsOf } from '#lib/core/own-books/pack-book.ts';
import type { StoredBook } from '#lib/core/own-books/stored-book.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';
import { makeSeekable } from './audio/make-seekable.ts';
import { nameOfFile, type BookFiles } from './book-files.ts';
import type { GivenBook } from './given-book.ts';
import { pictureType } from './pictures/picture-type.ts';
import { canHash, fingerprint, sha256 } from './fingerprint.ts';
import { FileUnreadable, storeFiles, type FileToStore } from './store-files.ts';

export interface ImportPorts {
  readonly repository: OwnBookRepository;
  open(given: GivenBook): Promise<Result<BookFiles, ImportProblem>>;
  /** `name`: for books that have no title. */
  read(files: BookFiles, name: string): Promise<Result<ImportedBook, ImportProblem>>;
  /** Undefined where the browser makes no picture of it. */
  measure(picture: Blob): Promise<{ readonly width: number; readonly height: number } | undefined>;
  /** Undefined where the browser does not say. */
  freeBytes(): Promise<number | undefined>;
  /** Nothing else adds this book meanwhile, in any tab. */
  withLock<T>(id: PublicationId, action: () => Promise<T>): Promise<T>;
  onProgress(progress: StoringProgress): void;
  nowMs(): number;
}

/** Where it does not succeed, nothing is left of it. */
export async function importBook(given: GivenBook, ports: ImportPorts): Promise<AddOutcome> {
  if (!canHash()) return { status: 'failed', problem: { kind: 'insecure' } };
  const hash = await fingerprintOf(given).catch(() => undefined);
  if (hash === undefined) return { status: 'failed', problem: { kind: 'unreadable' } };
  const id = ownBookId(hash);
  return ports.withLock(id, async () => {
    try {
      const known = await ports.repository.book(id);
      if (known && (await ports.repository.isWhole(known)))
        return { status: 'known', id, title: known.title };
      // Damaged, or left over of an import that was cut off.
      await ports.repository.delete(id);
      const added = await add(id, given, ports, textChanges(known));
      if (added.ok) return { status: 'added', id, ...added.value };
      return { status: 'failed', problem: added.error };
    } catch (error) {
      await ports.repository.delete(id).catch(() => undefined);
      return { status: 'failed', problem: problemOf(error) };
    }
  });
}

function fingerprintOf({ files: [first, ...others] }: GivenBook): Promise<string> {
  return fingerprint([first.file, ...others.map(({ file }) => file)]);
}

type Added = Pick<ImportedBook, 'title' | 'notes'>;

async function add(
  id: PublicationId,
  given: GivenBook,
  ports: ImportPorts,
  changes: Pick<StoredBook, 'changes'>,
): Promise<Result<Added, AddProblem>> {
  const { repository, freeBytes, onProgress, nowMs } = ports;
  const opened = await ports.open(given);
  if (!opened.ok) return opened;
  const read = await ports.read(opened.value, given.files.length === 1 ? nameOfFile(given.name) : given.name);
  if (!read.ok) return read;
  const { title, notes } = read.value;
  const files = await filesOf(read.value, opened.value, ports);
  if (!files.ok) return files;
  const totalBytes = files.value.reduce((sum, { content }) => sum + content.size, 0);
  const free = await freeBytes();
  if (!isRoomFor(totalBytes, free === undefined ? {} : { freeBytes: free }))
    return err({ kind: 'full', neededBytes: totalBytes, ...(free !== undefined && { freeBytes: free }) });
  let doneBytes = 0;
  const onStored = (bytes: number) => {
    doneBytes += bytes;
    onProgress({ title, doneBytes, totalBytes });
  };
  onStored(0);
  try {
    await storeFiles(repository, id, files.value, onStored);
    const stored = files.value.map((one) => one.file);
    const packed = packBook(read.value, stored, id, nowMs());
    await repository.writeBook({ ...packed, book: { ...packed.book, ...changes } });
  } catch (error) {
    if (!(error instanceof StorageFull)) throw error;
    await repository.delete(id).catch(() => undefined);
    return err({ kind: 'full', neededBytes: totalBytes });
  }
  return ok({ title, notes });
}

/** What the listener has changed of a book that is damaged now. */
function textChanges(known: StoredBook | undefined): Pick<StoredBook, 'changes'> {
  const { cover: _cover, ...changes } = known?.changes ?? {};
  return Object.keys(changes).length > 0 ? { changes } : {};
}

/** Books have no file of that name: it leads out of them. */
const hrefOfInnerCover = '../cover';

/** What is stored: the sound, the pictures, and the cover where the browser can show it. */
async function filesOf(
  imported: ImportedBook,
  files: BookFiles,
  { measure }: ImportPorts,
): Promise<Result<readonly FileToStore[], AddProblem>> {
  const found: FileToStore[] = [];
  for (const sound of soundsOf(imported)) {
    const content = await files.blob(sound.href);
    if (!content) return err({ kind: 'broken', detail: sound.href });
    const stored = await makeSeekable(content, sound.mediaType);
    const { mediaType, indexBytes } = stored;
    const file = { ...sound, mediaType, sizeBytes: stored.content.size };
    found.push({
      file: { ...file, ...(indexBytes !== undefined && { indexBytes }) },
      content: stored.content,
    });
  }
  const { cover = hrefOfInnerCover, coverBytes } = imported;
  const content = coverBytes ? new Blob([coverBytes]) : await files.blob(cover);
  const size = content && (await measure(content));
  const isCoverShown = content !== undefined && size !== undefined;
  for (const picture of picturesOf(imported)) {
    if (isCoverShown && picture.href === cover) continue;
    const shown = await files.blob(picture.href);
    if (shown) found.push({ file: { ...picture, sizeBytes: shown.size }, content: shown });
  }
  if (!isCoverShown) return ok(found);
  const picture = { ...size, sha256: await sha256(await content.arrayBuffer()) };
  const mediaType = await pictureType(content);
  const file = { href: cover, mediaType, sizeBytes: content.size, picture };
  return ok([...found, { file, content }]);
}

function problemOf(error: unknown): AddProblem {
  if (error instanceof StorageFailed) return { kind: 'storage' };
  if (error instanceof FileUnreadable || isFileGone(error)) return { kind: 'unreadable' };
  return { kind: 'unexpected', detail: String(error) };
}

/** Whatever reads a piece of a file that was moved, changed or deleted meanwhile fails so. */
function isFileGone(error: unknown): boolean {
  return error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
}

/** Makes a copy of a book: the code of its format says what it consists of, and its parts are written one after another. */
import { formats, type CopyFormat } from '#lib/core/export/copy-format.ts';
import { copiesOf } from '#lib/core/export/copied-files.ts';
import type { CopyProblem, CopyProgress } from '#lib/core/export/copy-problem.ts';
import type { ExportedBook, PackageFile } from '#lib/core/export/exported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { CopyFailed } from './copy-failed.ts';
import { writeM4b } from './m4b/write-m4b.ts';
import { writeZip, type Part } from './write-zip.ts';

export interface CopyPorts {
  /** Undefined where it cannot be had. */
  content(href: string): Promise<Blob | undefined>;
  /** The file that the listener has chosen; without it the copy is returned. */
  readonly target?: CopyTarget;
  onProgress(progress: CopyProgress): void;
  /** RFC 3339. */
  readonly now: string;
}

export interface CopyTarget {
  write(part: Part): Promise<void>;
  close(): Promise<void>;
  /** Nothing of the copy is left. */
  abort(): Promise<void>;
}

const pieceBytes = 8 * 1024 * 1024;

/** A Blob is made of those of the book, without their bytes. Undefined where the copy was written to `target`. */
export async function makeCopy(
  format: CopyFormat,
  book: ExportedBook,
  ports: CopyPorts,
): Promise<Result<Blob | undefined, CopyProblem>> {
  const { target } = ports;
  const { write: writeFormat, mediaType } = formats[format];
  const parts: Part[] = [];
  try {
    const files = writeFormat?.(book, ports.now);
    const onRead = countBytes(copiedFiles(files, book), book, ports);
    const write = async (part: Part) => {
      if (!target) parts.push(part);
      else await writeTo(target, part, onRead);
    };
    const ofBook = { content: (href: string) => contentOf(href, ports), write, onRead };
    if (files === undefined) await writeM4b(book, ofBook);
    else if (typeof files === 'string') await write(new TextEncoder().encode(files));
    else await writeZip(files, ofBook);
    await target?.close().catch(throwNotWritten);
    return ok(target ? undefined : new Blob(parts, { type: mediaType }));
  } catch (error) {
    await target?.abort().catch(() => undefined);
    return err(error instanceof CopyFailed ? error.problem : { kind: 'unexpected', detail: String(error) });
  }
}

async function contentOf(href: string, { content }: CopyPorts): Promise<Blob> {
  const found = await content(href);
  if (!found) throw new CopyFailed({ kind: 'no-sound' });
  return found;
}

async function writeTo(target: CopyTarget, part: Part, onDone: (bytes: number) => void): Promise<void> {
  if (!(part instanceof Blob)) {
    await target.write(part).catch(throwNotWritten);
    return;
  }
  for (let at = 0; at < part.size; at += pieceBytes) {
    const piece = part.slice(at, at + pieceBytes);
    await target.write(piece).catch(throwNotWritten);
    onDone(piece.size);
  }
}

function throwNotWritten(error: unknown): never {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  throw new CopyFailed({ kind: isFull ? 'full' : 'not-written' }, error);
}

function copiedFiles(
  files: string | readonly PackageFile[] | undefined,
  { publication }: ExportedBook,
): readonly string[] {
  if (typeof files === 'string') return [];
  if (!files) return copiesOf(publication).map(({ resource }) => resource.href);
  return files.flatMap((file) => ('copyOf' in file ? file.copyOf : []));
}

/** The book's own files are all that takes long. They are read first, and once more when they are written. */
function countBytes(
  copied: readonly string[],
  { publication }: ExportedBook,
  { target, onProgress }: CopyPorts,
): (bytes: number) => void {
  const sizes = new Map(
    [...publication.clips.map(({ resource }) => resource), ...publication.covers].map(
      ({ href, sizeBytes = 0 }) => [href, sizeBytes],
    ),
  );
  const totalBytes = copied.reduce((sum, href) => sum + (sizes.get(href) ?? 0), 0) * (target ? 2 : 1);
  let doneBytes = 0;
  return (bytes) => {
    doneBytes = Math.min(doneBytes + bytes, totalBytes);
    onProgress({ doneBytes, totalBytes });
  };
}

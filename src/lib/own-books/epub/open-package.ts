import { containerPath, packagePaths } from '#lib/core/epub/container.ts';
import { readPackage, type PackageDocument } from '#lib/core/epub/package-document.ts';
import { readMetadata, type PackageMetadata } from '#lib/core/epub/package-metadata.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import type { ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { BookDocuments } from '../book-documents.ts';

export interface OpenPackage extends PackageDocument {
  /** Where the package document is; its addresses are relative to it. */
  readonly path: string;
  readonly metadata: PackageMetadata;
}

/**
 * The book's package document. Of several renditions, the first that is narrated. `packagesByName`: in case the container
 * is damaged or wrong.
 */
export async function openPackage(
  paths: BookPaths,
  packagesByName: readonly string[],
  documents: BookDocuments,
): Promise<Result<OpenPackage, ImportProblem>> {
  const container = paths.find('', containerPath);
  const tree = container && (await documents.tree(container.path, 'xml'));
  const named = [...(tree ? packagePaths(tree) : []), ...packagesByName].slice(0, mostRenditions);
  let first: OpenPackage | undefined;
  for (const href of named) {
    const path = paths.find('', href)?.path;
    const document = path === undefined ? undefined : await documents.tree(path, 'xml');
    if (path === undefined || !document) continue;
    const found: OpenPackage = { ...readPackage(document), path, metadata: readMetadata(document) };
    // A package document alone may be that of a DAISY book, or notes of Calibre's beside a book.
    if (!container && !found.spine.some(({ mediaType }) => mediaType.includes('html'))) continue;
    if (found.spine.some(({ overlay }) => overlay !== undefined)) return ok(found);
    first ??= found;
  }
  if (first) return ok(first);
  return err(
    container ? { kind: 'broken', detail: 'it has no package document' } : { kind: 'unknown-format' },
  );
}

const mostRenditions = 20;

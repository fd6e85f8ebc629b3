import {
  applePath,
  encryptedFiles,
  encryptionPath,
  lcpLicencePath,
  type EncryptedFile,
} from '#lib/core/epub/encryption.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import type { BookDocuments } from '../book-documents.ts';

/** Without these there is no book; fonts and pictures may be locked. */
const needed = /\.(x?html?|xml|opf|ncx|smil|mp3|mp4|m4a|aac|ogg|oga|opus|wav|flac|webm)$/i;

/** Whose lock is on the book; undefined where it can be read. */
export async function findLock(
  paths: BookPaths,
  documents: BookDocuments,
): Promise<EncryptedFile['scheme'] | undefined> {
  if (paths.find('', lcpLicencePath)) return 'lcp';
  const encryption = paths.find('', encryptionPath);
  const tree = encryption && (await documents.tree(encryption.path, 'xml'));
  const locked = tree ? encryptedFiles(tree).filter(({ href }) => needed.test(href)) : [];
  const known = locked.find(({ scheme }) => scheme !== 'unknown') ?? locked[0];
  if (known) return known.scheme;
  return paths.find('', applePath) ? 'unknown' : undefined;
}

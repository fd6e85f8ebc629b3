import { albumOfDiscs } from '#lib/core/own-books/group-files.ts';
import type { SoundFile } from './read-sound-file.ts';

/** Files that systems and players leave in folders; none of them is part of a book. */
const notOfTheBook = /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$/i;

export function isOfTheBook(path: string): boolean {
  return !notOfTheBook.test(path);
}

/**
 * The order in which a listener hears the files: that of their tags, where each file says which it is and no two say the
 * same; otherwise that of their paths, in which 2 comes before 10.
 */
export function orderSoundFiles(files: readonly SoundFile[]): readonly SoundFile[] {
  const byPath = [...files].sort((one, other) => paths.compare(one.path, other.path));
  // Some name their disc in the album alone.
  const isOneAlbum = new Set(files.map(({ album }) => albumOfDiscs(album))).size === 1;
  const discOf = ({ album = '' }: SoundFile) => (isOneAlbum ? album : '');
  const places = new Set(
    files.map((file) => (file.track === undefined ? '' : `${discOf(file)}/${file.disc ?? 1}/${file.track}`)),
  );
  if (places.has('') || places.size < files.length) return byPath;
  return byPath.sort(
    (one, other) =>
      paths.compare(discOf(one), discOf(other)) ||
      (one.disc ?? 1) - (other.disc ?? 1) ||
      (one.track ?? 0) - (other.track ?? 0),
  );
}

const paths = new Intl.Collator('en', { numeric: true });

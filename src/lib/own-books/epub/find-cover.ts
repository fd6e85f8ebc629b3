import type { BookPaths } from '#lib/core/epub/paths.ts';
import type { BookFiles } from '../book-files.ts';
import { pictureType } from '../pictures/picture-type.ts';
import type { OpenPackage } from './open-package.ts';
import type { SpineDocument } from './read-chapters.ts';

/** Path of the cover, if it is a picture by its bytes. A document that is named as cover is shown by its first picture. */
export async function findCover(
  { path: base, covers }: OpenPackage,
  spine: readonly SpineDocument[],
  paths: BookPaths,
  files: BookFiles,
): Promise<string | undefined> {
  const pictureIn = (path: string): readonly string[] => {
    const picture = spine.find((document) => document.path === path)?.content.firstPicture;
    const found = picture === undefined ? undefined : paths.find(path, picture)?.path;
    return found === undefined ? [] : [found];
  };
  const named = covers.flatMap((href) => paths.find(base, href)?.path ?? []);
  const first = spine[0]?.path;
  const candidates = named.flatMap((path) => [path, ...pictureIn(path)]);
  if (first !== undefined && spine[0]?.content.blocks.length === 1) candidates.push(...pictureIn(first));
  for (const path of candidates) {
    const file = await files.blob(path);
    if (file && (await pictureType(file)) !== '') return path;
  }
  return undefined;
}

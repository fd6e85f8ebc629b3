import type { BookPaths } from '#lib/core/epub/paths.ts';
import type { BookFiles } from '../book-files.ts';
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
  for (const path of candidates) if (isPicture(await startOf(path, files))) return path;
  return undefined;
}

async function startOf(path: string, files: BookFiles): Promise<Uint8Array> {
  const file = await files.blob(path);
  return new Uint8Array((await file?.slice(0, 16).arrayBuffer()) ?? []);
}

/** JPEG, PNG, GIF, WebP or AVIF. */
function isPicture(start: Uint8Array): boolean {
  const text = String.fromCharCode(...start);
  return (
    text.startsWith('\xff\xd8\xff') ||
    text.startsWith('\x89PNG') ||
    text.startsWith('GIF8') ||
    (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) ||
    text.startsWith('ftypavi', 4)
  );
}

/** Files that a browser may open as a page or run: from a story's folder they could reach everything that the app stores. */
import path from 'node:path';
import type { Finding } from './finding.ts';
import type { Listing } from './listing.ts';

/** What a story is made of, and plain text; anything else is refused, for nobody knows every kind of page. */
const harmless = new Set(['.json', '.vtt', '.mp3', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.txt']);

export function findForeign({ files }: Listing): readonly Finding[] {
  return [...files]
    .filter((file) => !harmless.has(path.extname(file).toLowerCase()))
    .toSorted()
    .map((file) => ({
      file,
      message:
        'A browser may open it as a page or run it, with access to everything that listeners keep. ' +
        'No story needs such a file. Delete it.',
    }));
}

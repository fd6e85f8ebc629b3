/** What lies about in the folder of the stories and belongs to none. */
import type { Finding } from './finding.ts';
import type { Listing } from './listing.ts';

/** As `publish-story.ts` names what it has not finished. */
const unfinished = /^\.(?:(?:new|old)-|publishing$)/;

/** `pages`: the files that the catalogue is made of. */
export function findLeftovers({ files, hidden }: Listing, pages: ReadonlySet<string>): readonly Finding[] {
  const strangers = [...files].filter((file) => !file.includes('/') && !pages.has(file)).toSorted();
  return [
    ...hidden.map((file): Finding => ({
      file,
      message: unfinished.test(file)
        ? 'It was left behind when a narration was stopped. Narrate any story again: that cleans up.'
        : 'A hidden file or folder does not belong here. Delete it.',
    })),
    ...strangers.map((file): Finding => ({
      file,
      message: 'It belongs neither to the catalogue nor to a story. Delete it.',
    })),
  ];
}

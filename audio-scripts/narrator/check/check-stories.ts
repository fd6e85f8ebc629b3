/** What is wrong with the published stories, in words for their author. */
import { readPages } from './catalogue-pages.ts';
import { checkCatalogue } from './catalogue.ts';
import { checkStory, type CheckedStory } from './check-story.ts';
import type { Finding } from './finding.ts';
import { findForeign } from './foreign-files.ts';
import { findLeftovers } from './leftovers.ts';
import { filesOf, listStories } from './listing.ts';

export interface Survey {
  readonly findings: readonly Finding[];
  /** What was looked at; of a story whose manifest cannot be read, nothing but the story counts. */
  readonly stories: number;
  readonly chapters: number;
  readonly tracks: number;
}

/** `folder` is one like `static/stories`. */
export async function checkStories(folder: string): Promise<readonly Finding[]> {
  return (await surveyStories(folder)).findings;
}

/** The same with figures. */
export async function surveyStories(folder: string): Promise<Survey> {
  const listing = await listStories(folder);
  const stories: CheckedStory[] = [];
  for (const name of listing.folders) stories.push(await checkStory(folder, name, filesOf(listing, name)));
  const pages = await readPages(folder, listing.files);
  const publications = stories.flatMap(({ manifest }) => (manifest ? [manifest.publication] : []));
  const foreign = findForeign(listing);
  const foreignFiles = new Set(foreign.map(({ file }) => file));
  const others = [
    ...findLeftovers(listing, pages.files),
    ...checkCatalogue(pages, stories),
    ...stories.flatMap(({ findings }) => findings),
  ].filter(({ file }) => !foreignFiles.has(file));
  return {
    findings: [...foreign, ...others],
    stories: stories.length,
    chapters: publications.reduce((sum, { chapters }) => sum + chapters.length, 0),
    tracks: publications.reduce((sum, { clips }) => sum + clips.length, 0),
  };
}

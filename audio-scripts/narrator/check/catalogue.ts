/** Whether the catalogue lists the stories that are there, each once, in the words of its manifest. */
import { catalogueEntryProblems } from './catalogue-entry.ts';
import type { CataloguePages } from './catalogue-pages.ts';
import type { CheckedStory } from './check-story.ts';
import { narrateAgain, type Finding } from './finding.ts';

export function checkCatalogue(pages: CataloguePages, stories: readonly CheckedStory[]): readonly Finding[] {
  return [
    ...pages.findings,
    ...checkCount(pages),
    ...checkEntries(pages, new Map(stories.map((story) => [story.name, story]))),
    ...checkAbsent(pages, stories),
  ];
}

function checkCount({ feeds }: CataloguePages): readonly Finding[] {
  const total = feeds.reduce((sum, { count }) => sum + count, 0);
  return feeds.flatMap(({ file, metadata: { numberOfItems } }): readonly Finding[] =>
    numberOfItems === undefined || numberOfItems === total
      ? []
      : [
          {
            file,
            where: 'metadata.numberOfItems',
            message: `It says ${JSON.stringify(numberOfItems)}, the catalogue lists ${total}. ${narrateAgain}`,
          },
        ],
  );
}

function checkEntries(
  { entries }: CataloguePages,
  stories: ReadonlyMap<string, CheckedStory>,
): readonly Finding[] {
  const seen = new Set<string>();
  return entries.flatMap((entry): readonly Finding[] => {
    const { file, where, id } = entry;
    if (seen.has(id)) return [{ file, where, message: `${id} is listed twice. ${narrateAgain}` }];
    seen.add(id);
    const story = stories.get(id);
    if (!story)
      return [
        {
          file,
          where,
          message: `There is no folder ${id}. Restore it, or narrate any story again: that removes the entry.`,
        },
      ];
    if (!story.manifest) return [];
    return catalogueEntryProblems(entry, story.manifest).map((problem) => ({
      file,
      where: `${where}.${problem.where}`,
      message: `${problem.problem}. ${narrateAgain}`,
    }));
  });
}

/** A catalogue with something in it that cannot be read may list them there. */
function checkAbsent(
  { findings, entries }: CataloguePages,
  stories: readonly CheckedStory[],
): readonly Finding[] {
  if (findings.length > 0) return [];
  const listed = new Set<string>(entries.map(({ id }) => id));
  return stories
    .filter(({ name }) => !listed.has(name))
    .map(({ name }) => ({
      file: 'catalog.json',
      message: `The story ${name} is not listed, so nobody finds it. ${narrateAgain}`,
    }));
}

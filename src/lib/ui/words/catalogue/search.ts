/** Searching for words in a story. */
import { area } from '../area.ts';
import { grouped, plural } from '../plural.ts';

export const words = area('search', {
  wordsToFind: () => 'Words to find',
  clearWords: () => 'Clear',

  results: ({ count }: { count: number }) =>
    plural(count, { one: `${grouped(count)} result`, other: `${grouped(count)} results` }),
  noResults: () => 'No results',
  /** While chapters are still being loaded. */
  searching: () => 'Searching…',
  resultsSoFar: ({ count }: { count: number }) =>
    plural(count, { one: `${grouped(count)} result so far…`, other: `${grouped(count)} results so far…` }),
  chaptersNotSearched: ({ count }: { count: number }) =>
    plural(count, {
      one: `${count} chapter couldn’t be searched, because its text couldn’t be loaded.`,
      other: `${count} chapters couldn’t be searched, because their text couldn’t be loaded.`,
    }),
  /** Before anything is typed. */
  searchesDownloads: ({ count }: { count: number }) =>
    plural(count, {
      one: 'This searches the story that you have downloaded.',
      other: `This searches the ${count} stories that you have downloaded.`,
    }),
  nothingDownloaded: () =>
    'Nothing is downloaded yet. The stories that you download can be searched here, online or offline.',
  showMore: () => 'Show more results',
  showMoreIn: ({ title }: { title: string }) => `Show more results in ${title}`,

  /** Where a sentence is; `time` counts from the start of the chapter. */
  atTime: ({ title, time }: { title: string; time: string }) => `${title}, ${time}`,
  inParagraph: ({ title, number }: { title: string; number: number }) => `${title}, paragraph ${number}`,
  /** `place` is "The Kitchen, 1:36". */
  saidBy: ({ name, place }: { name: string; place: string }) => `${name}, in ${place}`,
});

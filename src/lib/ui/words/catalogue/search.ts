/** Searching for words in a story. */
import { plural } from '../plural.ts';

export const wordsToFind = () => 'Words to find';
export const clearWords = () => 'Clear';

export const results = ({ count }: { count: number }) =>
  plural(count, { one: `${count} result`, other: `${count} results` });
export const noResults = () => 'No results';
/** While chapters are still being loaded. */
export const searching = () => 'Searching…';
export const resultsSoFar = ({ count }: { count: number }) =>
  plural(count, { one: `${count} result so far…`, other: `${count} results so far…` });
export const chaptersNotSearched = ({ count }: { count: number }) =>
  plural(count, {
    one: `${count} chapter couldn’t be searched, because its text couldn’t be loaded.`,
    other: `${count} chapters couldn’t be searched, because their text couldn’t be loaded.`,
  });
/** Before anything is typed. */
export const searchesDownloads = ({ count }: { count: number }) =>
  plural(count, {
    one: 'This searches the story that you have downloaded.',
    other: `This searches the ${count} stories that you have downloaded.`,
  });
export const nothingDownloaded = () =>
  'Nothing is downloaded yet. The stories that you download can be searched here, online or offline.';
export const showMore = () => 'Show more results';
export const showMoreIn = ({ title }: { title: string }) => `Show more results in ${title}`;

/** Where a sentence is; `time` counts from the start of the chapter. */
export const atTime = ({ title, time }: { title: string; time: string }) => `${title}, ${time}`;
export const inParagraph = ({ title, number }: { title: string; number: number }) =>
  `${title}, paragraph ${number}`;
/** `place` is "The Kitchen, 1:36". */
export const saidBy = ({ name, place }: { name: string; place: string }) => `${name}, in ${place}`;

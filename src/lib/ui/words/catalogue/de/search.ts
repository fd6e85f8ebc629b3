import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../search.ts';

export const words = {
  wordsToFind: () => 'Gesuchte Wörter',
  clearWords: () => 'Leeren',

  results: ({ count }) =>
    plural(count, { one: `${grouped(count)} Treffer`, other: `${grouped(count)} Treffer` }),
  noResults: () => 'Keine Treffer',
  searching: () => 'Suche läuft\u00a0…',
  resultsSoFar: ({ count }) =>
    plural(count, {
      one: `Bisher ${grouped(count)} Treffer\u00a0…`,
      other: `Bisher ${grouped(count)} Treffer\u00a0…`,
    }),
  chaptersNotSearched: ({ count }) =>
    plural(count, {
      one: `${count} Kapitel konnte nicht durchsucht werden, weil sein Text nicht geladen werden konnte.`,
      other: `${count} Kapitel konnten nicht durchsucht werden, weil ihr Text nicht geladen werden konnte.`,
    }),
  searchesDownloads: ({ count }) =>
    plural(count, {
      one: 'Durchsucht wird die Geschichte, die du heruntergeladen hast.',
      other: `Durchsucht werden die ${count} Geschichten, die du heruntergeladen hast.`,
    }),
  nothingDownloaded: () =>
    'Noch ist nichts heruntergeladen. Die Geschichten, die du herunterlädst, lassen sich hier durchsuchen, mit und ohne Netz.',
  showMore: () => 'Mehr Treffer zeigen',
  showMoreIn: ({ title }) => `Mehr Treffer zeigen: ${title}`,

  atTime: ({ title, time }) => `${title}, ${time}`,
  inParagraph: ({ title, number }) => `${title}, Absatz ${number}`,
  saidBy: ({ name, place }) => `${name}, in ${place}`,
} satisfies Translation<typeof english>;

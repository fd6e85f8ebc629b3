import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../search.ts';

export const words = {
  wordsToFind: () => 'Buscar palabras',
  clearWords: () => 'Borrar',

  results: ({ count }) =>
    plural(count, { one: `${grouped(count)} resultado`, other: `${grouped(count)} resultados` }),
  noResults: () => 'Sin resultados',
  searching: () => 'Buscando…',
  resultsSoFar: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} resultado hasta ahora…`,
      other: `${grouped(count)} resultados hasta ahora…`,
    }),
  chaptersNotSearched: ({ count }) =>
    plural(count, {
      one: `No se ha podido buscar en ${count} capítulo, porque no se ha podido cargar su texto.`,
      other: `No se ha podido buscar en ${count} capítulos, porque no se ha podido cargar su texto.`,
    }),
  searchesDownloads: ({ count }) =>
    plural(count, {
      one: 'Se busca en la historia que has descargado.',
      other: `Se busca en las ${count} historias que has descargado.`,
    }),
  nothingDownloaded: () =>
    'Todavía no hay nada descargado. Aquí puedes buscar en las historias que descargues, con o sin conexión.',
  showMore: () => 'Mostrar más resultados',
  showMoreIn: ({ title }) => `Mostrar más resultados en ${title}`,

  atTime: ({ title, time }) => `${title}, ${time}`,
  inParagraph: ({ title, number }) => `${title}, párrafo ${number}`,
  saidBy: ({ name, place }) => `${name}, en ${place}`,
} satisfies Translation<typeof english>;

import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../cast.ts';

export const words = {
  cast: () => 'Reparto',
  showNames: () => 'Nombres en el texto',
  showNamesText: () => 'Indica junto al texto quién habla.',

  paragraphs: ({ count }) =>
    plural(count, { one: `${grouped(count)} párrafo`, other: `${grouped(count)} párrafos` }),
  shareOfTime: ({ share, time, paragraphs }) => `${share} del tiempo: ${time} en ${paragraphs}`,
  shareOfText: ({ share, paragraphs }) => `${share} del texto, en ${paragraphs}`,
  share: ({ percent }) => `${percent}\u00a0%`,
  lessThanOnePercent: () => 'Menos del 1\u00a0%',
  moreLines: ({ name }) => `Más líneas de ${name}`,
  fewerLines: ({ name }) => `Menos líneas de ${name}`,
  saysNothing: () => 'No dice nada en esta historia.',
  counting: () => 'Contando todavía…',
  partsNotCounted: () => 'Los capítulos cuyo texto no se ha podido cargar no se cuentan.',
} satisfies Translation<typeof english>;

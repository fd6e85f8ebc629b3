import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../cast.ts';

export const words = {
  cast: () => 'Besetzung',
  showNames: () => 'Namen im Text',
  showNamesText: () => 'Neben dem Text steht, wer spricht.',

  paragraphs: ({ count }) =>
    plural(count, { one: `${grouped(count)} Absatz`, other: `${grouped(count)} Absätzen` }),
  shareOfTime: ({ share, time, paragraphs }) => `${share} der Zeit: ${time} in ${paragraphs}`,
  shareOfText: ({ share, paragraphs }) => `${share} des Textes, in ${paragraphs}`,
  share: ({ percent }) => `${percent}\u00a0%`,
  lessThanOnePercent: () => 'Weniger als 1\u00a0%',
  moreLines: ({ name }) => `Mehr Text von ${name}`,
  fewerLines: ({ name }) => `Weniger Text von ${name}`,
  saysNothing: () => 'Sagt nichts in dieser Geschichte.',
  counting: () => 'Wird noch gezählt\u00a0…',
  partsNotCounted: () => 'Kapitel, deren Text nicht geladen werden konnte, sind nicht mitgezählt.',
} satisfies Translation<typeof english>;

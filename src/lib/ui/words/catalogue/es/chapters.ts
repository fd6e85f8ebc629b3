import type { Translation } from '../../area.ts';
import type { words as english } from '../chapters.ts';

export const words = {
  chapters: () => 'Capítulos',
  previousChapter: () => 'Capítulo anterior',
  nextChapter: () => 'Capítulo siguiente',
  timeLeft: ({ left }) => `${left} por escuchar`,
  timeLeftAtSpeed: ({ left, speed }) => `${left} por escuchar a ${speed}`,
  leftOfChapter: ({ left }) => `quedan ${left}`,
  heard: () => 'escuchado',
} satisfies Translation<typeof english>;

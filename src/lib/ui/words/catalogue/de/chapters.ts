import type { Translation } from '../../area.ts';
import type { words as english } from '../chapters.ts';

export const words = {
  chapters: () => 'Kapitel',
  previousChapter: () => 'Voriges Kapitel',
  nextChapter: () => 'Nächstes Kapitel',
  timeLeft: ({ left }) => `Noch ${left}`,
  timeLeftAtSpeed: ({ left, speed }) => `Noch ${left} bei ${speed}`,
  leftOfChapter: ({ left }) => `noch ${left}`,
  heard: () => 'gehört',
} satisfies Translation<typeof english>;

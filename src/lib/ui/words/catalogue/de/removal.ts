import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { words as english } from '../removal.ts';

export const words = {
  removedDownload: ({ title }) => `Der Download von „${title}“ wurde entfernt.`,
  removedFinished: ({ title }) => `Du hast „${title}“ zu Ende gehört, darum wurde der Download entfernt.`,
  removedDownloads: ({ count }) =>
    plural(count, { one: `${count} Download wurde entfernt.`, other: `${count} Downloads wurden entfernt.` }),
  removedBook: ({ title }) => `„${title}“ wurde von diesem Gerät entfernt.`,
} satisfies Translation<typeof english>;

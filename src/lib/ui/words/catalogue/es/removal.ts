import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { words as english } from '../removal.ts';

export const words = {
  removedDownload: ({ title }) => `Se ha quitado la descarga de “${title}”.`,
  removedFinished: ({ title }) => `Has terminado “${title}”, así que se ha quitado su descarga.`,
  removedDownloads: ({ count }) =>
    plural(count, { one: `Se ha quitado ${count} descarga.`, other: `Se han quitado ${count} descargas.` }),
  removedBook: ({ title }) => `“${title}” se ha quitado de este dispositivo.`,
} satisfies Translation<typeof english>;

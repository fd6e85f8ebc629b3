/** What is said when downloads are removed. Apart from the other words about downloads, which are loaded later. */
import { area } from '../area.ts';
import { plural } from '../plural.ts';

export const words = area('removal', {
  removedDownload: ({ title }: { title: string }) => `The download of ${title} was removed.`,
  /** As the listener has set. */
  removedFinished: ({ title }: { title: string }) =>
    `You have finished ${title}, so its download was removed.`,
  removedDownloads: ({ count }: { count: number }) =>
    plural(count, { one: `${count} download was removed.`, other: `${count} downloads were removed.` }),
  removedBook: ({ title }: { title: string }) => `${title} was removed from this device.`,
});

/** What is said when downloads are removed. Apart from the other words about downloads, which are loaded later. */
import { plural } from '../plural.ts';

export const removedDownload = ({ title }: { title: string }) => `The download of ${title} was removed.`;
/** As the listener has set. */
export const removedFinished = ({ title }: { title: string }) =>
  `You have finished ${title}, so its download was removed.`;
export const removedDownloads = ({ count }: { count: number }) =>
  plural(count, { one: `${count} download was removed.`, other: `${count} downloads were removed.` });

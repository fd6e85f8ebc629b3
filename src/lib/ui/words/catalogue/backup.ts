/** The backup: everything that is the listener's in one file, and back. */
import { plural } from '../plural.ts';

export const backup = () => 'Backup';
export const aboutBackup = () =>
  'One file with your places, bookmarks, what you have heard, recent places, listening times and settings. It names your downloads, but doesn’t hold their sound. Import it here or on another device: nothing that is newer there is lost.';
export const save = () => 'Save a backup';
export const share = () => 'Share a backup';
export const importBackup = () => 'Import a backup';
/** `name` is the name of a file. */
export const saved = ({ name }: { name: string }) => `Your backup was saved as ${name}.`;
export const reading = () => 'Reading the backup…';

export const notMade = () =>
  'Your data couldn’t be read from this device, so there is no backup. Try again in a moment.';
export const notShared = () => 'The backup couldn’t be shared. Save it instead.';
export const foreign = () => 'This file isn’t a backup from Lamplight. Nothing was changed.';
export const damaged = () =>
  'This backup is damaged: part of it is missing or was changed. Nothing was changed here.';
export const newer = () =>
  'This backup comes from a newer version of Lamplight. Reload this page to update, then import it again. Nothing was changed.';
export const tooLarge = () => 'This file is too large to be a backup from Lamplight. Nothing was changed.';
export const unreadable = () => 'This file couldn’t be read. Nothing was changed.';
export const storageFails = () =>
  'Your data couldn’t be read or stored on this device. Nothing was changed. Try again in a moment.';

export const importTitle = () => 'Import this backup?';
export const importedTitle = () => 'Your backup was imported';
/** `when` is "yesterday", or "on May 3". */
export const madeWhen = ({ when }: { when: string }) => `It was made ${when}.`;
export const nothingNew = () => 'Everything in this backup is here already.';
export const willBeAdded = () => 'This will be added:';
export const wasAdded = () => 'This was added:';
export const newPlaces = ({ count }: { count: number }) =>
  plural(count, { one: `Your place in ${count} story`, other: `Your places in ${count} stories` });
export const laterPlaces = ({ count }: { count: number }) =>
  plural(count, {
    one: `A newer place in ${count} story that you have begun here`,
    other: `Newer places in ${count} stories that you have begun here`,
  });
export const bookmarks = ({ count }: { count: number }) =>
  plural(count, { one: `Bookmarks in ${count} story`, other: `Bookmarks in ${count} stories` });
export const heardParts = ({ count }: { count: number }) =>
  plural(count, { one: `What you heard of ${count} story`, other: `What you heard of ${count} stories` });
export const recentPlaces = ({ count }: { count: number }) =>
  plural(count, { one: `Recent places in ${count} story`, other: `Recent places in ${count} stories` });
export const listeningTimes = () => 'Listening times';
export const settings = ({ count }: { count: number }) =>
  plural(count, {
    one: `${count} setting that you haven’t changed here`,
    other: `${count} settings that you haven’t changed here`,
  });
export const placesStay = ({ count }: { count: number }) =>
  plural(count, {
    one: `${count} place is newer here and stays.`,
    other: `${count} places are newer here and stay.`,
  });
export const nothingIsLost = () => 'Nothing that you have here is lost.';
export const importIt = () => 'Import';
export const importing = () => 'Importing…';
export const cancel = () => 'Cancel';

/** `names` is a list of titles. */
export const missingDownloads = ({ count, names }: { count: number; names: string }) =>
  plural(count, {
    one: `${count} story was downloaded there and isn’t on this device: ${names}.`,
    other: `${count} stories were downloaded there and aren’t on this device: ${names}.`,
  });
export const downloadMissing = ({ count }: { count: number }) =>
  plural(count, { one: 'Download it', other: 'Download them' });
export const downloading = () => 'The download has begun. You can follow it on the Downloads page.';

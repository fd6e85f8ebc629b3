/** The backup: everything that is the listener's in one file, and back. */
import { area } from '../area.ts';
import { plural } from '../plural.ts';

export const words = area('backup', {
  backup: () => 'Backup',
  aboutBackup: () =>
    'One file with your places, bookmarks, what you have heard, recent places, listening times and settings. It names your downloads, but doesn’t hold their sound, and books that you have added from files aren’t in it. Import it here or on another device: nothing that is newer there is lost.',
  save: () => 'Save a backup',
  share: () => 'Share a backup',
  importBackup: () => 'Import a backup',
  /** `name` is the name of a file. */
  saved: ({ name }: { name: string }) => `Your backup was saved as ${name}.`,
  reading: () => 'Reading the backup…',

  notMade: () => 'Your data couldn’t be read from this device, so there is no backup. Try again in a moment.',
  notShared: () => 'The backup couldn’t be shared. Save it instead.',
  foreign: () => 'This file isn’t a backup from Lamplight. Nothing was changed.',
  damaged: () => 'This backup is damaged: part of it is missing or was changed. Nothing was changed here.',
  newer: () =>
    'This backup comes from a newer version of Lamplight. Reload this page to update, then import it again. Nothing was changed.',
  tooLarge: () => 'This file is too large to be a backup from Lamplight. Nothing was changed.',
  unreadable: () => 'This file couldn’t be read. Nothing was changed.',
  storageFails: () =>
    'Your data couldn’t be read or stored on this device. Nothing was changed. Try again in a moment.',

  importTitle: () => 'Import this backup?',
  importedTitle: () => 'Your backup was imported',
  /** `when` is "yesterday", or "on May 3". */
  madeWhen: ({ when }: { when: string }) => `It was made ${when}.`,
  nothingNew: () => 'Everything in this backup is here already.',
  willBeAdded: () => 'This will be added:',
  wasAdded: () => 'This was added:',
  newPlaces: ({ count }: { count: number }) =>
    plural(count, { one: `Your place in ${count} story`, other: `Your places in ${count} stories` }),
  laterPlaces: ({ count }: { count: number }) =>
    plural(count, {
      one: `A newer place in ${count} story that you have begun here`,
      other: `Newer places in ${count} stories that you have begun here`,
    }),
  bookmarks: ({ count }: { count: number }) =>
    plural(count, { one: `Bookmarks in ${count} story`, other: `Bookmarks in ${count} stories` }),
  heardParts: ({ count }: { count: number }) =>
    plural(count, { one: `What you heard of ${count} story`, other: `What you heard of ${count} stories` }),
  recentPlaces: ({ count }: { count: number }) =>
    plural(count, { one: `Recent places in ${count} story`, other: `Recent places in ${count} stories` }),
  listeningTimes: () => 'Listening times',
  settings: ({ count }: { count: number }) =>
    plural(count, {
      one: `${count} setting that you haven’t changed here`,
      other: `${count} settings that you haven’t changed here`,
    }),
  placesStay: ({ count }: { count: number }) =>
    plural(count, {
      one: `${count} place is newer here and stays.`,
      other: `${count} places are newer here and stay.`,
    }),
  nothingIsLost: () => 'Nothing that you have here is lost.',
  importIt: () => 'Import',
  importing: () => 'Importing…',
  cancel: () => 'Cancel',

  /** `names` is a list of titles. */
  missingDownloads: ({ count, names }: { count: number; names: string }) =>
    plural(count, {
      one: `${count} story was downloaded there and isn’t on this device: ${names}.`,
      other: `${count} stories were downloaded there and aren’t on this device: ${names}.`,
    }),
  downloadMissing: ({ count }: { count: number }) =>
    plural(count, { one: 'Download it', other: 'Download them' }),
  downloading: () => 'The download has begun. You can follow it on the Downloads page.',
});

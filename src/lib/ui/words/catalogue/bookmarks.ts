/** Bookmarks and notes. */
import { area } from '../area.ts';
import { grouped, plural } from '../plural.ts';

export const words = area('bookmarks', {
  bookmarks: () => 'Bookmarks',
  addHere: () => 'Add here',
  noBookmarks: () =>
    'Nothing here yet. A bookmark keeps the word that is heard, with its line and a note if you like.',
  /** Of a line whose text is not known. */
  withoutText: () => 'A place without text',
  /** `place` is "The Kitchen, 1:36", `when` is "last night". */
  keptWhen: ({ place, when }: { place: string; when: string }) => `${place}. Kept ${when}`,

  note: () => 'Note',
  addNote: () => 'Add a note',
  editNote: () => 'Edit note',
  saveNote: () => 'Save',
  cancel: () => 'Cancel',
  deleteBookmark: () => 'Delete',
  copyBookmark: () => 'Copy',
  copyAll: () => 'Copy them all',

  // Said in one line.
  bookmarkSet: () => 'Bookmark set.',
  deleted: () => 'The bookmark was deleted.',
  copiedBookmark: () => 'Copied, with a link to this place.',
  copiedAll: () => 'Copied.',
  notStored: () =>
    'Your device couldn’t store this: it lasts until this page is closed. Free some space, then try again.',
  textNotReady: () => 'The text is still being loaded. Try again in a moment.',

  /** What a screen reader says of the ribbon beside a paragraph. */
  ribbon: ({ count }: { count: number }) =>
    plural(count, { one: 'Bookmark in this paragraph', other: `${count} bookmarks in this paragraph` }),

  // The notes of all stories.
  yourNotes: () => 'Your notes',
  aboutNotes: () =>
    'All bookmarks and notes of all stories. They are on this device only: a file keeps them, or takes them to another one.',
  saveMarkdown: () => 'Save as Markdown',
  saveJson: () => 'Save as JSON',
  importJson: () => 'Import JSON',
  nothingToSave: () => 'There are no bookmarks yet.',
  saved: ({ count }: { count: number }) =>
    plural(count, {
      one: `${grouped(count)} bookmark was saved.`,
      other: `${grouped(count)} bookmarks were saved.`,
    }),

  // What became of the bookmarks of a file.
  added: ({ count }: { count: number }) =>
    plural(count, {
      one: `${grouped(count)} bookmark was added.`,
      other: `${grouped(count)} bookmarks were added.`,
    }),
  changed: ({ count }: { count: number }) =>
    plural(count, {
      one: `${grouped(count)} was newer in the file.`,
      other: `${grouped(count)} were newer in the file.`,
    }),
  known: ({ count }: { count: number }) =>
    plural(count, {
      one: `${grouped(count)} was here already.`,
      other: `${grouped(count)} were here already.`,
    }),
  stayDeleted: ({ count }: { count: number }) =>
    plural(count, {
      one: `${grouped(count)} was deleted here later, and stays so.`,
      other: `${grouped(count)} were deleted here later, and stay so.`,
    }),
  leftOut: ({ count }: { count: number }) =>
    plural(count, {
      one: `${grouped(count)} couldn’t be read and was left out.`,
      other: `${grouped(count)} couldn’t be read and were left out.`,
    }),
  noRoom: ({ count }: { count: number }) =>
    plural(count, {
      one: `There was no room for ${grouped(count)}: a story has at most 2,000 bookmarks.`,
      other: `There was no room for ${grouped(count)}: a story has at most 2,000 bookmarks.`,
    }),
  nothingInFile: () => 'There are no bookmarks in this file.',
  otherFile: () =>
    'This isn’t a file of bookmarks, or it is damaged. Nothing was changed. Choose the JSON file that Lamplight saved.',
  newerFile: () =>
    'A newer version of Lamplight saved this file. Nothing was changed. Reload the app to update it, then try again.',
  tooLargeFile: () => 'This file is too large to be a file of bookmarks. Nothing was changed.',
  fileNotRead: () => 'The file couldn’t be read. Nothing was changed. Try again.',

  // In the Markdown file and in what is copied.
  byAuthors: ({ names }: { names: string }) => `By ${names}`,
  /** `day` is "2026-11-24". */
  keptOn: ({ place, day }: { place: string; day: string }) => `${place}. Kept on ${day}`,
  openLink: () => 'Open',
});

/** Bookmarks and notes. */
import { plural } from '../plural.ts';

export const bookmarks = () => 'Bookmarks';
export const addHere = () => 'Add here';
export const noBookmarks = () =>
  'Nothing here yet. A bookmark keeps the word that is heard, with its line and a note if you like.';
/** Of a line whose text is not known. */
export const withoutText = () => 'A place without text';
/** `place` is "The Kitchen, 1:36", `when` is "last night". */
export const keptWhen = ({ place, when }: { place: string; when: string }) => `${place}. Kept ${when}`;

export const note = () => 'Note';
export const addNote = () => 'Add a note';
export const editNote = () => 'Edit note';
export const saveNote = () => 'Save';
export const cancel = () => 'Cancel';
export const deleteBookmark = () => 'Delete';
export const copyBookmark = () => 'Copy';
export const copyAll = () => 'Copy them all';

// Said in one line.
export const bookmarkSet = () => 'Bookmark set.';
export const deleted = () => 'The bookmark was deleted.';
export const copiedBookmark = () => 'Copied, with a link to this place.';
export const copiedAll = () => 'Copied.';
export const notStored = () =>
  'Your device couldn’t store this: it lasts until this page is closed. Free some space, then try again.';
export const textNotReady = () => 'The text is still being loaded. Try again in a moment.';

/** What a screen reader says of the ribbon beside a paragraph. */
export const ribbon = ({ count }: { count: number }) =>
  plural(count, { one: 'Bookmark in this paragraph', other: `${count} bookmarks in this paragraph` });

// The notes of all stories.
export const yourNotes = () => 'Your notes';
export const aboutNotes = () =>
  'All bookmarks and notes of all stories. They are on this device only: a file keeps them, or takes them to another one.';
export const saveMarkdown = () => 'Save as Markdown';
export const saveJson = () => 'Save as JSON';
export const importJson = () => 'Import JSON';
export const nothingToSave = () => 'There are no bookmarks yet.';
export const saved = ({ count }: { count: number }) =>
  plural(count, { one: `${count} bookmark was saved.`, other: `${count} bookmarks were saved.` });

// What became of the bookmarks of a file.
export const added = ({ count }: { count: number }) =>
  plural(count, { one: `${count} bookmark was added.`, other: `${count} bookmarks were added.` });
export const changed = ({ count }: { count: number }) =>
  plural(count, { one: `${count} was newer in the file.`, other: `${count} were newer in the file.` });
export const known = ({ count }: { count: number }) =>
  plural(count, { one: `${count} was here already.`, other: `${count} were here already.` });
export const stayDeleted = ({ count }: { count: number }) =>
  plural(count, {
    one: `${count} was deleted here later, and stays so.`,
    other: `${count} were deleted here later, and stay so.`,
  });
export const leftOut = ({ count }: { count: number }) =>
  plural(count, {
    one: `${count} couldn’t be read and was left out.`,
    other: `${count} couldn’t be read and were left out.`,
  });
export const noRoom = ({ count }: { count: number }) =>
  plural(count, {
    one: `There was no room for ${count}: a story has at most 2,000 bookmarks.`,
    other: `There was no room for ${count}: a story has at most 2,000 bookmarks.`,
  });
export const nothingInFile = () => 'There are no bookmarks in this file.';
export const otherFile = () =>
  'This isn’t a file of bookmarks, or it is damaged. Nothing was changed. Choose the JSON file that Lamplight saved.';
export const newerFile = () =>
  'A newer version of Lamplight saved this file. Nothing was changed. Reload the app to update it, then try again.';
export const tooLargeFile = () => 'This file is too large to be a file of bookmarks. Nothing was changed.';
export const fileNotRead = () => 'The file couldn’t be read. Nothing was changed. Try again.';

// In the Markdown file and in what is copied.
export const byAuthors = ({ names }: { names: string }) => `By ${names}`;
/** `day` is "2026-11-24". */
export const keptOn = ({ place, day }: { place: string; day: string }) => `${place}. Kept on ${day}`;
export const openLink = () => 'Open';

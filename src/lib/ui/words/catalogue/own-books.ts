/** The listener's own books: adding them, and what came of it. */
import { area } from '../area.ts';
import { grouped, plural } from '../plural.ts';

export const words = area('own-books', {
  yourBooks: () => 'Your books',
  add: () => 'Add a book',
  aboutAdding: () =>
    'EPUB files with a voice or without, DAISY books, audiobooks, and sound files with their captions. They stay on this device and are sent nowhere.',
  addFolder: () => 'Add a folder',
  dropHere: () => 'Drop files or a folder here to add them.',
  nothingInFolder: () => 'There is no book in this folder.',
  sharedTooLarge: () =>
    'These files are too large to be shared with Lamplight: add them with the button here.',
  cannotRead: () =>
    'Your own books can’t be read at the moment. They are still here. Close the app and open it again.',

  // A file that is being added.
  waiting: () => 'Waiting',
  /** Below the name of a book. `count` is two or more. */
  joined: ({ count }: { count: number }) =>
    `One book from ${grouped(count)} files. Added one by one, each is a book of its own.`,
  reading: () => 'Reading the book…',
  storing: ({ percent }: { percent: number }) => `Storing, ${percent}%`,
  /** Both are sizes: "2.3 MB". */
  doneOf: ({ done, total }: { done: string; total: string }) => `${done} of ${total}`,
  /** `name`: of the book or of the file. */
  stopAdding: ({ name }: { name: string }) => `Stop adding ${name}`,
  dismiss: ({ name }: { name: string }) => `Dismiss the message about ${name}`,

  // What came of it.
  added: () => 'Added to your books.',
  known: () => 'You already have this book.',
  open: () => 'Open',
  openNamed: ({ title }: { title: string }) => `Open ${title}`,
  /** Above the details below. */
  partUnused: () => 'Something in it couldn’t be used',
  withoutVoice: () => 'It has no voice. You can read it here.',
  missingFile: ({ path }: { path: string }) => `A file is missing in it: ${path}.`,
  unresolvedText: ({ count }: { count: number }) =>
    plural(count, {
      one: `${count} passage of the voice has no text in the book. You hear it, and nothing is lit.`,
      other: `${count} passages of the voice have no text in the book. You hear them, and nothing is lit.`,
    }),
  unusableClips: ({ count }: { count: number }) =>
    plural(count, {
      one: `${count} piece of the voice can’t be played and is left out.`,
      other: `${count} pieces of the voice can’t be played and are left out.`,
    }),

  // Why a book was not added.
  unknownFormat: () =>
    'This isn’t a book that Lamplight can read. It reads EPUB files, DAISY books, packaged audiobooks, and sound files such as m4b and mp3.',
  /** `lock` is the name of a copy protection. */
  lockedBy: ({ lock }: { lock: string }) =>
    `This book is locked by ${lock}, and only the shop’s or the library’s own app can open it. Lamplight needs a copy without a lock.`,
  /** Copy protections. */
  lcp: () => 'Readium LCP',
  adobe: () => 'Adobe DRM',
  locked: () =>
    'This book is locked, and only the shop’s or the library’s own app can open it. Lamplight needs a copy without a lock.',
  tooMuch: () => 'There is more in this file than Lamplight can read. A smaller edition may work.',
  broken: () => 'This book is damaged and can’t be read. Get the file once more, then add it again.',
  full: ({ needed }: { needed: string }) =>
    `There isn’t enough room on this device: ${needed} needed. Make room, then add the book again.`,
  fullWithFree: ({ needed, free }: { needed: string; free: string }) =>
    `There isn’t enough room on this device: ${needed} needed, ${free} free. Make room, then add the book again.`,
  storageFails: () =>
    'Nothing can be stored on this device at the moment. Close the app, open it again, then add the book once more.',
  unreadable: () =>
    'The browser can’t read this file. It may have been moved or deleted. Choose it once more.',
  insecure: () =>
    'Books can be added only over a secure connection. Open the library at an address that begins with https.',
  appIncomplete: () => 'Part of the app couldn’t be loaded. Add the book again when you are online.',
  unexpected: () => 'Something went wrong in the app, and the book wasn’t added. Try again.',

  // What the listener wants otherwise of a book.
  edit: () => 'Edit book',
  editNamed: ({ title }: { title: string }) => `Edit book: ${title}`,
  title: () => 'Title',
  titleMissing: () => 'A book needs a title.',
  authors: () => 'Author',
  authorsHint: () => 'Several: one on each line.',
  language: () => 'Language of the book',
  languageHint: () => 'It decides which way the text runs and how its words are divided.',
  unknownLanguage: () => 'Not known',
  /** Takes back what was changed. */
  asInFile: ({ value }: { value: string }) => `As in the file: ${value}`,
  cover: () => 'Cover',
  coverInFile: () => 'From the file',
  coverChosen: () => 'Your picture',
  coverDrawn: () => 'Drawn',
  chooseCover: () => 'Choose a picture',
  noPicture: () => 'This isn’t a picture that can be shown. Choose a JPEG, PNG, WebP, AVIF or GIF file.',
  save: () => 'Save',
  cancel: () => 'Cancel',
  editFull: () =>
    'There isn’t enough room on this device for this, and nothing was changed. Make room, then save again.',
  editNotStored: () => 'This couldn’t be stored, and nothing was changed. Save again.',
  editGone: () => 'This book isn’t on this device any more.',
});

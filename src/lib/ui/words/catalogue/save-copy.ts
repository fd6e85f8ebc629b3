/** The sheet that saves a story or an own book as a file for other apps. */
import { area } from '../area.ts';

export const words = area('save-copy', {
  saveCopy: () => 'Save a copy',
  saveCopyNamed: ({ title }: { title: string }) => `Save a copy of ${title}`,
  intro: () => 'A file for other apps and devices. It is made on this device, and sent nowhere.',

  // The formats. Each has a line below its name.
  epub: () => 'EPUB with the voice',
  epubText: () => 'For reading apps. Those that can light the words while they are read.',
  epubOfText: () => 'EPUB',
  epubOfTextText: () => 'For reading apps, with chapters.',
  txt: () => 'Plain text',
  txtText: () => 'The words alone, without the voice.',
  /** `size` is "3.7 MB". */
  about: ({ size }: { size: string }) => `about ${size}`,
  lessThan: ({ size }: { size: string }) => `less than ${size}`,

  // What has to be done first.
  downloadFirst: () => 'For a copy with the voice, the story has to be on this device.',
  repairFirst: () => 'For a copy with the voice, the download has to be repaired.',
  ownDamaged: () => 'Part of this book is gone from this device, so there can be no copy with the voice.',

  // While it is made, and after that.
  making: ({ percent }: { percent: number }) => `Making the copy, ${percent}%`,
  makingStarts: () => 'Making the copy…',
  keepOpen: () => 'It stops when this is closed.',
  cancel: () => 'Cancel',
  /** `name` is the name of a file. */
  saved: ({ name }: { name: string }) => `The copy was saved as ${name}.`,
  ready: ({ name }: { name: string }) => `${name} is ready.`,
  save: () => 'Save',
  share: () => 'Share',
  notShared: () => 'The copy couldn’t be shared. Save it instead.',
  otherFormat: () => 'Other format',

  // Why there is no copy.
  noSound: () =>
    'Part of the voice couldn’t be read from this device, so there is no copy. Check the story on the Downloads page, then try again.',
  noText: () =>
    'Part of the text couldn’t be loaded, so there is no copy. Check your connection, then try again.',
  full: () => 'There isn’t enough room for the copy. Make room on this device, then try again.',
  notWritten: () => 'The file couldn’t be written there. Try again, and choose another place for it.',
  tooLarge: () =>
    'This book has more than 4 GB, which a file of this format can’t hold. You can save its text alone.',
  unexpected: () => 'Something went wrong in the app, and there is no copy. Try again.',
});

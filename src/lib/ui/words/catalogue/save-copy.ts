/** The sheet that saves a story or an own book as a file for other apps. */
import { area } from '../area.ts';

export const words = area('save-copy', {
  saveCopy: () => 'Save a copy',
  saveCopyNamed: ({ title }: { title: string }) => `Save a copy of ${title}`,
  intro: () => 'A file for other apps and devices. It is made on this device, and sent nowhere.',

  // The formats. Each has a line below its name.
  epub: () => 'EPUB with the voice',
  epubText: () => 'For reading apps. Many light the words while they are heard.',
  epubOfText: () => 'EPUB',
  epubOfTextText: () => 'For reading apps, with chapters.',
  m4b: () => 'Audiobook file (m4b)',
  m4bText: () =>
    'One sound file with chapters and cover, for computers and Android. Apple’s players want another sound.',
  lpf: () => 'Audiobook package (LPF)',
  lpfText: () => 'For audiobook apps: the sound, its chapters, and the text with its times.',
  txt: () => 'Plain text',
  txtText: () => 'The words alone, without the voice.',
  md: () => 'Script (Markdown)',
  mdText: () => 'For authors: the text with its voices, to be edited and narrated again.',
  subtitles: () => 'Subtitles',
  subtitlesText: () =>
    'They show the text beside the sound, or below a film. Their times count through the whole story.',
  vtt: () => 'WebVTT',
  srt: () => 'SubRip (SRT)',
  byWord: () => 'A time for each word.',
  byLine: () => 'A time for each line.',
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
  otherSound: () =>
    'Only a book whose sound is MP3, all of one kind, can become an m4b. Choose another format.',
  unexpected: () => 'Something went wrong in the app, and there is no copy. Try again.',
});

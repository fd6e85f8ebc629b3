/** The formats in which the app and `npm run export` save a copy of a book. */
import { writeSubrip, writeWebvtt } from './captions.ts';
import { writeEpub } from './epub.ts';
import type { ExportedBook, PackageFile } from './exported-book.ts';
import { writeLpf } from './lpf.ts';
import { writePlainText } from './plain-text.ts';
import { writeScript } from './script.ts';

export const copyFormats = [
  'epub',
  'm4b',
  'lpf',
  'txt',
  'md',
  'vtt',
  'vtt-lines',
  'srt',
  'srt-words',
] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** `voice`: its sound is in the copy. `times`: when each word or line is heard. */
export type CopyContent = 'voice' | 'text' | 'times';

interface Format {
  readonly ending: string;
  readonly mediaType: string;
  readonly content: CopyContent;
  /**
   * The text of the only file, or the files of a zip. `modified`: as in `writeEpub`. Undefined where the copy is made of the
   * sound itself (`export/m4b`).
   */
  readonly write?: (book: ExportedBook, modified: string) => string | readonly PackageFile[];
}

const vtt = { ending: 'vtt', mediaType: 'text/vtt', content: 'times' } as const;
const srt = { ending: 'srt', mediaType: 'application/x-subrip', content: 'times' } as const;

export const formats: Readonly<Record<CopyFormat, Format>> = {
  epub: { ending: 'epub', mediaType: 'application/epub+zip', content: 'voice', write: writeEpub },
  m4b: { ending: 'm4b', mediaType: 'audio/mp4', content: 'voice' },
  lpf: { ending: 'lpf', mediaType: 'application/lpf+zip', content: 'voice', write: writeLpf },
  txt: { ending: 'txt', mediaType: 'text/plain', content: 'text', write: writePlainText },
  md: { ending: 'md', mediaType: 'text/markdown', content: 'text', write: writeScript },
  vtt: { ...vtt, write: (book) => writeWebvtt(book, 'words') },
  'vtt-lines': { ...vtt, write: (book) => writeWebvtt(book, 'lines') },
  srt: { ...srt, write: (book) => writeSubrip(book, 'lines') },
  'srt-words': { ...srt, write: (book) => writeSubrip(book, 'words') },
};

/** Its sound is in the copy, too, where it has any. */
export function holdsSound(format: CopyFormat): boolean {
  return formats[format].content === 'voice';
}

/** Without a voice there are no times; and an EPUB of the text alone is all that a package can be. */
export function canHold(format: CopyFormat, hasVoice: boolean): boolean {
  return hasVoice || formats[format].content === 'text' || format === 'epub';
}

/** Values for the sentences about the listener's own books, and about copies for other apps. */
import type { words } from '#lib/ui/words/catalogue/own-books.ts';
import type { words as saveCopy } from '#lib/ui/words/catalogue/save-copy.ts';
import type { ExamplesOf } from './part.ts';

export const ownBookExamples: ExamplesOf<typeof words> = {
  joined: [{ count: 12 }],
  storing: [{ percent: 34 }],
  doneOf: [{ done: '41 MB', total: '120 MB' }],
  stopAdding: [{ name: 'book.epub' }],
  dismiss: [{ name: 'book.epub' }],
  openNamed: [{ title: 'The Night Ferry' }],
  editNamed: [{ title: 'The Night Ferry' }],
  asInFile: [{ value: 'The Night Ferry' }],
  missingFile: [{ path: 'audio/one.mp3' }],
  unresolvedText: [{ count: 1 }, { count: 3 }],
  unusableClips: [{ count: 1 }, { count: 3 }],
  lockedBy: [{ lock: 'Readium LCP' }],
  full: [{ needed: '120 MB' }],
  fullWithFree: [{ needed: '120 MB', free: '40 MB' }],
};

export const saveCopyExamples: ExamplesOf<typeof saveCopy> = {
  saveCopyNamed: [{ title: 'The Night Ferry' }],
  about: [{ size: '120 MB' }],
  lessThan: [{ size: '0.1 MB' }],
  making: [{ percent: 34 }],
  saved: [{ name: 'The Night Ferry.epub' }],
  ready: [{ name: 'The Night Ferry.epub' }],
};

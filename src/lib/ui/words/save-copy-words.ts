/** What is said of the copies of a story: their formats, how large they become, and why one was not made. */
import type { CopyFormat } from '#lib/core/export/copy-format.ts';
import type { CopyProblem } from '#lib/core/export/copy-problem.ts';
import { words as playerWords } from './catalogue/player.ts';
import { words } from './catalogue/save-copy.ts';
import { storageSize } from './numbers.ts';

interface Named {
  readonly name: () => string;
  readonly text: () => string;
}

const named: Readonly<Record<CopyFormat, Named>> = {
  epub: { name: words.epub, text: words.epubText },
  txt: { name: words.txt, text: words.txtText },
};

export function formatWords(format: CopyFormat, hasVoice: boolean): Named {
  if (format === 'epub' && !hasVoice) return { name: words.epubOfText, text: words.epubOfTextText };
  return named[format];
}

const leastBytes = 1e5;

/** "about 3.7 MB". */
export function aboutSize(bytes: number): string {
  return bytes < leastBytes
    ? words.lessThan({ size: storageSize(leastBytes) })
    : words.about({ size: storageSize(bytes) });
}

const problems: Readonly<Record<CopyProblem['kind'], () => string>> = {
  'no-sound': words.noSound,
  'no-text': words.noText,
  full: words.full,
  'not-written': words.notWritten,
  'too-large': words.tooLarge,
  'app-incomplete': playerWords.partNotLoaded,
  unexpected: words.unexpected,
};

export function copyProblemWords({ kind }: CopyProblem): string {
  return problems[kind]();
}

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
  m4b: { name: words.m4b, text: words.m4bText },
  lpf: { name: words.lpf, text: words.lpfText },
  txt: { name: words.txt, text: words.txtText },
  md: { name: words.md, text: words.mdText },
  vtt: { name: words.vtt, text: words.byWord },
  'vtt-lines': { name: words.vtt, text: words.byLine },
  srt: { name: words.srt, text: words.byLine },
  'srt-words': { name: words.srt, text: words.byWord },
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
  'other-sound': words.otherSound,
  'app-incomplete': playerWords.partNotLoaded,
  unexpected: words.unexpected,
};

export function copyProblemWords({ kind }: CopyProblem): string {
  return problems[kind]();
}

import { usableLanguage } from '../publication/language-tag.ts';

/**
 * What counts as a word and is lit as one: a run without white space or dashes that contains a letter or a digit, with
 * the punctuation that touches it.
 */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

const run = /[^\s–—]+/gu;
const letterOrNumber = /[\p{L}\p{N}]/u;

/** Languages that are written without spaces between words. */
const unspaced = new Set(['zh', 'yue', 'wuu', 'ja', 'th', 'lo', 'km', 'my']);

/** The words of a text in order; offsets count UTF-16 units. `language` is BCP 47. */
export function splitWords(text: string, language: string): readonly TextRange[] {
  const usable = usableLanguage(language);
  const primary = usable?.split('-')[0]?.toLowerCase() ?? '';
  return usable !== undefined && unspaced.has(primary) ? segmentWords(text, usable) : runWords(text);
}

function runWords(text: string): readonly TextRange[] {
  return [...text.matchAll(run)]
    .filter(([word]) => letterOrNumber.test(word))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function segmentWords(text: string, language: string): readonly TextRange[] {
  const words: TextRange[] = [];
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (letterOrNumber.test(segment)) words.push({ from: index, to: index + segment.length });
  return words;
}

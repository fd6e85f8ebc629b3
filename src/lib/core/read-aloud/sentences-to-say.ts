/** What a voice of the device is asked to say of a block, one part after the other. */
import type { Block } from '../transcript/block.ts';

/** [from, to) of a block's text. */
export interface SentenceToSay {
  readonly from: number;
  readonly to: number;
  /** BCP 47; undefined where the book does not say it. */
  readonly language: string | undefined;
}

/** Chromium's network voices stop after about 15 seconds of one utterance (Chromium issue 40715888). */
const mostCharacters = 200;
const hasLetters = /[\p{L}\p{N}]/u;
const pauseInside = /[,;:–—،、，；：]\s+(?!.*[,;:–—،、，；：]\s)/su;

/** Sentences, and parts of long ones; none of a block without letters and digits. */
export function sentencesToSay(
  { text, styles }: Pick<Block, 'text' | 'styles'>,
  language: string | undefined,
): readonly SentenceToSay[] {
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  return segments
    .flatMap(({ segment, index }) => inParts(segment, index))
    .filter(({ from, to }) => hasLetters.test(text.slice(from, to)))
    .map((part) => ({ ...part, language: foreignLanguage(styles, part) ?? language }));
}

function inParts(segment: string, start: number): { readonly from: number; readonly to: number }[] {
  const from = start + (segment.length - segment.trimStart().length);
  const text = segment.trim();
  if (text.length <= mostCharacters) return [{ from, to: from + text.length }];
  const length = lengthOfPart(text);
  return [{ from, to: from + length }, ...inParts(text.slice(length), from + length)];
}

/** Up to a comma or the like in its second half, else up to a space, else as much as is allowed. */
function lengthOfPart(text: string): number {
  const most = text.slice(0, mostCharacters);
  const comma = pauseInside.exec(most.slice(mostCharacters / 2));
  if (comma) return mostCharacters / 2 + comma.index + 1;
  const space = most.search(/\s\S*$/u);
  if (space > 0) return space;
  // The two halves of a character outside the basic plane stay together.
  return /[\uD800-\uDBFF]$/.test(most) ? mostCharacters - 1 : mostCharacters;
}

/** The language that all of the part is in, where that is not the book's. */
function foreignLanguage(
  styles: Block['styles'],
  { from, to }: { readonly from: number; readonly to: number },
): string | undefined {
  const found = styles.find((range) => range.style === 'language' && range.from <= from && range.to >= to);
  return found?.style === 'language' ? found.language : undefined;
}

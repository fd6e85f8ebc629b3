import { foldAccents } from '../english/fold-accents.ts';
import { withWords } from './sign-words.ts';
import type { Pronunciation } from '../../cast/voice-engine.ts';
import { phonesOfIpa } from './flite-alphabet.ts';

/** A text in the characters that flite reads: plain ASCII, without quotation marks, a dash as a comma for the pause. */
export function spokenText(text: string): string {
  return foldAccents(withWords(text))
    .replace(/[‘’]/g, "'")
    .replace(/[“”"«»„()[\]]/g, '')
    .replace(/\s*[–—]\s*/g, ', ')
    .replace(/…/g, ', ')
    .replace(/[^\x20-\x7e]|[<>]/g, ' ')
    .replace(/(^|\s)'+|'+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A single word, without the punctuation around it. */
export function spokenWord(word: string): string {
  return spokenText(word).replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}

/** The text as SSML, with the phones of the pronunciations that the author has given. */
export function markedUp(text: string, pronunciations: readonly Pronunciation[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, to, ipa } of pronunciations) {
    const mapped = phonesOfIpa(ipa);
    if (!('phones' in mapped)) continue;
    const edge = (pattern: RegExp) => pattern.exec(text.slice(from, to))?.[0] ?? '';
    parts.push(
      spokenText(text.slice(at, from)),
      `<phoneme ph="${mapped.phones.join(' ')}">${spokenWord(text.slice(from, to)) || 'word'}</phoneme>${edge(/[.,;:!?]+(?=[^\p{L}\p{N}]*$)/u)}`,
    );
    at = to;
  }
  return [...parts, spokenText(text.slice(at))].join(' ').trim();
}

/** Small words whose sound depends on the word after them. */
import { vowels } from './kokoro-alphabet.ts';

/** `next`: the phonemes of the next word of the same breath; undefined before a pause. */
export function weakForm(word: string, next: string | undefined): string | undefined {
  const isBeforeVowel = next !== undefined && vowels.test(next.replace(/^[ˈˌ]/, '').charAt(0));
  switch (word) {
    case 'the':
      return isBeforeVowel ? 'ði' : 'ðə';
    case 'a':
      return 'ɐ';
    case 'an':
      return 'ɐn';
    case 'to':
      return next === undefined ? 'tu' : isBeforeVowel ? 'tʊ' : 'tə';
    case "'n'":
      return 'ᵊn';
    case 'I':
      return 'ˌI';
    default:
      return undefined;
  }
}

/** S-stop, w-what, th-the: the beginning of a word before the word itself. */
import { vowels } from './kokoro-alphabet.ts';

/** "re-read" repeats its beginning too, but a stutter is a single letter or has no vowel. */
export function isStuttered(part: string, whole: string): boolean {
  const [begun, word] = [part.toLowerCase(), whole.toLowerCase()];
  if (begun === word) return /^[a-z]$/.test(begun);
  return word.startsWith(begun) && /^(?:[a-z]|[b-df-hj-np-tv-z]{2,3})$/.test(begun);
}

/** `phonemes` are those of the whole word. A stop needs a short vowel after it to be heard. */
export function stuttered(part: string, phonemes: string): string {
  const sounds = Array.from(phonemes.replace(/[ˈˌ ]/g, ''));
  const isOneSound = part.length === 1 || /^(?:th|sh|ch|wh|ph|gh|kn|wr|ps)$/i.test(part);
  const consonants = sounds.findIndex((sound) => vowels.test(sound));
  const most = consonants <= 0 ? 1 : consonants;
  const begun = sounds.slice(0, isOneSound ? 1 : Math.min(part.length, most)).join('');
  return /[bdɡkptʧʤ]$/.test(begun) ? `${begun}ə` : begun;
}

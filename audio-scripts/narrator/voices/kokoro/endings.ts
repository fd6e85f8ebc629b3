/** Regular English endings, so that a lexicon does not need every form of a word. */
import type { Accent } from '../english/numerals.ts';

type LookUp = (base: string) => string | undefined;

interface Ending {
  readonly letters: string;
  readonly sound: (base: string, accent: Accent) => string;
}

const hissing = /[szʃʒʧʤ]$/;
const voiceless = /[ptkfθ]$/;
const weak: Readonly<Record<Accent, string>> = { us: 'ᵻ', gb: 'ɪ' };

export const pluralSound = (base: string, accent: Accent): string =>
  base + (hissing.test(base) ? `${weak[accent]}z` : voiceless.test(base) ? 's' : 'z');
const pastSound = (base: string, accent: Accent): string =>
  base + (/[td]$/.test(base) ? `${weak[accent]}d` : /[ptkfθsʃʧ]$/.test(base) ? 't' : 'd');

/** Longer endings come before the shorter ones they end in. */
const endings: readonly Ending[] = [
  { letters: "'s", sound: pluralSound },
  { letters: 'ingly', sound: (base) => `${base}ɪŋli` },
  { letters: 'ings', sound: (base) => `${base}ɪŋz` },
  { letters: 'ing', sound: (base) => `${base}ɪŋ` },
  { letters: 'edly', sound: (base, accent) => `${base}${weak[accent]}dli` },
  { letters: 'ed', sound: pastSound },
  { letters: 'ers', sound: (base, accent) => `${base}${accent === 'us' ? 'əɹz' : 'əz'}` },
  { letters: 'er', sound: (base, accent) => `${base}${accent === 'us' ? 'əɹ' : 'ə'}` },
  { letters: 'est', sound: (base, accent) => `${base}${weak[accent]}st` },
  { letters: 'lessly', sound: (base) => `${base}ləsli` },
  { letters: 'lessness', sound: (base) => `${base}ləsnəs` },
  { letters: 'less', sound: (base) => `${base}ləs` },
  { letters: 'fulness', sound: (base) => `${base}fᵊlnəs` },
  { letters: 'fully', sound: (base) => `${base}fᵊli` },
  { letters: 'ness', sound: (base) => `${base}nəs` },
  { letters: 'ment', sound: (base) => `${base}mᵊnt` },
  { letters: 'like', sound: (base) => `${base}lˌIk` },
  { letters: 'ship', sound: (base) => `${base}ʃˌɪp` },
  { letters: 'ish', sound: (base) => `${base}ɪʃ` },
  { letters: 'able', sound: (base) => `${base}əbᵊl` },
  { letters: 'ly', sound: (base) => (base.endsWith('l') ? `${base}i` : `${base}li`) },
  { letters: 'es', sound: pluralSound },
  { letters: 's', sound: pluralSound },
  { letters: 'y', sound: (base) => `${base}i` },
];

const prefixes: readonly (readonly [string, Readonly<Record<Accent, string>>])[] = [
  ['un', { us: 'ˌʌn', gb: 'ˌʌn' }],
  ['re', { us: 'ɹˌi', gb: 'ɹˌiː' }],
  ['over', { us: 'ˌOvəɹ', gb: 'ˌQvə' }],
  ['mis', { us: 'mˌɪs', gb: 'mˌɪs' }],
  ['non', { us: 'nˌɑn', gb: 'nˌɒn' }],
  ['half', { us: 'hˌæf', gb: 'hˌɑːf' }],
];

/** `word` is in lower case. Undefined if no base is known. */
export function withEnding(word: string, lookUp: LookUp, accent: Accent): string | undefined {
  for (const { letters, sound } of endings) {
    if (!word.endsWith(letters)) continue;
    const stem = word.slice(0, -letters.length);
    if (stem.length < 2) continue;
    for (const base of basesOf(stem, letters)) {
      const phonemes = lookUp(base);
      if (phonemes !== undefined)
        return sound(vowelSound.test(letters) ? beforeVowel(phonemes, base, accent) : phonemes, accent);
    }
  }
  for (const [letters, sound] of prefixes) {
    const rest = word.slice(letters.length);
    if (!word.startsWith(letters) || rest.length < 4) continue;
    const phonemes = lookUp(rest);
    if (phonemes !== undefined) return sound[accent] + phonemes;
  }
  return undefined;
}

/** What the stem may have been before the ending: stopp(ed) – stop, hop(ed) – hope, tri(ed) – try. */
function basesOf(stem: string, letters: string): readonly string[] {
  if (letters === "'s") return [stem];
  // "hiss" is not a plural.
  if (letters === 's' && stem.endsWith('s')) return [];
  if (letters === 'es' && !/(?:[iosxz]|[cs]h)$/.test(stem)) return [];
  const bases = [stem];
  if (stem.endsWith('i')) bases.unshift(`${stem.slice(0, -1)}y`);
  if (!/^[eiay]/.test(letters) || letters === 'es') return bases;
  // Without a silent e, a short stem would have doubled its consonant, and a hard c would have become ck.
  if (shortStem.test(stem)) bases.unshift(`${stem}e`);
  else bases.push(`${stem}e`);
  if (/c$/.test(stem) && /^[eiy]/.test(letters)) return [`${stem}e`];
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) bases.push(stem.slice(0, -1));
  return bases;
}

/** Endings that begin with a vowel sound. */
const vowelSound = /^(?:[iay]|er|est|edly)/;
const shortStem = /^[^aeiouy]*[aeiouy][b-dfgk-np-tvz]$/;

/** American t between vowels is a flap; the r that British voices drop is heard before a vowel. */
function beforeVowel(phonemes: string, base: string, accent: Accent): string {
  if (accent === 'us') return phonemes.replace(/(?<=[AIOWYaɑæɛiɪuʊʌəɔɜɹ])t$/, 'ɾ');
  return /re?$/.test(base) && !phonemes.endsWith('ɹ') ? `${phonemes}ɹ` : phonemes;
}

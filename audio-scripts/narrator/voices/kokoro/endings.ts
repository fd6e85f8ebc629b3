/** Regular English endings, so that a lexicon need not hold every form of a word. */
import type { Accent } from '../english/numerals.ts';

type LookUp = (base: string) => string | undefined;

interface Ending {
  readonly letters: string;
  readonly sound: (base: string, accent: Accent) => string;
}

const hissing = /[szʃʒʧʤ]$/;
const voiceless = /[ptkfθ]$/;
const weak: Readonly<Record<Accent, string>> = { us: 'ᵻ', gb: 'ɪ' };

const pluralSound = (base: string, accent: Accent): string =>
  base + (hissing.test(base) ? `${weak[accent]}z` : voiceless.test(base) ? 's' : 'z');
const pastSound = (base: string, accent: Accent): string =>
  base + (/[td]$/.test(base) ? `${weak[accent]}d` : /[ptkfθsʃʧ]$/.test(base) ? 't' : 'd');

/** The longest first. American t between vowels is a flap. */
const endings: readonly Ending[] = [
  { letters: "'s", sound: pluralSound },
  { letters: "s'", sound: pluralSound },
  { letters: 'ingly', sound: (base, accent) => `${flapped(base, accent)}ɪŋli` },
  { letters: 'ings', sound: (base, accent) => `${flapped(base, accent)}ɪŋz` },
  { letters: "in'", sound: (base, accent) => `${flapped(base, accent)}ɪn` },
  { letters: 'ing', sound: (base, accent) => `${flapped(base, accent)}ɪŋ` },
  { letters: 'edly', sound: (base, accent) => `${base}${weak[accent]}dli` },
  { letters: 'ed', sound: pastSound },
  { letters: 'ers', sound: (base, accent) => `${flapped(base, accent)}${accent === 'us' ? 'əɹz' : 'əz'}` },
  { letters: 'er', sound: (base, accent) => `${flapped(base, accent)}${accent === 'us' ? 'əɹ' : 'ə'}` },
  { letters: 'est', sound: (base, accent) => `${flapped(base, accent)}${weak[accent]}st` },
  { letters: 'lessly', sound: (base) => `${base}ləsli` },
  { letters: 'lessness', sound: (base) => `${base}ləsnəs` },
  { letters: 'less', sound: (base) => `${base}ləs` },
  { letters: 'fulness', sound: (base) => `${base}fᵊlnəs` },
  { letters: 'fully', sound: (base) => `${base}fᵊli` },
  { letters: 'ness', sound: (base) => `${base}nəs` },
  { letters: 'ment', sound: (base) => `${base}mᵊnt` },
  { letters: 'like', sound: (base) => `${base}lˌIk` },
  { letters: 'ship', sound: (base) => `${base}ʃˌɪp` },
  { letters: 'ish', sound: (base, accent) => `${flapped(base, accent)}ɪʃ` },
  { letters: 'able', sound: (base, accent) => `${flapped(base, accent)}əbᵊl` },
  { letters: 'ly', sound: (base) => (base.endsWith('l') ? `${base}i` : `${base}li`) },
  { letters: 'es', sound: pluralSound },
  { letters: 's', sound: pluralSound },
  { letters: 'y', sound: (base, accent) => `${flapped(base, accent)}i` },
];

const prefixes: readonly (readonly [string, string])[] = [
  ['un', 'ˌʌn'],
  ['re', 'ɹˌi'],
  ['over', 'ˌOvəɹ'],
  ['mis', 'mˌɪs'],
  ['non', 'nˌɑn'],
  ['half', 'hˌæf'],
];

/** `word` in lower case. Undefined where no base is known. */
export function withEnding(word: string, lookUp: LookUp, accent: Accent): string | undefined {
  for (const { letters, sound } of endings) {
    if (!word.endsWith(letters)) continue;
    const stem = word.slice(0, -letters.length);
    if (stem.length < 2) continue;
    for (const base of basesOf(stem, letters)) {
      const phonemes = lookUp(base);
      if (phonemes !== undefined) return sound(phonemes, accent);
    }
  }
  for (const [letters, sound] of prefixes) {
    const rest = word.slice(letters.length);
    if (!word.startsWith(letters) || rest.length < 4) continue;
    const phonemes = lookUp(rest);
    if (phonemes !== undefined) return (accent === 'gb' ? sound.replace('əɹ', 'ə') : sound) + phonemes;
  }
  return undefined;
}

/** What the stem may have been before the ending: stopp(ed) – stop, hop(ed) – hope, tri(ed) – try. */
function basesOf(stem: string, letters: string): readonly string[] {
  if (letters.includes("'")) return [stem];
  const bases = [stem];
  if (stem.endsWith('i')) bases.unshift(`${stem.slice(0, -1)}y`);
  const takesVowel = /^[eiay]/.test(letters);
  if (takesVowel && letters !== 'es') {
    bases.push(`${stem}e`);
    if (/([b-df-hj-np-tv-z])\1$/.test(stem)) bases.push(stem.slice(0, -1));
  }
  return bases;
}

function flapped(base: string, accent: Accent): string {
  return accent === 'us' ? base.replace(/(?<=[AIOWYaɑæɛiɪuʊʌəɔɜɹ])t$/, 'ɾ') : base;
}

/** Kokoro's alphabet: mostly IPA, with single letters for the diphthongs. */

/** Flite's ARPAbet in Kokoro's alphabet. */
const phones: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ aa: 'ɑ', ae: 'æ', ah: 'ʌ', ao: 'ɔ', aw: 'W', ax: 'ə', ay: 'I', eh: 'ɛ', er: 'ɜɹ', ey: 'A', ih: 'ɪ' },
    ...{ iy: 'i', ow: 'O', oy: 'Y', uh: 'ʊ', uw: 'u', b: 'b', ch: 'ʧ', d: 'd', dh: 'ð', f: 'f', g: 'ɡ' },
    ...{ hh: 'h', jh: 'ʤ', k: 'k', l: 'l', m: 'm', n: 'n', ng: 'ŋ', p: 'p', r: 'ɹ', s: 's', sh: 'ʃ', t: 't' },
    ...{ th: 'θ', v: 'v', w: 'w', y: 'j', z: 'z', zh: 'ʒ' },
  }),
);
const vowels = /[AIOQWYaɐɑɒæɔəɛɜiɪuʊʌᵊᵻ]/u;

/** Flite's guess has no stress, so the first full vowel gets it, as in most English names. */
export function fromPhones(heard: readonly string[]): string {
  const spelled = heard.map((phone) => phones.get(phone) ?? '');
  const stressed = spelled.findIndex((sound) => vowels.test(sound) && sound !== 'ə');
  return spelled.map((sound, i) => (i === stressed ? `ˈ${sound}` : sound === 'ɜɹ' ? 'əɹ' : sound)).join('');
}

/** IPA signs that are written differently in Kokoro's alphabet; sequences come before their parts. */
const written: readonly (readonly [string, string])[] = [
  ...([
    ['eɪ', 'A'],
    ['aɪ', 'I'],
    ['aʊ', 'W'],
    ['ɔɪ', 'Y'],
    ['oʊ', 'O'],
    ['əʊ', 'Q'],
  ] as const),
  ...([
    ['t͡ʃ', 'ʧ'],
    ['tʃ', 'ʧ'],
    ['d͡ʒ', 'ʤ'],
    ['dʒ', 'ʤ'],
    ['e', 'ɛ'],
    ['ɝ', 'ɜɹ'],
    ['ɚ', 'əɹ'],
    ['g', 'ɡ'],
  ] as const),
  ...([
    ['r', 'ɹ'],
    ["'", 'ˈ'],
    [',', 'ˌ'],
    ['.', ''],
    ['‿', ''],
    ['l̩', 'ᵊl'],
    ['n̩', 'ᵊn'],
  ] as const),
];
const known = /^[AIOQWYabdfhijklmnpstuvwxzæðŋɑɒɔəɛɜɡɪɹɾʃʊʌʒʔʤʧˈˌːθᵊᵻ ]+$/u;

/**
 * An author's IPA in Kokoro's alphabet, or the first sign that has no counterpart. Kokoro's own capital letters are
 * accepted as they are.
 */
export function fromIpa(
  ipa: string,
  accent: 'us' | 'gb',
): { readonly phonemes: string } | { readonly unknown: string } {
  let phonemes = ipa
    .normalize('NFC')
    .replace(/^[/[]|[/\]]$/g, '')
    .trim();
  for (const [signs, sound] of written) phonemes = phonemes.replaceAll(signs, sound);
  if (accent === 'us') phonemes = phonemes.replaceAll('ː', '');
  const unknown = Array.from(phonemes).find((sign) => !known.test(sign));
  return unknown === undefined && phonemes !== '' ? { phonemes } : { unknown: unknown ?? 'nothing' };
}

export { vowels };

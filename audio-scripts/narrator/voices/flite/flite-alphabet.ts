/** IPA as flite's phones: ARPAbet in lower case, with the stress digit after the vowel. */

/** Sequences of signs that make one phone come first. */
const signs: readonly (readonly [string, string])[] = [
  ...([
    ['eɪ', 'ey'],
    ['aɪ', 'ay'],
    ['aʊ', 'aw'],
    ['ɔɪ', 'oy'],
    ['oʊ', 'ow'],
    ['əʊ', 'ow'],
    ['tʃ', 'ch'],
  ] as const),
  ...([
    ['t͡ʃ', 'ch'],
    ['dʒ', 'jh'],
    ['d͡ʒ', 'jh'],
    ['ɜɹ', 'er'],
    ['ɜr', 'er'],
    ['əɹ', 'er'],
    ['ər', 'er'],
  ] as const),
  ...([
    ['l̩', 'ax l'],
    ['n̩', 'ax n'],
    ['ᵊl', 'ax l'],
    ['ᵊn', 'ax n'],
    ['ɝ', 'er'],
    ['ɚ', 'er'],
    ['ɜː', 'er'],
  ] as const),
  ...([
    ['A', 'ey'],
    ['I', 'ay'],
    ['W', 'aw'],
    ['Y', 'oy'],
    ['O', 'ow'],
    ['Q', 'ow'],
    ['ʧ', 'ch'],
    ['ʤ', 'jh'],
  ] as const),
  ...([
    ['ɑ', 'aa'],
    ['ɒ', 'aa'],
    ['æ', 'ae'],
    ['a', 'ae'],
    ['ʌ', 'ah'],
    ['ɔ', 'ao'],
    ['ə', 'ax'],
    ['ᵊ', 'ax'],
  ] as const),
  ...([
    ['ɛ', 'eh'],
    ['e', 'eh'],
    ['ɜ', 'er'],
    ['ɪ', 'ih'],
    ['ᵻ', 'ih'],
    ['i', 'iy'],
    ['ʊ', 'uh'],
    ['u', 'uw'],
  ] as const),
  ...([
    ['ð', 'dh'],
    ['θ', 'th'],
    ['ʃ', 'sh'],
    ['ʒ', 'zh'],
    ['ŋ', 'ng'],
    ['h', 'hh'],
    ['ɡ', 'g'],
    ['g', 'g'],
  ] as const),
  ...([
    ['ɹ', 'r'],
    ['r', 'r'],
    ['ɾ', 'd'],
    ['j', 'y'],
    ['b', 'b'],
    ['d', 'd'],
    ['f', 'f'],
    ['k', 'k'],
  ] as const),
  ...([
    ['l', 'l'],
    ['m', 'm'],
    ['n', 'n'],
    ['p', 'p'],
    ['s', 's'],
    ['t', 't'],
    ['v', 'v'],
    ['w', 'w'],
  ] as const),
  ['z', 'z'],
];
const vowel = /^(?:aa|ae|ah|ao|aw|ay|eh|er|ey|ih|iy|ow|oy|uh|uw)$/;

/** The phones, or the first sign that has no phone. */
export function phonesOfIpa(
  ipa: string,
): { readonly phones: readonly string[] } | { readonly unknown: string } {
  let rest = ipa
    .normalize('NFC')
    .replace(/^[/[]|[/\]]$/g, '')
    .trim();
  const phones: string[] = [];
  let isStressed = false;
  while (rest !== '') {
    const found = signs.find(([sign]) => rest.startsWith(sign));
    const sign = found?.[0] ?? rest.charAt(0);
    rest = rest.slice(sign.length);
    if (found)
      for (const phone of found[1].split(' ')) {
        phones.push(vowel.test(phone) ? `${phone}${isStressed ? 1 : 0}` : phone);
        if (vowel.test(phone) || phone === 'ax') isStressed = false;
      }
    else if (sign === 'ˈ' || sign === "'") isStressed = true;
    else if (!/[ˌ,.ː\s‿]/u.test(sign)) return { unknown: sign };
  }
  return phones.length > 0 ? { phones } : { unknown: 'nothing' };
}

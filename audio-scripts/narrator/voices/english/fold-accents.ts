/** Letters that do not decompose into a plain letter and a mark. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'th'],
  ['þ', 'th'],
]);

/** café as cafe, Brontë as Bronte: English lexicons and spelling rules have no accented letters. */
export function foldAccents(word: string): string {
  const whole = word.normalize('NFC');
  if (!/[^\p{ASCII}]/u.test(whole)) return whole;
  return Array.from(whole, (letter) => {
    const plain = letters.get(letter.toLowerCase());
    if (plain === undefined) return letter.normalize('NFD').replace(/\p{M}/gu, '');
    return letter === letter.toLowerCase() ? plain : plain.replace(/^./, (first) => first.toUpperCase());
  }).join('');
}

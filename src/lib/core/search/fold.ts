/**
 * Texts as they are compared in a search: without case, accents and marks, with ligatures and ß as the letters that they
 * stand for, and with one space for all that is between words. All four letters i of Turkish are the same, so that both
 * spellings are found, whatever the keyboard.
 */
export interface FoldedText {
  /** Begins and ends with a space. */
  readonly text: string;
  /** Where each of its characters comes from: offsets in the text that was folded. */
  readonly from: ArrayLike<number>;
}

/** What a search takes for the same letter, and Unicode does not. */
const likeOthers: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
};

/** Accents and the points of Hebrew and Arabic. The vowels of Thai or Hindi are marks, too, but as good as letters. */
const accent = /[\p{Script=Inherited}\p{Script=Hebrew}]/u;
const mark = /\p{Mn}/u;
/** What nobody sees, such as a hyphen where a line may break; and the line that only makes Arabic words longer. */
const unseen = /[\p{Cf}\u0640]/u;
const inWord = /[\p{L}\p{N}\p{M}]/u;

const space = ' ';
/** Each character is folded once: a book has few different ones. */
const known = new Map<number, string>();

export function foldText(text: string): FoldedText {
  let folded = space;
  const from = [0];
  let isSpaced = true;
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at) ?? 0;
    const letters = known.get(point) ?? foldOnce(point);
    if (letters !== '' && !(isSpaced && letters === space)) {
      folded += letters;
      for (let i = 0; i < letters.length; i++) from.push(at);
      isSpaced = letters === space;
    }
    at += point > 0xffff ? 2 : 1;
  }
  if (isSpaced) return { text: folded, from };
  from.push(text.length);
  return { text: folded + space, from };
}

function foldOnce(point: number): string {
  const letters = foldPoint(String.fromCodePoint(point));
  known.set(point, letters);
  return letters;
}

function foldPoint(character: string): string {
  if (unseen.test(character)) return '';
  // Lower case has letters that upper case writes as two (ß), and the other way round (ẞ).
  const lower = character.toLowerCase().toUpperCase().toLowerCase();
  let letters = '';
  for (const part of lower.normalize('NFKD')) {
    if (mark.test(part) && accent.test(part) && !isVoicing(part)) continue;
    letters += likeOthers[part] ?? (inWord.test(part) ? part : space);
  }
  // Letters that Unicode takes apart although they are one, as in Korean and Japanese.
  const whole = letters.normalize('NFC');
  return whole.trim() === '' && whole !== '' ? space : whole.replaceAll(space, '');
}

/** In Japanese it makes another letter: か is ka, が is ga. */
function isVoicing(part: string): boolean {
  return part === '\u3099' || part === '\u309a';
}

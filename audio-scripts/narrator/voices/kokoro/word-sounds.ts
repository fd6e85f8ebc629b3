/** How one word sounds: from the lexicon, by its endings, spelled, made of two words, or by the rules of spelling. */
import { foldAccents } from '../english/fold-accents.ts';
import { pluralSound } from './endings.ts';
import type { ChosenReading } from './heteronyms.ts';
import { fromPhones } from './kokoro-alphabet.ts';
import type { Lexicon } from './lexicon.ts';
import { isStuttered, stuttered } from './stutters.ts';
import { unlisted } from './unlisted.ts';
import { weakForm } from './weak-forms.ts';

/** What single words sound like by the rules of English spelling, in ARPAbet. */
export type SoundOut = (words: readonly string[]) => Promise<readonly (readonly string[])[]>;

export interface Reading {
  readonly phonemes: string;
  readonly isGuess: boolean;
}

/** What its place in the text tells of a word. */
export interface Place {
  readonly choice: ChosenReading;
  /** The phonemes that follow without a pause. */
  readonly next: string | undefined;
  /** Its capital is a name's, and not that of a sentence. */
  readonly isName: boolean;
}

interface Sources {
  readonly lexicon: Lexicon;
  readonly soundOut: SoundOut;
}

const capitalised = /^\p{Lu}[\p{Ll}']+$/u;

/** Of several words that one is said as: no neighbour tells anything of it. */
const asPart: ChosenReading = { kinds: [], by: 'rule' };

export async function soundsOf(
  said: string,
  { choice, next, isName }: Place,
  sources: Sources,
): Promise<Reading> {
  const fixed = choice.phonemes?.[sources.lexicon.accent];
  if (fixed !== undefined) return { phonemes: fixed, isGuess: false };
  const whole = said.includes('-') ? sources.lexicon.look(said, choice.kinds) : undefined;
  if (whole) return { phonemes: whole.phonemes, isGuess: false };
  const parts = said.split(/([\s,]+|(?<=\p{L}'?)-(?='?\p{L}))/u);
  const isAlone = parts.length === 1;
  const readings: Reading[] = [];
  for (let i = parts.length - 1; i >= 0; i -= 2) {
    const part = parts[i] ?? '';
    const follows = i === parts.length - 1 ? next : readings[0]?.phonemes;
    const gap = parts[i - 1] === undefined ? '' : parts[i - 1]?.includes(',') ? ', ' : ' ';
    const isHyphened = parts[i + 1] === '-';
    const reading =
      (isHyphened ? begunWord(part, parts[i + 2] ?? '', readings[0], sources.lexicon) : undefined) ??
      (await readingOf(part, { choice: isAlone ? choice : asPart, next: follows, isName }, sources));
    readings.unshift({ ...reading, phonemes: gap + reading.phonemes });
  }
  return {
    phonemes: readings.map((reading) => reading.phonemes).join(''),
    isGuess: readings.some(({ isGuess }) => isGuess),
  };
}

/** What stands before a hyphen and is no word of its own. */
function begunWord(
  part: string,
  whole: string,
  reading: Reading | undefined,
  { accent }: Lexicon,
): Reading | undefined {
  if (/^re$/i.test(part)) return { phonemes: accent === 'us' ? 'ɹˌi' : 'ɹˌiː', isGuess: false };
  if (!reading || !isStuttered(part, whole) || /^[AI]$/.test(part)) return undefined;
  return { phonemes: stuttered(part, reading.phonemes), isGuess: false };
}

async function readingOf(
  written: string,
  { choice: { kinds, by }, next, isName }: Place,
  { lexicon, soundOut }: Sources,
): Promise<Reading> {
  const sure = (phonemes: string): Reading => ({ phonemes, isGuess: false });
  if (written === '') return sure('');
  if (written.includes('·')) return sure(spell(written, lexicon));
  const own = lexicon.has(written) ? undefined : unlisted(written, lexicon.accent);
  if (own !== undefined) return sure(own);
  const word = lexicon.has(written) ? written : foldAccents(written);
  const weak = weakForm(word === 'I' ? word : word.toLowerCase(), next);
  if (weak !== undefined) return sure(weak);
  const [, initials] = /^(\p{Lu}{2,6})'?s$/u.exec(word) ?? [];
  if (initials !== undefined && !lexicon.has(word)) {
    const one = await readingOf(initials, { choice: asPart, next: undefined, isName }, { lexicon, soundOut });
    return { ...one, phonemes: pluralSound(one.phonemes, lexicon.accent) };
  }
  // A name only seems to have an ending: Hess is no plural.
  const isStrange = isName && capitalised.test(word) && !lexicon.hasName(word);
  const known = isStrange && !lexicon.isPlural(word) ? undefined : lexicon.look(word, kinds);
  if (known && !isSpelled(word, lexicon)) {
    const isDoubtful = by === 'doubt' || (by === 'tagger' && known.isUndecided);
    return { phonemes: known.phonemes, isGuess: isStrange || isDoubtful };
  }
  if (/^\p{Lu}{1,6}$/u.test(word)) return sure(spell(word, lexicon));
  const spoken = undrawn(word, lexicon) ?? (isStrange ? undefined : undropped(word, lexicon));
  if (spoken !== undefined) return sure(spoken);
  const compound = compoundOf(word.toLowerCase(), isStrange ? 4 : 3, lexicon);
  if (compound !== undefined) return { phonemes: compound, isGuess: true };
  const [heard = []] = await soundOut([word]);
  return { phonemes: fromPhones(heard), isGuess: true };
}

/** FBI is no word; STOP is one that is shouted. */
function isSpelled(word: string, lexicon: Lexicon): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && !lexicon.has(word) && !lexicon.has(word.toLowerCase());
}

/** Letters with or without points, and what is no letter behind them: "U·S·'s". */
function spell(word: string, lexicon: Lexicon): string {
  const letters = Array.from(word.replaceAll('·', '').replace(/'s$/, ''));
  const names = letters.map((letter) => lexicon.look(letter, [])?.phonemes ?? '');
  const line = names.map((name, i) => (i === names.length - 1 ? name : name.replace('ˈ', 'ˌ'))).join('');
  return word.endsWith("'s") ? pluralSound(line, lexicon.accent) : line;
}

/** "Sooo" is "so", "hisss" is "hiss". */
function undrawn(word: string, lexicon: Lexicon): string | undefined {
  const [, letter] = /(\p{L})\1{2,}/iu.exec(word) ?? [];
  if (letter === undefined) return undefined;
  // Words rather end in two of these than in one.
  return (/[fls]/i.test(letter) ? ['$1$1', '$1'] : ['$1', '$1$1'])
    .map((letters) => lexicon.look(word.replace(/(\p{L})\1{2,}/giu, letters), [])?.phonemes)
    .find((phonemes) => phonemes !== undefined);
}

/** "nothin'", whose apostrophe has gone with the quotes, is "nothing". */
function undropped(word: string, lexicon: Lexicon): string | undefined {
  return word.endsWith('in') ? lexicon.look(`${word}g`, [])?.phonemes.replace(/ŋ$/, 'n') : undefined;
}

/** doorframe: two words that are known, the longer first one preferred. Short ones stand in names by chance: Ber-tie. */
function compoundOf(word: string, least: number, lexicon: Lexicon): string | undefined {
  for (let at = word.length - least; at >= least; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!lexicon.has(first) || !lexicon.has(second)) continue;
    const [one, other] = [lexicon.look(first, ['NOUN']), lexicon.look(second, ['NOUN'])];
    if (one && other) return one.phonemes + other.phonemes.replace('ˈ', 'ˌ');
  }
  return undefined;
}

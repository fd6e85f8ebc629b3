/** How one word sounds: from the lexicon, by its ending, spelled out, as a compound, or by the rules of spelling. */
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

/** What the text around a word says about it. */
export interface Place {
  readonly choice: ChosenReading;
  /** The phonemes that follow without a pause. */
  readonly next: string | undefined;
  /** If it is capitalised, that is because it is a name, not because a sentence begins. */
  readonly isName: boolean;
}

interface Sources {
  readonly lexicon: Lexicon;
  readonly soundOut: SoundOut;
}

const capitalised = /^\p{Lu}[\p{Ll}']+$/u;

/** For one of several words that a written word is said as: its neighbours say nothing about it. */
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

/** A part before a hyphen that is not a word: the prefix re- or a stutter. */
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
  // What looks like an ending may be part of the name: Hess is not a plural.
  const isStrange = isName && capitalised.test(word) && !lexicon.hasName(word);
  const known = isStrange && !lexicon.isPlural(word) ? undefined : lexicon.look(word, kinds);
  if (known && !isSpelled(word, lexicon)) {
    const isDoubtful = by === 'doubt' || (by === 'tagger' && known.isUndecided);
    return { phonemes: known.phonemes, isGuess: isStrange || isDoubtful };
  }
  if (/^\p{Lu}{1,6}$/u.test(word)) return sure(spell(word, lexicon));
  const spoken = withoutDrawl(word, lexicon) ?? (isStrange ? undefined : withDroppedG(word, lexicon));
  if (spoken !== undefined) return sure(spoken);
  const compound = compoundOf(word.toLowerCase(), isStrange ? 4 : 3, lexicon);
  if (compound !== undefined) return { phonemes: compound, isGuess: true };
  const [heard = []] = await soundOut([word]);
  return { phonemes: fromPhones(heard), isGuess: true };
}

/** FBI is spelled out; STOP is a word in capitals. */
function isSpelled(word: string, lexicon: Lexicon): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && !lexicon.has(word) && !lexicon.has(word.toLowerCase());
}

/** Letters with or without points between them, and perhaps a possessive ending: "U·S·'s". */
function spell(word: string, lexicon: Lexicon): string {
  const letters = Array.from(word.replaceAll('·', '').replace(/'s$/, ''));
  const names = letters.map((letter) => lexicon.look(letter, [])?.phonemes ?? '');
  const line = names.map((name, i) => (i === names.length - 1 ? name : name.replace('ˈ', 'ˌ'))).join('');
  return word.endsWith("'s") ? pluralSound(line, lexicon.accent) : line;
}

/** "Sooo" is "so", "hisss" is "hiss". */
function withoutDrawl(word: string, lexicon: Lexicon): string | undefined {
  const [, letter] = /(\p{L})\1{2,}/iu.exec(word) ?? [];
  if (letter === undefined) return undefined;
  // Words end in two of these letters more often than in one.
  return (/[fls]/i.test(letter) ? ['$1$1', '$1'] : ['$1', '$1$1'])
    .map((letters) => lexicon.look(word.replace(/(\p{L})\1{2,}/giu, letters), [])?.phonemes)
    .find((phonemes) => phonemes !== undefined);
}

/** "nothin'", whose apostrophe has been removed as a quotation mark, is "nothing". */
function withDroppedG(word: string, lexicon: Lexicon): string | undefined {
  return word.endsWith('in') ? lexicon.look(`${word}g`, [])?.phonemes.replace(/ŋ$/, 'n') : undefined;
}

/** doorframe: two known words, preferably with a long first one. Short ones occur in names by chance: Ber-tie. */
function compoundOf(word: string, least: number, lexicon: Lexicon): string | undefined {
  for (let at = word.length - least; at >= least; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!lexicon.has(first) || !lexicon.has(second)) continue;
    const [one, other] = [lexicon.look(first, ['NOUN']), lexicon.look(second, ['NOUN'])];
    if (one && other) return one.phonemes + other.phonemes.replace('ˈ', 'ˌ');
  }
  return undefined;
}

/**
 * One utterance as phonemes, word by word: what each word is said as, how that sounds, and which sounds had to be
 * guessed. What an author has fixed wins over everything.
 */
import type { TextRange } from '#lib/core/transcript/words.ts';
import { spokenForms } from '../english/spoken-forms.ts';
import { swallowsDot } from '../english/abbreviations.ts';
import { takeApart, type WrittenWord } from '../english/written-words.ts';
import type { Pronunciation } from '../voice-engine.ts';
import { fromIpa, fromPhones } from './kokoro-alphabet.ts';
import type { Kinds, Lexicon } from './lexicon.ts';
import { readingKinds } from './parts-of-speech.ts';
import { weakForm } from './weak-forms.ts';

export interface WordSounds {
  /** Words of one lit word stand apart: "nineteen eighty-four". Empty where an earlier word carries it. */
  readonly phonemes: string;
  /** In Kokoro's alphabet, with its spaces. */
  readonly behind: string;
}

export interface Guess {
  readonly range: TextRange;
  readonly phonemes: string;
}

export interface Utterance {
  readonly text: string;
  readonly words: readonly TextRange[];
  readonly pronunciations: readonly Pronunciation[];
}

export interface Phonemes {
  readonly words: readonly WordSounds[];
  readonly guesses: readonly Guess[];
}

/** What single words sound like by the rules of English spelling, in ARPAbet. */
export type SoundOut = (words: readonly string[]) => Promise<readonly (readonly string[])[]>;

export async function phonemize(
  utterance: Utterance,
  lexicon: Lexicon,
  soundOut: SoundOut,
): Promise<Phonemes> {
  const { text, words } = utterance;
  const written = words.map(({ from, to }) => takeApart(text.slice(from, to), (word) => lexicon.has(word)));
  const said = spokenForms(written, lexicon.accent);
  const kinds = readingKinds(text, words);
  const behind = words.map((_, i) => punctuationBehind(utterance, written, said, i));
  const fixed = fixedSounds(utterance, lexicon);
  const guesses: Guess[] = [];
  const sounds: string[] = [];
  // From the end: how "the" sounds depends on what follows.
  for (let i = words.length - 1; i >= 0; i--) {
    const range = words[i];
    if (!range) continue;
    const next = behind[i] === ' ' ? sounds[i + 1] : undefined;
    const reading =
      fixed.get(i) ?? (await soundsOf(said[i] ?? '', kinds[i] ?? [], next, { lexicon, soundOut }));
    sounds[i] = typeof reading === 'string' ? reading : reading.phonemes;
    if (typeof reading !== 'string' && reading.isGuess)
      guesses.unshift({ range, phonemes: reading.phonemes });
  }
  return { words: sounds.map((phonemes, i) => ({ phonemes, behind: behind[i] ?? ' ' })), guesses };
}

interface Reading {
  readonly phonemes: string;
  readonly isGuess: boolean;
}

interface Sources {
  readonly lexicon: Lexicon;
  readonly soundOut: SoundOut;
}

async function soundsOf(
  said: string,
  kinds: Kinds,
  next: string | undefined,
  sources: Sources,
): Promise<Reading> {
  const parts = said.split(/([\s,]+|(?<=\p{L})-(?=\p{L}))/u);
  const readings: Reading[] = [];
  for (let i = parts.length - 1; i >= 0; i -= 2) {
    const part = parts[i] ?? '';
    const follows = i === parts.length - 1 ? next : readings[0]?.phonemes;
    const reading = await readingOf(part, i === 0 && parts.length === 1 ? kinds : [], follows, sources);
    const gap = parts[i - 1] === undefined ? '' : parts[i - 1]?.includes(',') ? ', ' : ' ';
    readings.unshift({ ...reading, phonemes: gap + reading.phonemes });
  }
  return {
    phonemes: readings.map(({ phonemes }) => phonemes).join(''),
    isGuess: readings.some(({ isGuess }) => isGuess),
  };
}

async function readingOf(
  word: string,
  kinds: Kinds,
  next: string | undefined,
  { lexicon, soundOut }: Sources,
): Promise<Reading> {
  const sure = (phonemes: string): Reading => ({ phonemes, isGuess: false });
  if (word === '') return sure('');
  if (word.includes('·')) return sure(spell(word.replaceAll('·', ''), lexicon));
  const weak = weakForm(word === 'I' ? word : word.toLowerCase(), next);
  if (weak !== undefined) return sure(weak);
  const known = lexicon.look(word, kinds);
  if (known && !isSpelled(word, lexicon)) return sure(known.phonemes);
  if (/^\p{Lu}{1,6}$/u.test(word)) return sure(spell(word, lexicon));
  const compound = compoundOf(word.toLowerCase(), lexicon);
  if (compound !== undefined) return { phonemes: compound, isGuess: true };
  const [heard = []] = await soundOut([word]);
  return { phonemes: fromPhones(heard), isGuess: true };
}

/** FBI is no word; STOP is one that is shouted. */
function isSpelled(word: string, lexicon: Lexicon): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && !lexicon.has(word) && !lexicon.has(word.toLowerCase());
}

function spell(word: string, lexicon: Lexicon): string {
  const names = Array.from(word, (letter) => lexicon.look(letter, [])?.phonemes ?? '');
  return names.map((name, i) => (i === names.length - 1 ? name : name.replace('ˈ', 'ˌ'))).join('');
}

/** doorframe: two words that are known, the longer first one preferred. */
function compoundOf(word: string, lexicon: Lexicon): string | undefined {
  for (let at = word.length - 3; at >= 3; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!lexicon.has(first) || !lexicon.has(second)) continue;
    const [one, other] = [lexicon.look(first, ['NOUN']), lexicon.look(second, ['NOUN'])];
    if (one && other) return one.phonemes + other.phonemes.replace('ˈ', 'ˌ');
  }
  return undefined;
}

/** By word: what the author has written in IPA. Of several words in one, the first carries what cannot be shared out. */
function fixedSounds({ words, pronunciations }: Utterance, { accent }: Lexicon): ReadonlyMap<number, string> {
  const fixed = new Map<number, string>();
  for (const { from, to, ipa } of pronunciations) {
    const inside = words.flatMap((word, i) => (word.from < to && word.to > from ? [i] : []));
    const parts = ipa.trim().split(/\s+/);
    inside.forEach((word, k) => {
      const part = parts.length === inside.length ? parts[k] : k === 0 ? parts.join(' ') : '';
      const mapped = fromIpa(part ?? '', accent);
      fixed.set(word, 'phonemes' in mapped ? mapped.phonemes : '');
    });
  }
  return fixed;
}

function punctuationBehind(
  { text, words }: Utterance,
  written: readonly WrittenWord[],
  said: readonly string[],
  i: number,
): string {
  const next = words[i + 1];
  const word = written[i];
  const mayDrop = next !== undefined && word !== undefined && said[i] !== undefined;
  const touching =
    mayDrop && swallowsDot(word.core, written[i + 1]?.core ?? '')
      ? word.behind.replace('.', '')
      : (word?.behind ?? '');
  const between = touching + text.slice(words[i]?.to, next?.from);
  const mark = /\.{3}|…|[–—]|[!?]|[.]|[;:]|,/.exec(strongest(between))?.[0];
  if (mark === undefined) return next === undefined ? ',' : ' ';
  const sign = mark === '...' ? '…' : mark === '–' ? '—' : mark;
  if (next === undefined) return sign;
  return sign === '—' ? ' — ' : `${sign} `;
}

/** Of several marks the one that a voice heeds most: "wait—" in a question is still a question. */
function strongest(between: string): string {
  for (const marks of [/[!?]/, /…|\.{3}/, /[–—]/, /\./, /[;:]/]) {
    const found = marks.exec(between);
    if (found) return found[0];
  }
  return between;
}

/**
 * Turns an utterance into phonemes, word by word: how each word is said, how that sounds, and which sounds had to be
 * guessed. A pronunciation that the author has given always wins.
 */
import type { TextRange } from '#lib/core/transcript/words.ts';
import { spokenForms } from '../english/spoken-forms.ts';
import { bareRange, writtenWords } from '../english/written-words.ts';
import { fixedSounds } from './fixed-sounds.ts';
import { readingByNeighbours } from './heteronyms.ts';
import type { Lexicon } from './lexicon.ts';
import { tagWords } from './parts-of-speech.ts';
import { marksAfterWord } from './pauses.ts';
import { unshouted } from './shouts.ts';
import { soundsOf, type SoundOut } from './word-sounds.ts';
import type { Pronunciation } from '../../cast/voice-engine.ts';

export interface WordSounds {
  /** With spaces if one written word is said as several: "nineteen eighty-four". Empty if said with an earlier word. */
  readonly phonemes: string;
  /** The pause marks and spaces after the word, in Kokoro's alphabet. */
  readonly marksAfter: string;
}

export interface Guess {
  /** The word without its punctuation. */
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
  /** Indexes of words that would be skipped because they have no sound. */
  readonly soundless: readonly number[];
}

export async function phonemize(
  utterance: Utterance,
  lexicon: Lexicon,
  soundOut: SoundOut,
): Promise<Phonemes> {
  const { text, words } = utterance;
  const written = unshouted(
    writtenWords(text, words, (word) => lexicon.has(word)),
    lexicon,
  );
  const said = spokenForms(written, lexicon.accent);
  const tagged = tagWords(text, words);
  const fixed = fixedSounds(utterance, lexicon.accent);
  const guesses: Guess[] = [];
  const soundless: number[] = [];
  const sounds: WordSounds[] = [];
  // From last to first, because how "the" sounds depends on what follows.
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    const spoken = said[i] ?? '';
    if (!word) continue;
    const range = bareRange(text, word);
    const marksAfter = marksAfterWord(text, words, written, i);
    const next = marksAfter === ' ' ? sounds[i + 1]?.phonemes : undefined;
    const opensSentence =
      i === 0 ||
      /[.!?…:—]/.test(marksAfterWord(text, words, written, i - 1)) ||
      /[“‘]/.test(text.slice(word.from, range.from));
    const place = {
      choice: readingByNeighbours(written, i, tagged[i]?.kinds ?? []),
      next,
      isName: tagged[i]?.isName === true || !opensSentence,
    };
    const reading = fixed.get(i) ?? (await soundsOf(spoken, place, { lexicon, soundOut }));
    sounds[i] = { phonemes: typeof reading === 'string' ? reading : reading.phonemes, marksAfter };
    if (typeof reading === 'string') continue;
    if (spoken !== '' && reading.phonemes.trim() === '') soundless.unshift(i);
    else if (reading.isGuess) guesses.unshift({ range, phonemes: reading.phonemes });
  }
  return { words: sounds, guesses, soundless };
}

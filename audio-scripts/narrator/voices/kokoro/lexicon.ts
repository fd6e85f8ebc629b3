/**
 * Words and their phonemes in Kokoro's alphabet, from the voice pack: `gold` is checked by hand and wins over
 * `silver`. Words that are in neither are built from listed words and regular endings.
 */
import type { Accent } from '../english/numerals.ts';
import { withEnding } from './endings.ts';
import { givenName } from './given-names.ts';

/** By part of speech; `null` means that there is no such reading. `None`: if nothing follows the word. */
export type LexiconEntry = string | Readonly<Record<string, string | null>>;

export interface Reading {
  readonly phonemes: string;
  /** There are other readings, and none of the given kinds chooses between them. */
  readonly isUndecided: boolean;
}

/** Kinds of reading, the best first, as the lexicon names them: NOUN, VERB, VBD ... */
export type Kinds = readonly string[];

export class Lexicon {
  readonly #gold: ReadonlyMap<string, LexiconEntry>;
  readonly #silver: ReadonlyMap<string, LexiconEntry>;
  readonly accent: Accent;

  constructor(
    gold: Readonly<Record<string, LexiconEntry>>,
    silver: Readonly<Record<string, LexiconEntry>>,
    accent: Accent,
  ) {
    this.#gold = new Map(Object.entries(gold));
    this.#silver = new Map(Object.entries(silver));
    this.accent = accent;
  }

  /** Whether the word is known as it is written, or as it would be written inside a sentence. */
  has(word: string): boolean {
    return this.#entry(word) !== undefined;
  }

  /** Whether it is a listed name, its plural or its possessive: Ann, the Anns, Ann's. */
  hasName(word: string): boolean {
    const one = word.replace(/'s?$/, '');
    return (
      this.has(one) ||
      [/s$/, /es$/].some((ending) => ending.test(one) && this.#isName(one.replace(ending, '')))
    );
  }

  /** Whether it may be the plural of a listed word. */
  isPlural(word: string): boolean {
    const [, one = ''] = /^(.{3,}[^s'])s$/.exec(word) ?? [];
    return this.has(one);
  }

  /** Undefined if neither the word nor its base is known. */
  look(word: string, kinds: Kinds): Reading | undefined {
    const entry = this.#entry(word);
    if (entry !== undefined) return choose(entry, kinds);
    const built = withEnding(
      word.toLowerCase(),
      (base) => this.look(this.#asIn(word, base), kinds)?.phonemes,
      this.accent,
    );
    return built === undefined ? undefined : { phonemes: built, isUndecided: false };
  }

  /** The base of a word after its ending is removed; capitalised if the word is and only a name is spelled so. */
  #asIn(word: string, base: string): string {
    return /^\p{Lu}/u.test(word) && !this.has(base) ? capitalise(base) : base;
  }

  #isName(word: string): boolean {
    return this.#gold.has(word) || givenName(word, this.accent) !== undefined;
  }

  #entry(word: string): LexiconEntry | undefined {
    const lower = word.toLowerCase();
    const capitalised = capitalise(lower);
    return (
      this.#gold.get(word) ??
      this.#gold.get(lower) ??
      (word === lower ? undefined : this.#gold.get(capitalised)) ??
      this.#silver.get(lower) ??
      this.#gold.get(capitalised) ??
      (word === lower ? undefined : givenName(capitalised, this.accent))
    );
  }
}

function capitalise(word: string): string {
  return word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

function choose(entry: LexiconEntry, kinds: Kinds): Reading | undefined {
  if (typeof entry === 'string') return { phonemes: entry, isUndecided: false };
  const readings = new Map(Object.entries(entry));
  for (const kind of kinds) {
    const phonemes = readings.get(kind);
    if (phonemes === null) return undefined;
    if (phonemes !== undefined) return { phonemes, isUndecided: false };
  }
  const usual = readings.get('DEFAULT');
  if (usual === undefined || usual === null) return undefined;
  const isOpen = kinds.every((kind) => kind === 'None');
  return { phonemes: usual, isUndecided: isOpen && hasOthers(readings, usual) };
}

/** Leaves out weak forms and participles, which the neighbouring words decide. */
function hasOthers(readings: ReadonlyMap<string, string | null>, usual: string): boolean {
  return ['NOUN', 'VERB', 'ADJ', 'ADV', 'VBD'].some((kind) => {
    const other = readings.get(kind);
    return other !== undefined && other !== null && other !== usual;
  });
}

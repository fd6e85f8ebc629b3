/** Which reading of a heteronym a sentence calls for. */
import nlp from 'compromise/two';
import type { TextRange } from '#lib/core/transcript/words.ts';
import type { Kinds } from './lexicon.ts';

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

export interface Tagged {
  /** The lexicon's kinds of reading, the best one first. */
  readonly kinds: Kinds;
  /** Tagged as the name of a person, a place or an organization. */
  readonly isName: boolean;
}

/** The tags for each of the ranges of `text`. */
export function tagWords(text: string, words: readonly TextRange[]): readonly Tagged[] {
  const sentences = nlp(text).json({ offset: true }) as readonly { readonly terms: readonly Term[] }[];
  const terms = sentences.flatMap((sentence) => {
    const isPast = sentence.terms.some(
      ({ tags, text: word }) => tags.includes('PastTense') || pastSign.test(word),
    );
    const isPresent = sentence.terms.some(({ text: word }) => presentSign.test(word));
    return sentence.terms.map((term) => ({ term, isPast, isPresent }));
  });
  return words.map(({ from, to }, i) => {
    const next = words[i + 1];
    const found = terms.find(
      ({ term: { offset } }) => offset.start < to && offset.start + offset.length > from,
    );
    const word = text.slice(from, to).toLowerCase();
    const following = next && text.slice(next.from, next.to).toLowerCase();
    const isLast = next === undefined || /[.,;:!?…—–]/.test(text.slice(from, next.from));
    return {
      kinds: [...(found ? kindsOf(found, word, following) : []), ...(isLast ? ['None'] : [])],
      isName: found?.term.tags.some((tag) => /^(?:Person|Place|Organization)$/.test(tag)) ?? false,
    };
  });
}

const pastSign = /^(?:yesterday|ago|last|then|once|was|were|had|did)$/i;
const presentSign =
  /^(?:to|will|would|can|could|must|should|shall|may|might|do|does|don’t|doesn’t|can’t|cannot|let|let’s|please|every|always|often|usually|sometimes|never|now)$/i;

interface Found {
  readonly term: Term;
  readonly isPast: boolean;
  readonly isPresent: boolean;
}

function kindsOf(
  { term: { tags }, isPast, isPresent }: Found,
  word: string,
  next: string | undefined,
): Kinds {
  // "used to" is a verb of its own; "read" looks the same in the past, so its sentence decides.
  if (/^\W*used\W*$/.test(word)) return next === 'to' ? ['VBD'] : ['VERB'];
  if (tags.includes('PastTense') || tags.includes('Participle')) return ['VBD', 'VBN', 'VERB'];
  if (/^\W*read\W*$/.test(word))
    return isPast && tags.includes('PresentTense') ? ['VBD'] : isPresent ? ['VERB'] : [];
  if (tags.includes('Verb')) return ['VERB'];
  if (tags.includes('Adjective')) return ['ADJ'];
  if (tags.includes('Adverb')) return ['ADV'];
  if (tags.includes('Noun')) return ['NOUN'];
  return tags.includes('Determiner') ? ['DT'] : [];
}

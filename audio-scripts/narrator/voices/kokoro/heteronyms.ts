/**
 * Which reading of a heteronym its neighbours call for, if they say more than its part of speech does; and which
 * words stay in doubt, so that the author gets a remark about them.
 */
import type { Accent } from '../english/numerals.ts';
import { neighboursOf, opensSentence } from '../english/neighbours.ts';
import type { WrittenWord } from '../english/written-words.ts';
import { asTagged, type Certain, type Surroundings } from './heteronym-rule.ts';
import { rules } from './heteronym-rules.ts';
import type { Kinds } from './lexicon.ts';

export interface ChosenReading {
  /** The best first. */
  readonly kinds: Kinds;
  /** What chose the reading: a rule, which is certain; the tagger, if it has a tag for the word; or nothing (doubt). */
  readonly by: 'rule' | 'tagger' | 'doubt';
  /** Given if the lexicon lacks the reading. */
  readonly phonemes?: Readonly<Record<Accent, string>>;
}

const subject = /^(?:he|she|they|we|i|who|nobody|everybody|everyone|someone)$/;
const auxiliary =
  /^(?:to|will|would|must|should|shall|can|could|cannot|can't|won't|don't|didn't|doesn't|did|do)$/;
const determiner = /^(?:the|a|an|my|your|his|our|their|its|every|no)$/;
/** Both adjectives and verbs, or words that the tagger gets right more often. */
const untouched = /^(?:live|used|separate|perfect|frequent)$/;

export function readingByNeighbours(
  words: readonly WrittenWord[],
  index: number,
  tagged: Kinds,
): ChosenReading {
  const near = surroundings(words, index, tagged[0]);
  const rule = rules.get(near.word);
  const certain = rule ? rule(near) : byGrammar(near);
  if (certain === asTagged) return { kinds: tagged, by: 'tagger' };
  if (certain === undefined) return { kinds: tagged, by: rule ? 'doubt' : 'tagger' };
  return typeof certain === 'string'
    ? // A word that has a weak form keeps its strong one if nothing follows, whatever its part of speech.
      { kinds: [certain, ...tagged.filter((kind) => kind === 'None')], by: 'rule' }
    : { kinds: [], by: 'rule', phonemes: certain };
}

function surroundings(
  words: readonly WrittenWord[],
  index: number,
  tagged: string | undefined,
): Surroundings {
  const { word, before, after } = neighboursOf(words, index, 'us');
  const isFirst = words[index - 1] === undefined || /[.!?;:,]/.test(words[index - 1]?.punctuationAfter ?? '');
  const isLast = words[index + 1] === undefined || word.punctuationAfter !== '' || /[–—]/.test(word.tail);
  return {
    word: word.core.toLowerCase(),
    before: isFirst ? '' : before.toLowerCase(),
    after: isLast ? '' : after.toLowerCase(),
    twoBefore: (words[index - 2]?.core ?? '').toLowerCase(),
    others: sentenceOf(words, index).map(({ core }) => core.toLowerCase()),
    tagged,
  };
}

function sentenceOf(words: readonly WrittenWord[], index: number): readonly WrittenWord[] {
  let [from, to] = [index, index + 1];
  while (from > 0 && !opensSentence(words, from)) from--;
  while (to < words.length && !opensSentence(words, to)) to++;
  return words.slice(from, to);
}

/** "he objects" and "to record" are verbs, "the record" is not. */
function byGrammar({ word, before, after }: Surroundings): Certain | undefined {
  if (untouched.test(word)) return undefined;
  if (subject.test(before) || (auxiliary.test(before) && before !== 'to')) return 'VERB';
  if (before === 'to' && /[^s]s$/.test(word)) return 'NOUN';
  if (before === 'to' && after !== '') return 'VERB';
  if (!determiner.test(before)) return undefined;
  return after === '' || /^(?:of|was|is|had|were|are|in|on|at|and|who|that|for|with|from)$/.test(after)
    ? 'NOUN'
    : undefined;
}

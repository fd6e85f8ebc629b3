/** Everyday heteronyms that the tagger often gets wrong but their neighbours decide: use, tear, read, close, aged. */
import {
  auxiliaries,
  bodies,
  cloth,
  determiners,
  learnt,
  objects,
  people,
  places,
  subjects,
  weeping,
} from './heteronym-neighbours.ts';
import { asTagged, has, usual, type Certain, type Rule, type Surroundings } from './heteronym-rule.ts';

const sure = (is: boolean, kind: Certain) => (is ? kind : asTagged);

const use: Rule = ({ before, after, twoBefore }) => {
  if (subjects.has(before) || auxiliaries.has(before)) return usual;
  const isCounted =
    /^(?:of|in|what|much|any|some|more|less|little|good|great|full|make|makes|made|making)$/.test(before) ||
    /^(?:many|several|other|few|these|various|two|three)$/.test(before) ||
    determiners.has(before) ||
    before.endsWith("'s");
  // "its main use is", but "the men use it"
  const isNamed = determiners.has(twoBefore) && /^(?:|for|in|is|was|than|now)$/.test(after);
  return sure(isCounted || isNamed || after === 'of', 'NOUN');
};

/** The tear of an eye, unless it is a tear in cloth, which sounds like the verb. */
const tear: Rule = (near) => {
  const { word, before, after } = near;
  if (/^(?:to|into|in|with|of|through|from|near)$/.test(before) && word === 'tears') return usual;
  if (subjects.has(before) || auxiliaries.has(before)) return 'VERB';
  if (after === 'in' && has(near, cloth)) return 'VERB';
  if (has(near, weeping)) return usual;
  if (has(near, cloth)) return 'VERB';
  return determiners.has(before) ? undefined : asTagged;
};

/** Present and past look the same, but in the present he or she "reads", so "he read" is the past. */
const read: Rule = ({ before, twoBefore, others }) => {
  if (/^(?:has|have|had|having|was|were|been|is|are|be|being|already|\p{L}+'ve)$/u.test(before)) return 'VBN';
  // "I'd" is "I had" or "I would".
  if (before.endsWith("'d")) return undefined;
  if (auxiliaries.has(before) || objects.has(before)) return 'VERB';
  const isAsked = others.some((word) => /^(?:do|does|did|will|would|can|could|should|must)$/.test(word));
  const one = /^(?:never|always|often|once|then|only|just|also|ever)$/.test(before) ? twoBefore : before;
  if (isAsked) return sure(subjects.has(one), 'VERB');
  return sure(/^(?:he|she|nobody|everyone|everybody|someone|somebody)$/.test(one), 'VBD');
};

const close: Rule = ({ before, after }) => {
  if (auxiliaries.has(before) && before !== 'not') return 'VERB';
  if (bodies.has(before) || /^(?:by|enough|together|behind|beside)$/.test(after)) return usual;
  if (/^(?:a|the)$/.test(before) && /^(?:|of)$/.test(after)) return 'NOUN';
  return sure(subjects.has(before), 'VERB');
};

const excuse: Rule = ({ before, after }) => {
  if (objects.has(after)) return usual;
  const isMade = /^(?:make|makes|made|making|any|some|more|poor|good|lame|of|what)$/.test(before);
  return sure(isMade || determiners.has(before), 'NOUN');
};

/** Adjectives that keep the vowel of their ending: an aged man, a learned judge, a blessed relief. */
const aged: Rule = ({ before, after }) =>
  people.has(after) || (before === 'the' && /^(?:|and|are|were)$/.test(after))
    ? { us: 'ˈAʤᵻd', gb: 'ˈAʤɪd' }
    : usual;

const learned: Rule = (near) => (isBeforeNoun(near) && !learnt.has(near.after) ? 'ADJ' : usual);

const blessed: Rule = (near) => (isBeforeNoun(near) ? { us: 'blˈɛsᵻd', gb: 'blˈɛsɪd' } : usual);

function isBeforeNoun({ before, after }: Surroundings): boolean {
  return (determiners.has(before) || /^(?:most|very|whole)$/.test(before)) && !places.has(after);
}

export const everydayRules: ReadonlyMap<string, Rule> = new Map([
  ['use', use],
  ['uses', use],
  ['tear', tear],
  ['tears', tear],
  ['read', read],
  ['close', close],
  ['excuse', excuse],
  ['excuses', excuse],
  ['aged', aged],
  ['learned', learned],
  ['blessed', blessed],
]);

/** Words whose neighbours decide how they sound. A word here that they do not decide is reported as a guess. */
import { everydayRules } from './everyday-heteronyms.ts';
import { has, usual, type Certain, type Rule, type Surroundings } from './heteronym-rule.ts';
import {
  subjects,
  determiners,
  auxiliaries,
  leaden,
  aroundThread,
  bowing,
  bent,
  ofShips,
  ofStrings,
  music,
  played,
  fish,
  tiny,
  degrees,
  calm,
  matter,
  belongings,
  dived,
  afterNoun,
  seeds,
  pencils,
} from './heteronym-neighbours.ts';

const metal = { us: 'lˈɛd', gb: 'lˈɛd' };

export const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...everydayRules,
  [
    'lead',
    (near) => {
      const { before, after } = near;
      const isInside = determiners.has(before) && /^(?:out|from|in|of)$/.test(after) && has(near, pencils);
      if (leaden.has(after) || /^(?:molten|like|as)$/.test(before) || isInside) return metal;
      return before === 'of' && after === '' ? metal : usual;
    },
  ],
  [
    'wound',
    ({ before, after }) => {
      if (determiners.has(before) || /^(?:deep|open|flesh|bullet|knife|of|old|fresh)$/.test(before))
        return usual;
      return subjects.has(before) || aroundThread.has(after) ? 'VBD' : undefined;
    },
  ],
  ['bow', bow],
  ['bows', bow],
  [
    'bass',
    (near) => {
      if (music.has(near.after) || played.has(near.before)) return 'ADJ';
      if (has(near, fish)) return usual;
      return has(near, music) ? 'ADJ' : undefined;
    },
  ],
  ['minute', ({ before, after }) => (tiny.has(after) || degrees.has(before) ? 'ADJ' : usual)],
  ['content', content],
  [
    'invalid',
    ({ before, after, tagged }) => {
      if (!determiners.has(before)) return usual;
      return after === '' || afterNoun.has(after) || tagged === 'NOUN' ? 'NOUN' : undefined;
    },
  ],
  [
    'crooked',
    ({ before, after }) =>
      subjects.has(before) && /^(?:his|her|a|one|my|their|its)$/.test(after) ? 'VERB' : usual,
  ],
  [
    'dove',
    ({ before, after }) =>
      determiners.has(before) ? usual : dived.has(after) || subjects.has(before) ? 'VERB' : undefined,
  ],
  [
    'sow',
    ({ before, after }) =>
      auxiliaries.has(before) || subjects.has(before) || seeds.has(after)
        ? usual
        : determiners.has(before)
          ? 'NOUN'
          : undefined,
  ],
]);

/** The weapon or the knot; or (read like the verb) the bend of a body and the front of a ship. */
function bow(near: Surroundings): Certain | undefined {
  const { before, after, twoBefore } = near;
  if (
    bent.has(before) ||
    bent.has(after) ||
    bowing.has(before) ||
    (bowing.has(twoBefore) && determiners.has(before))
  )
    return 'VERB';
  if (auxiliaries.has(before) || /^(?:he|she|they|we|i|you)$/.test(before)) return 'VERB';
  if (after === 'down' || after === 'to' || after === 'before') return 'VERB';
  if (has(near, ofStrings)) return usual;
  return has(near, ofShips) ? 'VERB' : undefined;
}

function content({ before, after, word }: Surroundings): Certain | undefined {
  if (word !== 'content') return undefined;
  if (calm.has(before) || /^(?:with|to)$/.test(after)) return usual;
  if (after === '' || belongings.has(after)) return matter.has(before) ? 'NOUN' : undefined;
  return determiners.has(before) ? undefined : usual;
}

/** Single words whose neighbours settle how they sound. A word that is listed and not settled is told as a guess. */
import type { Accent } from '../english/numerals.ts';
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
  behindNoun,
  seeds,
} from './heteronym-neighbours.ts';

/** In small letters; empty where a mark stands between. */
export interface Surroundings {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly twoBefore: string;
  /** All words of its sentence. */
  readonly others: readonly string[];
  /** What the tagger takes it for. */
  readonly tagged: string | undefined;
}

/** A kind of the lexicon, or the sounds themselves. */
export type Certain = string | Readonly<Record<Accent, string>>;

type Rule = (near: Surroundings) => Certain | undefined;

/** Names the usual reading: no lexicon has a kind of that name. */
const usual = 'USUAL';

const metal = { us: 'lˈɛd', gb: 'lˈɛd' };

const has = (near: Surroundings, set: ReadonlySet<string>) => near.others.some((word) => set.has(word));

export const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  [
    'lead',
    ({ before, after }) =>
      leaden.has(after) || /^(?:molten|like|as)$/.test(before)
        ? metal
        : before === 'of' && after === ''
          ? metal
          : usual,
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
      return after === '' || behindNoun.has(after) || tagged === 'NOUN' ? 'NOUN' : undefined;
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

/** What is shot with or tied; or the bend of a body, and the front of a ship. */
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

/** Roman numerals: Chapter IV is chapter four, Henry VIII Henry the eighth, Act I act one. */
import type { Neighbours } from './neighbours.ts';
import { cardinal, ordinal } from './numerals.ts';

const romans = [
  ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI'],
  ...['XVII', 'XVIII', 'XIX', 'XX'],
];
const name = /^\p{Lu}\p{Ll}+$/u;
const counted = /^(?:chapter|part|act|scene|book|volume|vol|war|type|phase|level|class|section)$/i;

export function readRoman({ word: { core, behind }, before, after, accent }: Neighbours): string | undefined {
  const index = romans.indexOf(core);
  if (index < 0 || !/^\p{Lu}/u.test(before)) return undefined;
  const value = String(index + 1);
  if (counted.test(before)) {
    // "Of all the Act I saw" is rarer than "Act I", but a verb behind it tells.
    const isPronoun =
      core === 'I' && behind === '' && /^(?:am|was|have|had|will|would|saw|think|said)$/.test(after);
    return isPronoun ? undefined : cardinal(value, accent);
  }
  return core.length > 1 && name.test(before) ? `the ${ordinal(value, accent)}` : undefined;
}

/** Telephone numbers, digit by digit: 555-0199, (555) 123-4567, +1 555 123 4567, and emergency numbers. */
import type { Neighbours } from './neighbours.ts';
import { eachDigit } from './numerals.ts';
import type { WrittenWord } from './written-words.ts';

const shapes = [
  // Within one country, with or without the area code.
  /^(?:\+?\d{1,2}-)?(?:\d{3}-)?\d{3}-\d{4}$/,
  /^\d{3} \d{3}[ -]\d{4}$/,
  // A leading zero or plus, and groups of any length.
  /^0\d{2,4} \d{3,8}(?: \d{3,4})?$/,
  /^\+\d{1,3}(?:[ -]\d{2,5}){2,5}$/,
];
const emergency = /^(?:911|999|112)$/;
const calling =
  /^(?:call|calls|called|calling|dial|dials|dialed|dialled|dialing|dialling|ring|rang|phone|phoned)$/i;

export function readPhoneNumber({
  words,
  index,
  word: { core },
  before,
  after,
}: Neighbours): string | undefined {
  const isCalled = calling.test(before) && words[index - 1]?.punctuationAfter === '';
  if (emergency.test(core) && (isCalled || /^(?:calls?|operator|dispatcher)$/.test(after)))
    return eachDigit(core);
  if (!isInside(words, index)) return undefined;
  const groups = core.replace('+', 'plus ').split('-');
  return groups.map((group) => group.replace(/\d+/, eachDigit)).join(', ');
}

/** Whether the telephone number continues after the word, which then needs a short pause. */
export function isPhoneGroup(words: readonly WrittenWord[], index: number): boolean {
  return isInside(words, index) && continues(words, index + 1);
}

/** Whether the word belongs to a run of digits that has the shape of a telephone number. */
function isInside(words: readonly WrittenWord[], index: number): boolean {
  let [from, to] = [index, index + 1];
  while (continues(words, from)) from--;
  while (continues(words, to)) to++;
  const run = words
    .slice(from, to)
    .map(({ core }) => core)
    .join(' ');
  return shapes.some((shape) => shape.test(run));
}

function continues(words: readonly WrittenWord[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word || !/^\s$/u.test(word.gap)) return false;
  return (
    /^\+?[\d-]*\d$/.test(before.core) && /^\)?$/.test(before.punctuationAfter) && /^\d[\d-]*$/.test(word.core)
  );
}

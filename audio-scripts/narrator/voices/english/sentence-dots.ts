/** Whether the dot after a word does not end a sentence: "St. Paul's", "J. R. Bell", but not "plan B. The men". */
import { abbreviations, counters, dotless, isShortDay, titles } from './abbreviations.ts';
import { neighboursOf } from './neighbours.ts';
import { isDrive, isSaint } from './short-forms.ts';
import { isUnit } from './units.ts';
import type { WrittenWord } from './written-words.ts';

/** Words that begin sentences and are not names. */
const starters = new Set(
  (
    'the a an he she it they we i you his her its their our my your this that these those there here then and but or ' +
    'so if when while where what who why how as at in on by for from to of with not no yes now all both some one ' +
    'after before once still yet nobody everybody everyone nothing something only even'
  ).split(' '),
);
/** A single letter after one of these is a label, not an initial: plan B. */
const lettered =
  /^(?:plan|vitamin|grade|type|group|class|team|section|exhibit|letter|option|appendix|platform|gate|point|hepatitis|door|block|row|was|is)$/i;

export function swallowsDot(words: readonly WrittenWord[], index: number): boolean {
  const { word, before, after } = neighboursOf(words, index, 'us');
  const { core, punctuationAfter } = word;
  // Other end marks end the sentence anyway, and a dot before a closing quotation mark ends the quoted one.
  if (/[!?…]|\.\.|\.[”"»]/.test(punctuationAfter)) return false;
  const isCapital = /^\p{Lu}/u.test(after);
  const isName = isCapital && !starters.has(after.toLowerCase().replace(/'.*$/, ''));
  if (core === 'Dr' && isDrive(words, index)) return !isCapital;
  if (titles.has(core)) return true;
  if (core === 'St') return isSaint(words, index) || !isCapital;
  if (counters.has(core)) return /^[\dIVX]/.test(after) || (core.length > 2 && !isCapital);
  if (/^\p{Lu}$/u.test(core)) {
    const isInitial = /^\p{Lu}$/u.test(after) && words[index + 1]?.punctuationAfter.startsWith('.') === true;
    if (isInitial) return true;
    return core !== 'I' && (!isCapital || (isName && !lettered.test(before)));
  }
  if (/^(?:\p{L}\.)+\p{L}$/u.test(core)) return !isCapital || (isName && core === core.toUpperCase());
  if (isShortDay(core)) return !isCapital || abbreviations.has(after);
  if (isUnit(words, index)) return /^\p{Ll}/u.test(after) || isUnit(words, index + 2);
  const isShort = abbreviations.has(core) || core === 'Ph.D';
  if (dotless.has(core) && core !== 'etc') return !isCapital || isName;
  return isShort && !isCapital;
}

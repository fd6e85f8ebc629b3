/** Abbreviations, read as what they stand for: Dr, St., No. 5, J. R., U.S., Ph.D. */
import { abbreviations, counters, dotless, isShortDay, titles } from './abbreviations.ts';
import { opensSentence, spelled, type Neighbours } from './neighbours.ts';
import type { WrittenWord } from './written-words.ts';

const dotted = /^(?:\p{L}\.)+\p{L}$/u;

export function readShortForm(near: Neighbours): string | undefined {
  const { word, before, after, words, index } = near;
  const { core, punctuationAfter } = word;
  const isDotted = punctuationAfter.startsWith('.');
  if (core === 'St') return isSaint(words, index) ? 'saint' : 'street';
  if (core === 'Dr' && isDrive(words, index)) return 'drive';
  if (/^no$/i.test(core) && /^\d/.test(after) && (isDotted || isNumbered(near))) return 'number';
  if (/^(?:Apt|Rte|Hwy)$/.test(core) && /^\d/.test(after)) return abbreviations.get(core);
  if (isDotted && core === 'p' && /^\d/.test(after)) return 'page';
  if (/^Ph\.?D$/.test(core)) return spelled('PhD');
  if (/^Ph\.?D\.?'?s$/.test(core)) return `${spelled('PhD')}'s`;
  const range = readDays(core);
  if (range !== undefined) return range;
  const full = abbreviations.get(core);
  if (full !== undefined && isMeant(near, isDotted)) return full;
  // A single capital with its dot is an initial.
  if (/^\p{Lu}$/u.test(core) && isDotted && (core !== 'I' || /^\p{Lu}$/u.test(after))) return spelled(core);
  // No punctuation follows an article, so this A is the letter: "A, B, C".
  if (core === 'A' && /^[,;:.!?]/.test(punctuationAfter)) return spelled(core);
  if (/^\p{Lu}$/u.test(core) && /^(?:plan|vitamin|grade)$/i.test(before)) return spelled(core);
  if (dotted.test(core)) return spelled(core.replaceAll('.', ''));
  // "the U.S.'s", "two PhDs" keep their ending.
  const [, letters, ending] = /^((?:\p{L}\.)+\p{L}?\.?)('?s)$/u.exec(core) ?? [];
  return letters === undefined || ending === undefined
    ? undefined
    : `${spelled(letters.replaceAll('.', ''))}'s`;
}

/** "Mon-Fri", which is one word because of its hyphen. */
function readDays(core: string): string | undefined {
  const [from = '', to = '', ...rest] = core.split('-');
  if (rest.length > 0 || !isShortDay(from) || !isShortDay(to)) return undefined;
  return `${abbreviations.get(from) ?? ''} to ${abbreviations.get(to) ?? ''}`;
}

function isMeant({ word, before, after, words, index }: Neighbours, isDotted: boolean): boolean {
  const { core, punctuationAfter, gap, tail } = word;
  const isBesideNumber = /^\d/.test(after) || /\d$/.test(before);
  if (counters.has(core)) return isDotted && /^[\dIVXLC]/.test(after);
  if (core === 'Sat' || core === 'Sun') {
    // "the Sun." is the star. "Sat." with a dot is the day: few sentences end in the verb.
    if (/^(?:–|-)$/.test(gap) || /^(?:–|-)$/.test(tail)) return true;
    return isDotted && (punctuationAfter.length > 1 || isBesideNumber || !/^(?:the|a|an)$/i.test(before));
  }
  if (isShortDay(core) && (isBesideNumber || words[index - 1]?.tail === '–' || tail === '–')) return true;
  if (/^(?:Jan|Mar|Apr|Sep)$/.test(core) && isBesideNumber) return true;
  return dotless.has(core) || isDotted || core.includes('.');
}

/** "at No 7": a capital that is not there because a sentence begins. */
function isNumbered({ word, words, index }: Neighbours): boolean {
  return word.core === 'No' && word.punctuationAfter === '' && !opensSentence(words, index);
}

const usualStreets =
  /^(?:Main|High|Wall|King|Queen|Baker|Oak|Elm|Market|Church|Bridge|Bond|Oxford|Fleet|Park|Mill|Water|Front|Center|Spring|Maple|Pine|North|South|East|West|First|Second|Third)$/;

const pronouns = /^(?:the|he|she|it|they|we|i|you|a|an|and|but|then|there|this|that)$/i;
const nth = /^(?:\d+(?:st|nd|rd|th)|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/i;

/** "on Elm Dr.", but "the Dr. came" and "Dear Dr. Bell". */
export function isDrive(words: readonly WrittenWord[], index: number): boolean {
  const [before, next] = [words[index - 1], words[index + 1]];
  if (!before || before.punctuationAfter !== '') return false;
  const isName = /^\p{Lu}\p{Ll}+$/u.test(before.core) || nth.test(before.core);
  // "Hello Dr. and Mrs. Bell"
  if (next?.core === 'and' && titles.has(words[index + 2]?.core ?? '')) return false;
  if (!isName || /^(?:the|a|my|our|his|her|their|your|dear)$/i.test(before.core)) return false;
  return (
    !next ||
    !/^\p{Lu}/u.test(next.core) ||
    pronouns.test(next.core) ||
    words[index]?.punctuationAfter === '.,'
  );
}

/** "St. Paul's" and "in St. Louis", but "Main St. was empty". */
export function isSaint(words: readonly WrittenWord[], index: number): boolean {
  const [before, next] = [words[index - 1], words[index + 1]];
  if (!next || !/^\p{Lu}/u.test(next.core) || /[,;:!?]/.test(words[index]?.punctuationAfter ?? ''))
    return false;
  if (pronouns.test(next.core) || nth.test(before?.core ?? '')) return false;
  if (!before || !/^\p{Lu}/u.test(before.core)) return true;
  return opensSentence(words, index - 1) || !usualStreets.test(before.core);
}

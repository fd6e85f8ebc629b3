/** Dates: May 5 is May fifth, 5 May the fifth of May, 2026-11-24 the full date. */
import { months } from './abbreviations.ts';
import { ordinal, year, type Accent } from './numerals.ts';
import type { Neighbours } from './neighbours.ts';

const day = /^(?:[1-9]|[12]\d|3[01])$/;
const short = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

export function readDate({
  word: { core },
  before,
  after,
  accent,
  words,
  index,
}: Neighbours): string | undefined {
  if (day.test(core)) {
    if (isMonth(before) && /^\.?$/.test(words[index - 1]?.punctuationAfter ?? ''))
      return accent === 'gb' ? `the ${ordinal(core, accent)}` : ordinal(core, accent);
    // After a number, "May" is more often a verb than a month.
    if (isMonth(after) && after !== 'May' && after !== 'March') return dayOf(core, accent, before);
    if (
      (after === 'May' || after === 'March') &&
      (accent === 'gb' || /^(?:on|of|the|from|until|by|since)$/i.test(before))
    )
      return dayOf(core, accent, before);
  }
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(core) ?? [];
  if (y !== undefined && m !== undefined && d !== undefined) return inFull(y, Number(m), Number(d), accent);
  const [, first, second, written] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(core) ?? [];
  if (first === undefined || second === undefined || written === undefined) return undefined;
  const [monthNumber, dayNumber] =
    accent === 'us' ? [Number(first), Number(second)] : [Number(second), Number(first)];
  return inFull(written, monthNumber, dayNumber, accent);
}

function isMonth(word: string): boolean {
  return months.includes(word) || short.test(word);
}

function dayOf(digits: string, accent: Accent, before: string): string {
  return `${/^the$/i.test(before) ? '' : 'the '}${ordinal(digits, accent)} of`;
}

function inFull(written: string, month: number, dayOfMonth: number, accent: Accent): string | undefined {
  const name = months[month - 1];
  if (name === undefined || !day.test(String(dayOfMonth))) return undefined;
  const nth = ordinal(String(dayOfMonth), accent);
  const said = accent === 'gb' ? `the ${nth} of ${name}` : `${name} ${nth}`;
  return `${said}, ${year(written, accent)}`;
}

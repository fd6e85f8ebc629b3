/** Times of day: 9:00 is nine o'clock, 9:05 nine oh five, 9 a.m. nine A M, 7:30-9:00 seven thirty to nine o'clock. */
import { cardinal, eachDigit, type Accent } from './numerals.ts';
import { spelled, type Neighbours } from './neighbours.ts';

const halfDay = /^(?:([ap])\.?m)$/i;

export function readClock(near: Neighbours): string | undefined {
  const {
    word: { core },
    before,
    after,
    accent,
  } = near;
  const [, opening, closing] =
    /^(\d{1,2}(?::\d\d)?(?:[ap]m)?)-(\d{1,2}(?::\d\d|(?::\d\d)?[ap]\.?m))$/i.exec(core) ?? [];
  if (opening !== undefined && closing !== undefined) {
    const at = (time: string) => readClock({ ...near, word: { ...near.word, core: time } });
    return `${at(opening) ?? cardinal(opening, accent)} to ${at(closing) ?? ''}`;
  }
  const [, hour, minute, suffix = ''] = /^(\d{1,2})[:.](\d\d)([ap]\.?m)?$/i.exec(core) ?? [];
  if (hour !== undefined && minute !== undefined && Number(hour) < 25 && Number(minute) < 60) {
    // 3.50 is a number unless "a.m." or "p.m." follows.
    if (!core.includes(':') && suffix === '' && !halfDay.test(after)) return undefined;
    return sayTime(hour, minute, suffix === '' ? (halfDay.test(after) ? 'spoken next' : '') : suffix, accent);
  }
  const [, full, half] = /^(\d{1,2})([ap]\.?m)$/i.exec(core) ?? [];
  if (full !== undefined && half !== undefined) return `${cardinal(full, accent)} ${letters(half)}`;
  if (halfDay.test(core) && /\d$/.test(before)) return letters(core);
  return undefined;
}

function sayTime(hour: string, minute: string, half: string, accent: Accent): string {
  if (/^0?0$/.test(hour) && minute === '00' && half === '') return 'midnight';
  const said = cardinal(hour, accent);
  const minutes =
    minute === '00'
      ? half === '' && Number(hour) < 13
        ? " o'clock"
        : ''
      : ` ${minute.startsWith('0') ? eachDigit(minute) : cardinal(minute, accent)}`;
  return `${said}${minutes}${half === '' || half === 'spoken next' ? '' : ` ${letters(half)}`}`;
}

function letters(half: string): string {
  return spelled(half.replace('.', ''));
}

/** Times of day: 9:00 is nine o'clock, 9:05 nine oh five, 9 a.m. nine A M, 7:30-9:00 from one to the other. */
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
  const [, hour, minute, behind = ''] = /^(\d{1,2})[:.](\d\d)([ap]\.?m)?$/i.exec(core) ?? [];
  if (hour !== undefined && minute !== undefined && Number(hour) < 25 && Number(minute) < 60) {
    // 3.50 is a number unless it says otherwise.
    if (!core.includes(':') && behind === '' && !halfDay.test(after)) return undefined;
    return sayTime(hour, minute, behind === '' ? (halfDay.test(after) ? 'spoken next' : '') : behind, accent);
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

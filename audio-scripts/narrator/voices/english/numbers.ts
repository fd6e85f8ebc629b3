/** Numbers as they are written in prose: 1,250, 20°C, 22nd, 1990s, 3.75, 007, #9. */
import type { Neighbours } from './neighbours.ts';
import { cardinal, decimal, eachDigit, ordinal, plural, year, type Accent } from './numerals.ts';
import { readRange } from './ranges.ts';
import { units } from './units.ts';

const numbered = /^(?:room|route|flight|apartment|highway|bus|channel)$/i;
const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+`;
const measured = new RegExp(String.raw`^([-−+]?)(${amount})(${[...units.keys()].join('|')})?$`);

export function readNumber(near: Neighbours): string | undefined {
  const {
    word: { core },
    before,
    accent,
  } = near;
  const [, sign = '', number = '', unit = ''] = measured.exec(core) ?? [];
  if (number === '') return readNth(core, accent) ?? readCompound(core, accent);
  const said = sign === '' ? '' : sign === '+' ? 'plus ' : 'minus ';
  const names = units.get(unit);
  if (names) return `${said}${decimal(number, accent)} ${names[number === '1' ? 0 : 1]}`;
  if (sign !== '') return said + decimal(number, accent);
  if (/^(?:1[1-9]|20)\d\d$/.test(number)) return year(number, accent);
  if (/^0\d+$/.test(number)) return eachDigit(number);
  if (numbered.test(before) && /^[1-9]\d\d$/.test(number) && !number.endsWith('00'))
    return year(`0${number}`, accent).replace(/^oh |^zero /, '');
  return decimal(number, accent);
}

function readNth(core: string, accent: Accent): string | undefined {
  const [, nth] = /^([\d,]+)(?:st|nd|rd|th)$/i.exec(core) ?? [];
  if (nth !== undefined) return ordinal(nth.replaceAll(',', ''), accent);
  const [, decade] = /^'?(\d0|[12]\d\d0)'?s$/.exec(core) ?? [];
  if (decade === undefined) return undefined;
  return plural(decade.length === 4 ? year(decade, accent) : cardinal(decade, accent));
}

function readCompound(core: string, accent: Accent): string | undefined {
  if (/^(?:\+?\d{1,2}-)?(?:\d{3}-)?\d{3}-\d{4}$/.test(core))
    return core.replace('+', '').split('-').map(eachDigit).join(', ');
  const [, feet, inches] = /^(\d)'(\d{1,2})$/.exec(core) ?? [];
  if (feet !== undefined && inches !== undefined)
    return `${cardinal(feet, accent)} foot ${cardinal(inches, accent)}`;
  const range = readRange(core, accent);
  if (range !== undefined) return range;
  const [, age, nth, rest] = /^(\d+)(st|nd|rd|th)?-([a-z-]+)$/i.exec(core) ?? [];
  if (age !== undefined && rest !== undefined)
    return `${nth === undefined ? decimal(age, accent) : ordinal(age, accent)} ${rest}`;
  const [, version, points] = /^(v)?(\d+(?:\.\d+)+)$/i.exec(core) ?? [];
  if (points !== undefined)
    return `${version === undefined ? '' : 'version '}${points
      .split('.')
      .map((part) => cardinal(part, accent))
      .join(' point ')}`;
  const [, number] = /^[#№](\d+)$/.exec(core) ?? [];
  if (number !== undefined) return `number ${cardinal(number, accent)}`;
  const [, section] = /^§(\d+)$/.exec(core) ?? [];
  return section === undefined ? undefined : `section ${cardinal(section, accent)}`;
}

/** Units of measure behind a number, glued to it or behind a space: 5km, 6 ft., 20 °C. */
import type { Neighbours } from './neighbours.ts';
import type { WrittenWord } from './written-words.ts';

/** One, and more than one. */
export const units: ReadonlyMap<string, readonly [string, string]> = new Map([
  ...([
    ['km', ['kilometer', 'kilometers']],
    ['m', ['meter', 'meters']],
    ['cm', ['centimeter', 'centimeters']],
    ['mm', ['millimeter', 'millimeters']],
    ['mi', ['mile', 'miles']],
    ['mph', ['mile an hour', 'miles an hour']],
    ['kph', ['kilometer an hour', 'kilometers an hour']],
    ['km/h', ['kilometer an hour', 'kilometers an hour']],
    ['ft', ['foot', 'feet']],
    ['in', ['inch', 'inches']],
    ['yd', ['yard', 'yards']],
    ['yds', ['yard', 'yards']],
  ] as const),
  ...([
    ['kg', ['kilogram', 'kilograms']],
    ['g', ['gram', 'grams']],
    ['mg', ['milligram', 'milligrams']],
    ['lb', ['pound', 'pounds']],
    ['lbs', ['pound', 'pounds']],
    ['oz', ['ounce', 'ounces']],
    ['ml', ['milliliter', 'milliliters']],
    ['min', ['minute', 'minutes']],
    ['mins', ['minute', 'minutes']],
    ['sec', ['second', 'seconds']],
    ['secs', ['second', 'seconds']],
    ['hr', ['hour', 'hours']],
    ['hrs', ['hour', 'hours']],
  ] as const),
  ...([
    ['%', ['percent', 'percent']],
    ['°', ['degree', 'degrees']],
    ['°C', ['degree Celsius', 'degrees Celsius']],
    ['°F', ['degree Fahrenheit', 'degrees Fahrenheit']],
  ] as const),
]);

const number = /^[-−+]?[\d,.]*(?:\d|[½¼¾⅓⅔])$/;

/** Whether the word is a unit that stands behind its number. */
export function isUnit(words: readonly WrittenWord[], index: number): boolean {
  const [amount, word] = [words[index - 1], words[index]];
  if (!amount || !word || !units.has(word.core) || !isAmount(amount)) return false;
  if (!/^\s+$/.test(word.gap)) return false;
  // "5 in the morning" against "10 in. nails" and "6 ft. 2 in."
  if (word.core !== 'in') return true;
  const isFirst = /^\p{Ll}/u.test(words[index + 1]?.core ?? '');
  return word.behind.startsWith('.') && (isFirst || units.has(words[index - 2]?.core ?? ''));
}

export function readUnit({ words, index, before, word }: Neighbours): string | undefined {
  const names = isUnit(words, index) ? units.get(word.core) : undefined;
  const isOne = /^(?:[-−+]?1|[½¼¾⅓⅔]|1\/[234])$/.test(before) || isModifier(words, index - 1, index);
  return names?.[isOne ? 0 : 1];
}

/** What is so long, or goes so far. */
const stretch = /^(?:runs?|walks?|hikes?|races?|rides?|swims?|march|radius|limit|zone)$/;

/** Whether an amount from one word to another tells of the noun behind it: a 6 ft man, the 5 km run. */
export function isModifier(words: readonly WrittenWord[], from: number, to: number): boolean {
  const next = words[to + 1];
  if (!next || !/^\p{L}/u.test(next.core) || !/^\s+$/u.test(next.gap)) return false;
  const behind = words[to]?.behind ?? '';
  if (behind !== '' && (behind !== '.' || /^\p{Lu}/u.test(next.core))) return false;
  return /^an?$/i.test(words[from - 1]?.core ?? '') || stretch.test(next.core);
}

function isAmount({ core, behind }: WrittenWord): boolean {
  return behind === '' && (number.test(core) || /^\d+\/\d+$/.test(core));
}

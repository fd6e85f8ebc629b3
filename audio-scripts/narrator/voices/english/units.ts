/** Units of measure after a number, joined to it or after a space: 5km, 6 ft., 20 °C. */
import type { Neighbours } from './neighbours.ts';
import type { WrittenWord } from './written-words.ts';

/** Each unit in the singular and the plural. */
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

/** Whether the word is a unit that follows its number. */
export function isUnit(words: readonly WrittenWord[], index: number): boolean {
  const [amount, word] = [words[index - 1], words[index]];
  if (!amount || !word || !units.has(word.core) || !isAmount(amount)) return false;
  if (!/^\s+$/.test(word.gap)) return false;
  // "5 in the morning" as opposed to "10 in. nails" and "6 ft. 2 in."
  if (word.core !== 'in') return true;
  const isBeforeLowerCase = /^\p{Ll}/u.test(words[index + 1]?.core ?? '');
  return (
    word.punctuationAfter.startsWith('.') && (isBeforeLowerCase || units.has(words[index - 2]?.core ?? ''))
  );
}

export function readUnit({ words, index, before, word }: Neighbours): string | undefined {
  const names = isUnit(words, index) ? units.get(word.core) : undefined;
  const isOne = /^(?:[-−+]?1|[½¼¾⅓⅔]|1\/[234])$/.test(before) || isModifier(words, index - 1, index);
  return names?.[isOne ? 0 : 1];
}

/** Nouns that a distance before them describes, even without an article. */
const distanceNoun = /^(?:runs?|walks?|hikes?|races?|rides?|swims?|march|radius|limit|zone)$/;

/** Whether the amount that spans words `from` to `to` modifies the noun after it: a 6 ft man, the 5 km run. */
export function isModifier(words: readonly WrittenWord[], from: number, to: number): boolean {
  const next = words[to + 1];
  if (!next || !/^\p{L}/u.test(next.core) || !/^\s+$/u.test(next.gap)) return false;
  const punctuation = words[to]?.punctuationAfter ?? '';
  if (punctuation !== '' && (punctuation !== '.' || /^\p{Lu}/u.test(next.core))) return false;
  return /^an?$/i.test(words[from - 1]?.core ?? '') || distanceNoun.test(next.core);
}

function isAmount({ core, punctuationAfter }: WrittenWord): boolean {
  return punctuationAfter === '' && (number.test(core) || /^\d+\/\d+$/.test(core));
}

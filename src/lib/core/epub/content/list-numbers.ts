import { childElements, type Attributes, type MarkupElement } from '../../markup/element.ts';

/** The marks before the items of one list. */
export class ListMarkers {
  readonly #style: string | undefined;
  readonly #step: number;
  #next: number;

  constructor(list: MarkupElement) {
    const { name, attributes } = list;
    const isReversed = 'reversed' in attributes;
    this.#style = name === 'ol' ? (attributes['type'] ?? '1') : attributes['type'];
    this.#step = isReversed ? -1 : 1;
    this.#next = wholeNumber(attributes['start']) ?? (isReversed ? childElements(list, 'li').length : 1);
  }

  /** Of the next item; empty where it has none, undefined where it is a dot. */
  take({ value }: Attributes): string | undefined {
    const number = wholeNumber(value) ?? this.#next;
    this.#next = number + this.#step;
    if (this.#style === 'none') return '';
    const write = this.#style === undefined ? undefined : styles[this.#style];
    return write && `${write(number)}.`;
  }
}

const styles: Readonly<Record<string, (number: number) => string>> = {
  '1': String,
  a: letters,
  A: (number) => letters(number).toUpperCase(),
  i: romanNumber,
  I: (number) => romanNumber(number).toUpperCase(),
};

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

/** a to z, then aa. */
function letters(number: number): string {
  if (number < 1) return String(number);
  let rest = number;
  let written = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    written = String.fromCharCode(97 + ((rest - 1) % 26)) + written;
  return written;
}

const numerals: readonly (readonly [value: number, text: string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];
const largestRoman = 3999;

function romanNumber(number: number): string {
  if (number < 1 || number > largestRoman) return String(number);
  let rest = number;
  let written = '';
  for (const [value, text] of numerals) for (; rest >= value; rest -= value) written += text;
  return written;
}

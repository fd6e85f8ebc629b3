/** Words that mix letters, digits and signs: 3D, B12, R&B, rock’n’roll, and/or. */
import { spelled, type Neighbours } from './neighbours.ts';
import { cardinal, plural, type Accent } from './numerals.ts';

export function readMixed({
  word: { core, punctuationAfter },
  before,
  after,
  accent,
}: Neighbours): string | undefined {
  // In "rock 'n' roll" the apostrophes have been taken for quotation marks.
  if (
    /^'?[nN]'?$/.test(core) &&
    before !== '' &&
    after !== '' &&
    (core.includes("'") || punctuationAfter !== '')
  )
    return "'n'";
  if (core === 'x' && /\d$/.test(before) && /^\d/.test(after)) return 'times';
  if (/\p{L}'n'\p{L}/u.test(core)) return core.replace("'n'", " 'n' ");
  if (core.includes('&')) return joined(core);
  if (/\p{L}\/\p{L}/u.test(core)) return core.replaceAll('/', ' ');
  if (!/\d/.test(core)) return undefined;
  if (!/\p{L}/u.test(core)) return readRemainingDigits(core, accent);
  const parts = core.match(/\d+s$|\d+|\p{Lu}+(?!\p{Ll})|[^\d-]+/gu) ?? [];
  return parts.map((part) => readPart(part, accent)).join(' ');
}

function readPart(part: string, accent: Accent): string {
  const [, digits, ending] = /^(\d+)(s)?$/.exec(part) ?? [];
  if (digits === undefined) return /^\p{Lu}{1,3}$/u.test(part) ? spelled(part) : part;
  return ending === undefined ? cardinal(digits, accent) : plural(cardinal(digits, accent));
}

/** Up to three capitals beside the & are spelled out: AT&T. */
function joined(core: string): string {
  return core
    .split('&')
    .map((part) => (/^\p{Lu}{1,3}$/u.test(part) ? spelled(part) : part))
    .join(' and ')
    .trim();
}

/** Digits that no other rule has read. */
function readRemainingDigits(core: string, accent: Accent): string {
  return core
    .replace(/\d+/g, (digits) => ` ${cardinal(digits, accent)} `)
    .replace(/\+/g, ' plus ')
    .replace(/=/g, ' equals ')
    .replace(/×/g, ' times ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Web and email addresses: www.example.com/page, ann@example.com. */
import { spelled } from './neighbours.ts';

/** Endings that are spelled out because they are not words. */
const endings = /^(?:edu|io|co|uk|us|de|fr|eu|tv|me|ca|au|ie|nz)$/i;
const domain = String.raw`(?:[a-z0-9-]+\.)+(?:com|org|net|gov|info|dev|app|blog|shop|museum|page|edu|io|co|uk|us|de|fr|eu|tv|me|ca|au|ie|nz)`;
const address = new RegExp(String.raw`^(?:https?:\/\/)?(?:[\w.+-]+@)?${domain}(?:\/[\w./-]*)?$`, 'i');
const marks: ReadonlyMap<string, string> = new Map([
  ['.', 'dot'],
  ['/', 'slash'],
  ['@', 'at'],
  ['-', 'dash'],
  ['_', 'underscore'],
  ['+', 'plus'],
]);

export function readAddress(core: string, readDigits: (digits: string) => string): string | undefined {
  if (!address.test(core)) return undefined;
  const parts = core.replace(/^https?:\/\//i, '').match(/[a-z]+|\d+|./gi) ?? [];
  return parts
    .map((part, i) => {
      const mark = marks.get(part);
      if (mark !== undefined) return mark;
      if (/^\d/.test(part)) return readDigits(part);
      const isEnding = parts[i - 1] === '.' && endings.test(part);
      return isEnding || /^www$/i.test(part) ? spelled(part) : part;
    })
    .join(' ');
}

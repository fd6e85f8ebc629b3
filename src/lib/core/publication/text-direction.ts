/** Which way a book's text runs: that of its language (Readium's `readingProgression` is about pages). */
import { rightToLeft } from './plain-line.ts';

const languages = /^(ar|arc|arz|ary|azb|ckb|dv|fa|he|iw|khw|ks|lrc|mzn|nqo|pnb|prs|ps|sd|syr|ug|ur|yi)$/;
const scripts = /^(adlm|arab|aran|hebr|mand|nkoo|rohg|samr|syrc|thaa)$/;

/** `language` is BCP 47; a script in it decides (`pa-Arab`, `sd-Deva`). Undefined where it is not from right to left. */
export function bookDirection(language: string | undefined): 'rtl' | undefined {
  const [primary = '', ...others] = (language ?? '').toLowerCase().split('-');
  const script = others.find((part) => part.length === 4 && !/\d/.test(part));
  return (script ? scripts.test(script) : languages.test(primary)) ? 'rtl' : undefined;
}

/** A title or a name of that book: where it begins with a foreign word, it runs as the book does, not as that word (RLI). */
export function lineOfBook(line: string, language: string | undefined): string {
  return bookDirection(language) ? line.replace(/^\u2068/, '\u2067') : line;
}

/**
 * The `dir` of a text in a book of that language. One that begins with a foreign word still runs as the book does; one that is all
 * foreign, and any text of other books, runs as its first letter.
 */
export function textDirection(text: string, language: string | undefined): 'rtl' | 'auto' {
  return bookDirection(language) && rightToLeft.test(text) ? 'rtl' : 'auto';
}

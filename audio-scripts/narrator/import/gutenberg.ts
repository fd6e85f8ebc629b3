/** What Project Gutenberg puts around a text is not the author's: its licence, and who made the file. */
import type { ImportedChapter } from '#lib/core/own-books/imported-book.ts';
import { usableLanguage } from '#lib/core/publication/language-tag.ts';

export interface TextFile {
  readonly lines: readonly string[];
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  /** A header or a footer was taken off. */
  readonly isTrimmed: boolean;
}

const start = /^\s*\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)/i;
/** Until 2006 or so. */
const oldStart = /^\*END\*?\s?THE SMALL PRINT/i;
const end =
  /^\s*(?:\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg(?:['’]s)? |\*{3}START: FULL LICENSE)/i;
/** A title may be so long that this mark has several lines. */
const longestMark = 4;
const credits =
  /^\s*(?:produced by|e-?text prepared by|this e-?(?:book|text) (?:was|is) (?:produced|prepared)|transcribed (?:from|by)|credits?:)/i;
const creditLines = 40;

export function withoutLicence(lines: readonly string[]): TextFile {
  const marked = lines.findIndex((line) => start.test(line) || oldStart.test(line));
  const first = marked < 0 ? 0 : endOfMark(lines, marked) + 1;
  const last = lines.findIndex((line, i) => i >= first && end.test(line));
  const header = lines.slice(0, first);
  const [title, author] = [headerField(header, 'Title'), headerField(header, 'Author')];
  const language = languageNamed(headerField(header, 'Language'));
  const text = lines.slice(first, last < 0 ? undefined : last);
  return {
    lines: marked < 0 ? text : withoutCredits(text),
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(language !== undefined && { language }),
    isTrimmed: marked >= 0 || last >= 0,
  };
}

export const licenceLeftOut = 'Left out: the header and the licence of Project Gutenberg.';

/** Of a book whose text is known in chapters, as its EPUBs have it. */
export function withoutLicenceOfBook(
  chapters: readonly ImportedChapter[],
  bookTitle: string,
): { readonly chapters: readonly ImportedChapter[]; readonly isTrimmed: boolean } {
  const all = chapters.flatMap(({ blocks }) => blocks);
  const first = all.findIndex(({ text }) => start.test(text));
  // A note at the beginning may name it.
  const last = all.findIndex(({ text }, i) => i > Math.max(first, all.length / 2) && end.test(text));
  const text = new Set(all.slice(first + 1, last < 0 ? undefined : last));
  const kept = chapters.flatMap(({ title, blocks }) => {
    const left = blocks.filter((block) => text.has(block));
    const isCut = left.length < blocks.length && left[0] !== blocks[0];
    return left.length > 0 ? [{ title: isCut ? bookTitle : title, blocks: left }] : [];
  });
  return { chapters: kept, isTrimmed: text.size < all.length };
}

function endOfMark(lines: readonly string[], marked: number): number {
  const mark = lines.slice(marked, marked + longestMark);
  const closed = mark.findIndex((line, i) => /\*{3}\s*$/.test(line) && (i > 0 || !/^\s*\*+\s*$/.test(line)));
  return marked + Math.max(closed, 0);
}

/** The paragraph that says who made the file. */
function withoutCredits(lines: readonly string[]): readonly string[] {
  const from = lines.slice(0, creditLines).findIndex((line) => credits.test(line));
  if (from < 0) return lines;
  const length = lines.slice(from).findIndex((line) => line.trim() === '');
  return [...lines.slice(0, from), ...lines.slice(from + Math.max(length, 1))];
}

/** `Title: The Ferry`, and lines below that are set in. */
function headerField(lines: readonly string[], name: string): string | undefined {
  const at = lines.findIndex((line) => line.startsWith(`${name}:`));
  if (at < 0) return undefined;
  const more = lines.slice(at + 1);
  const length = more.findIndex((line) => !/^\s+\S/.test(line));
  const value = [lines[at]?.slice(name.length + 1) ?? '', ...more.slice(0, Math.max(length, 0))];
  return value.join(' ').replace(/\s+/g, ' ').trim() || undefined;
}

/** Those of nearly all its books. */
const languages = [
  'en',
  'fr',
  'de',
  'fi',
  'nl',
  'it',
  'es',
  'pt',
  'hu',
  'sv',
  'el',
  'la',
  'da',
  'eo',
  'no',
  'pl',
  'cs',
  'ca',
  'cy',
  'ru',
  'tl',
  'zh',
  'ja',
];

function languageNamed(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return (
    languages.find((code) => names.of(code)?.toLowerCase() === name.toLowerCase()) ?? usableLanguage(name)
  );
}

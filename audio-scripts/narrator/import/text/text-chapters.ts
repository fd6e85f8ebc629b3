/** Which headings of a plain text open chapters. */
import type { ImportedChapter } from '#lib/core/own-books/imported-book.ts';
import { isAlike } from '../titles.ts';
import { headingLine, isInCapitals } from './heading-lines.ts';
import { blockOf } from './paragraphs.ts';
import { isLineOfTitle, type TextPart } from './text-parts.ts';

type Heading = Extract<TextPart, { kind: 'heading' }>;

/** What stands before the first chapter has the title of the book. */
export function textChapters(parts: readonly TextPart[], bookTitle: string): readonly ImportedChapter[] {
  const opens = openingHeadings(parts);
  const chapters: { title: string; parts: TextPart[] }[] = [{ title: bookTitle, parts: [] }];
  let waiting: string[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.kind !== 'heading' || !opens(part)) chapters.at(-1)?.parts.push(part);
    else {
      const next = parts[i + 1];
      // The title of a part, which has no text of its own, goes with its first chapter.
      if (next?.kind === 'heading' && opens(next)) waiting.push(part.text);
      else {
        chapters.push({ title: [...waiting, part.text].join(' – '), parts: [] });
        waiting = [];
      }
    }
  }
  let count = 0;
  return chapters
    .filter((chapter) => chapter.parts.some(({ kind }) => kind !== 'scene-break'))
    .map((chapter) => ({
      title: chapter.title,
      blocks: chapter.parts.map((part) =>
        blockOf(part.kind === 'scene-break' ? '' : part.text, part.kind, ++count),
      ),
    }));
}

/** Numerals inside chapters that have names are sections. */
function openingHeadings(parts: readonly TextPart[]): (heading: Heading) => boolean {
  const headings = parts.filter((part) => part.kind === 'heading');
  const isNumeral = ({ heading: { kind } }: Heading) => kind.endsWith('numeral');
  if (headings.some((one) => !isNumeral(one) && one.heading.kind !== 'part of its own'))
    return (one) => !isNumeral(one);
  if (headings.filter(({ heading }) => heading.kind === 'titled numeral').length > 1)
    return (one) => one.heading.kind !== 'numeral';
  return () => true;
}

/** The number of a chapter and the line below it are one title. */
export function withTitlesJoined(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.flatMap((part, i) => {
    const [before, next] = [parts[i - 1], parts[i + 1]];
    if (part.kind === 'heading' && part.heading.isBare && next && isTitleBelow(next, parts[i + 2]))
      return [{ ...part, text: `${part.text}${/[\p{L}\p{N}]$/u.test(part.text) ? '.' : ''} ${next.text}` }];
    const isJoined = before?.kind === 'heading' && before.heading.isBare && isTitleBelow(part, parts[i + 1]);
    return isJoined ? [] : [part];
  });
}

function isTitleBelow(
  part: TextPart,
  next: TextPart | undefined,
): part is Extract<TextPart, { kind: 'paragraph' }> {
  return (
    part.kind === 'paragraph' &&
    next?.kind === 'paragraph' &&
    part.lines.length === 1 &&
    part.lines.every(isLineOfTitle)
  );
}

const nameOfContents =
  /^(?:table of )?contents[.:]?$|^inhalt(?:sverzeichnis)?$|^índice$|^table des matières$|^indice$/i;

/** Headings with nothing between them are a list of the chapters, but for the last, and a part's before a chapter's. */
export function withoutContents(parts: readonly TextPart[]): {
  readonly parts: readonly TextPart[];
  readonly isLeftOut: boolean;
} {
  const named = parts.findIndex(
    (part) => part.kind === 'paragraph' && nameOfContents.test(part.text.replaceAll('_', '')),
  );
  const list = named < 0 ? 0 : parts.slice(named + 1).findIndex((part) => !isListOfChapters(part, parts));
  const rest = named < 0 ? parts : parts.filter((_, i) => i < named || i > named + Math.max(list, 0));
  const kept = rest.filter((part, i) => part.kind !== 'heading' || !isListed(rest, i));
  return { parts: kept, isLeftOut: kept.length < parts.length };
}

function isListOfChapters(part: TextPart, parts: readonly TextPart[]): boolean {
  if (part.kind !== 'paragraph') return false;
  const listed = part.lines.filter((line) => {
    const text = line.replace(/[\s.·]+\d+\s*$/, '').trim();
    return (
      text.length < line.trim().length ||
      headingLine(text) !== undefined ||
      parts.some((one) => one.kind === 'heading' && isAlike(one.text, text))
    );
  });
  return listed.length * 2 > part.lines.length;
}

function isListed(parts: readonly TextPart[], at: number): boolean {
  const before = parts.slice(0, at).findLastIndex(({ kind }) => kind !== 'heading');
  const after = parts.slice(at).findIndex(({ kind }) => kind !== 'heading');
  const end = after < 0 ? parts.length : at + after;
  const headings = parts.slice(at, end).flatMap((part) => (part.kind === 'heading' ? part.heading : []));
  if (new Set(headings.map(({ kind }) => kind)).size < headings.length) return true;
  // The last of a long list stand there once more where they begin.
  const [own] = headings;
  const isAgain = (part: TextPart) =>
    part.kind === 'heading' && part.heading.kind === own?.kind && part.heading.number === own.number;
  return end - before > longestOfParts && parts.slice(end).some(isAgain);
}

/** Of headings in a row that are no list, such as a volume's, a book's and a chapter's. */
const longestOfParts = 4;

/** In a text without other headings, short lines in capitals are headings. */
export function withCapitalsAsHeadings(parts: readonly TextPart[]): readonly TextPart[] {
  if (parts.some(({ kind }) => kind === 'heading')) return parts;
  const isHeading = (part: TextPart, i: number) =>
    isInCapitalsAlone(part) && !isInCapitalsAlone(parts[i + 1]);
  if (parts.filter(isHeading).length < 2) return parts;
  return parts.map((part, i) =>
    part.kind === 'paragraph' && isHeading(part, i)
      ? { kind: 'heading', text: part.text, heading: { kind: 'capitals', number: part.text, isBare: false } }
      : part,
  );
}

function isInCapitalsAlone(part: TextPart | undefined): boolean {
  return (
    part?.kind === 'paragraph' &&
    part.lines.length === 1 &&
    isInCapitals(part.text) &&
    isLineOfTitle(part.text) &&
    !/[.!?,;:”"’]$/.test(part.text)
  );
}

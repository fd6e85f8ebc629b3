import { decodeText } from '../../../../src/lib/own-books/decode-text.ts';
import { counted } from '../counted.ts';
import type { Source } from '../source.ts';
import { isPartOf } from '../titles.ts';
import { licenceLeftOut, withoutLicence, type TextFile } from '../gutenberg.ts';
import { isLineOfTitle, textParts, type TextPart } from './text-parts.ts';
import { textChapters, withCapitalsAsHeadings, withoutContents, withTitlesJoined } from './text-chapters.ts';

const otherFormats = /^\s*(?:%PDF-|\{\\rtf|<!doctype|<html|<\?xml)/i;

/** Undefined of bytes that are no plain text. */
export function plainText(bytes: Uint8Array): string | undefined {
  const text = decodeText(bytes);
  const isText = /[\p{L}\p{N}]/u.test(text) && !/[^\P{Cc}\s\u0080-\u009f]/u.test(text);
  return isText && !otherFormats.test(text) ? text : undefined;
}

/** `name`: of a text that has no title. */
export function readText(text: string, name: string): Source {
  const file = withoutLicence(text.replace(/\f/g, '\n\n').split(/\r\n?|[\n\u2028\u2029]/));
  const { parts, pictures, notes } = textParts(file.lines);
  const named = withoutTitlePage(parts, file);
  const listed = withoutContents(withCapitalsAsHeadings(named.parts));
  const title = named.title ?? name;
  return {
    title,
    authors: named.author === undefined ? [] : [named.author],
    ...(file.language !== undefined && { language: file.language }),
    chapters: textChapters(withTitlesJoined(listed.parts), title),
    remarks: [
      ...(file.isTrimmed ? [licenceLeftOut] : []),
      ...(listed.isLeftOut ? ['Left out: the list of the chapters.'] : []),
      ...(pictures > 0 ? [`Left out: ${counted(pictures, 'picture')}.`] : []),
      ...(notes > 0 ? [`Left out: ${counted(notes, 'note')}.`] : []),
    ],
  };
}

interface Named {
  readonly title: string | undefined;
  readonly author: string | undefined;
  /** Without the title and the author at its beginning; all of a text that is nothing else. */
  readonly parts: readonly TextPart[];
}

const by = /^[Bb][Yy]\s+(\p{Lu}.*)$/u;
/** The title and the author stand among the first paragraphs. */
const titlePage = 6;
/** Lines of a title, or of the author's name and what is said of them. */
const longestBlock = 4;

function withoutTitlePage(parts: readonly TextPart[], file: TextFile): Named {
  const [first] = parts;
  const page = parts
    .slice(0, titlePage)
    .flatMap((part) => (part.kind === 'paragraph' && part.lines.length <= longestBlock ? part.lines : []));
  const author = file.author ?? page.flatMap((line) => by.exec(plain(line))?.[1] ?? [])[0];
  const isTitle = first?.kind === 'paragraph' && first.lines.every(isLineOfTitle);
  const lines = isTitle ? first.lines.map(plain).filter((line) => !by.test(line)) : [];
  const title = file.title ?? (lines.length > 0 ? lines.join(' ') : undefined);
  const isKnown = (part: TextPart) =>
    part.kind === 'paragraph' &&
    part.lines.length <= longestBlock &&
    part.lines.map(plain).every((line) => {
      const [, byWhom] = by.exec(line) ?? [];
      if (byWhom !== undefined || line.toLowerCase() === 'by') return true;
      return [title, author].some((known) => known !== undefined && isPartOf(line, known));
    });
  const text = parts.findIndex((part) => !isKnown(part));
  return { title, author, parts: parts.slice(Math.max(text, 0)) };
}

function plain(line: string): string {
  return line.replaceAll('_', '').trim();
}

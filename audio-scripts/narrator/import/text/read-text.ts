import { ok, type Result } from '#lib/core/result.ts';
import { decodeText } from '../../../../src/lib/own-books/decode-text.ts';
import { counted } from '../counted.ts';
import type { Source } from '../source.ts';
import { isAlike } from '../titles.ts';
import { withoutLicence, type TextFile } from './gutenberg.ts';
import { isLineOfTitle, textParts, type TextPart } from './text-parts.ts';
import { textChapters, withoutContents, withTitlesJoined } from './text-chapters.ts';

const otherFormats = /^\s*(?:%PDF-|\{\\rtf|<!doctype|<html|<\?xml)/i;

/** `name`: of a text that has no title. Undefined of bytes that are no plain text. */
export function readText(bytes: Uint8Array, name: string): Result<Source, never> | undefined {
  const text = decodeText(bytes);
  // eslint-disable-next-line no-control-regex
  if (otherFormats.test(text) || /[\u0000-\u0008\u000e-\u001a]/.test(text) || !/[\p{L}\p{N}]/u.test(text))
    return undefined;
  const file = withoutLicence(text.replace(/\f/g, '\n\n').split(/\r\n?|[\n\u2028\u2029]/));
  const { parts, pictures, notes } = textParts(file.lines);
  const named = withoutTitlePage(parts, file);
  const listed = withoutContents(named.parts);
  const title = named.title ?? name;
  return ok({
    title,
    authors: named.author === undefined ? [] : [named.author],
    ...(file.language !== undefined && { language: file.language }),
    chapters: textChapters(withTitlesJoined(listed.parts), title),
    remarks: [
      ...(file.isTrimmed ? ['Left out: the header and the licence of Project Gutenberg.'] : []),
      ...(listed.isLeftOut ? ['Left out: the list of the chapters.'] : []),
      ...(pictures > 0 ? [`Left out: ${counted(pictures, 'picture')}.`] : []),
      ...(notes > 0 ? [`Left out: ${counted(notes, 'note')}.`] : []),
    ],
  });
}

interface Named {
  readonly title: string | undefined;
  readonly author: string | undefined;
  /** Those that are not the title or the author. */
  readonly parts: readonly TextPart[];
}

const by = /^by\s+(\S.*?)\.?$/i;
/** The title and the author stand among the first paragraphs. */
const titlePage = 6;

function withoutTitlePage(parts: readonly TextPart[], file: TextFile): Named {
  const [first] = parts;
  const page = parts.slice(0, titlePage).flatMap((part) => (part.kind === 'paragraph' ? part.lines : []));
  const author = file.author ?? page.flatMap((line) => by.exec(plain(line))?.[1] ?? [])[0];
  const isTitle = first?.kind === 'paragraph' && first.lines.every(isLineOfTitle);
  const lines = isTitle ? first.lines.map(plain).filter((line) => !by.test(line)) : [];
  const title = file.title ?? (lines.length > 0 ? lines.join(' ') : undefined);
  const said = [title ?? '', author ?? ''];
  const known = [...said, said.join(''), `by${author ?? ''}`, said.join('by')];
  const isKnown = (part: TextPart) =>
    part.kind === 'paragraph' && known.some((one) => isAlike(one, part.text));
  return { title, author, parts: parts.filter((part, i) => i >= titlePage || !isKnown(part)) };
}

function plain(line: string): string {
  return line.replaceAll('_', '').trim();
}

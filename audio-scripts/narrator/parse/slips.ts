/**
 * Marks meant for the tool that Markdown takes for text, because a bracket is missing or a space is in the way: they
 * would be read aloud.
 */
import type { Complaints, SourcePoint } from './complaint.ts';
import { placeOfText } from './markdown.ts';

const braces = /\{(?:#|[a-z]+=)[^{}\n]*\}?/;
const twoColons = /::[a-z][a-z0-9-]*[[{]/;
/** CommonMark, 4.2: a heading has white space after its signs. */
const heading = /^( *)(#{1,6})[^\s#]/;

/** `at`: where the text begins in `source`. */
export function complainOfSlips(text: string, at: SourcePoint, source: string, complaints: Complaints): void {
  const [stray] = braces.exec(text) ?? [];
  if (stray !== undefined)
    complaints.add(
      placeOfText(stray, at, source),
      `${stray} would be read aloud. An id goes at the end of the paragraph; anything else goes directly after an utterance's bracket.`,
    );
  const [colons] = twoColons.exec(text) ?? [];
  if (colons !== undefined)
    complaints.add(
      placeOfText(colons, at, source),
      `${colons} would be read aloud. An utterance begins with one colon; two go on a line of their own.`,
    );
}

/** `written`: a paragraph as its author wrote it, which begins at `at`. */
export function complainOfHeadings(
  written: string,
  { line, column }: SourcePoint,
  complaints: Complaints,
): void {
  for (const [i, one] of written.split('\n').entries()) {
    const [, indent = '', signs] = heading.exec(one) ?? [];
    if (signs !== undefined)
      complaints.add(
        { line: line + i, column: (i === 0 ? column : 1) + indent.length },
        `A title needs a space after ${signs}. For a # that is read aloud, write \\#.`,
      );
  }
}

/** Marks meant for the tool that are text to Markdown, for want of a bracket or for a space: they would be read aloud. */
import type { Complaints, SourcePoint } from './complaint.ts';

const braces = /\{(?:#|[a-z]+=)[^{}\n]*\}?/;
const twoColons = /::[a-z][a-z0-9-]*[[{]/;

export function complainOfSlips(text: string, at: SourcePoint, complaints: Complaints): void {
  const [stray] = braces.exec(text) ?? [];
  if (stray !== undefined)
    complaints.add(
      at,
      `${stray} would be read aloud. An id stands at the end of the paragraph; the rest directly behind an utterance's bracket.`,
    );
  const [colons] = twoColons.exec(text) ?? [];
  if (colons !== undefined)
    complaints.add(
      at,
      `${colons} would be read aloud. An utterance begins with one colon; two stand on a line of their own.`,
    );
}

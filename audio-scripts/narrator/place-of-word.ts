/** Where a word of an utterance stands in the script: quotes and directives are written differently there. */
import type { TextRange } from '#lib/core/transcript/words.ts';
import type { SourcePoint } from './parse/complaint.ts';

const run = /[\p{L}\p{N}]+/gu;
/** The names and attributes of directives are not said. */
const markup = /:[a-z][\w-]*(?=\[)|\{[^}]*\}/g;

/** Earlier occurrences of the word in the utterance are skipped. `begins`: where the utterance begins. */
export function placeOfWord(
  text: string,
  { from, to }: TextRange,
  begins: SourcePoint,
  source: string,
): SourcePoint {
  const { line, column } = begins;
  const [word] = text.slice(from, to).match(run) ?? [];
  if (word === undefined) return { line, column };
  let before = (text.slice(0, from).match(run) ?? []).filter((other) => other === word).length;
  let nearest = { line, column };
  const lines = source.split('\n');
  for (let i = line - 1; i < lines.length; i++) {
    const prose = (lines[i] ?? '').replace(markup, (found) => ' '.repeat(found.length));
    if (i >= line && prose.trim() === '') break;
    for (const { 0: found, index } of prose.matchAll(run)) {
      if (found !== word || (i < line && index < column - 1)) continue;
      nearest = { line: i + 1, column: index + 1 };
      if (before-- === 0) return nearest;
    }
  }
  return nearest;
}

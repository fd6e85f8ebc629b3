/** A plain text as headings, paragraphs and scene breaks; what cannot be told is left out and counted. */
import { headingLine, isInCapitals, type HeadingLine } from './heading-lines.ts';
import { joinLines, paragraphsOf } from './paragraphs.ts';

export type TextPart =
  | { readonly kind: 'heading'; readonly text: string; readonly heading: HeadingLine }
  | { readonly kind: 'scene-break' }
  | { readonly kind: 'paragraph'; readonly text: string; readonly lines: readonly string[] };

export interface TextParts {
  readonly parts: readonly TextPart[];
  readonly pictures: number;
  readonly notes: number;
}

const picture = /^\s*\[Illustration/i;
const note = /^\s*\[(?:Footnote|Sidenote)/i;
const reference = /\s?\[(?:\d{1,3}|[*†‡])\]/g;
const mostLinesOfHeading = 3;
/** Of a picture's caption, or of a note. */
const mostGroupsInBrackets = 8;

export function textParts(lines: readonly string[]): TextParts {
  const groups = groupsOf(lines);
  const parts: TextPart[] = [];
  let [pictures, notes] = [0, 0];
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] ?? [];
    const [first = ''] = group;
    if (picture.test(first) || note.test(first)) {
      if (picture.test(first)) pictures++;
      else notes++;
      i = endOfBrackets(groups, i);
    } else parts.push(...partsOf(group));
  }
  return { parts: notes > 0 ? parts.map(withoutReferences) : parts, pictures, notes };
}

/** What stands between blank lines. */
function groupsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== '') groups.at(-1)?.push(line.trimEnd());
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  }
  return groups.filter(({ length }) => length > 0);
}

function endOfBrackets(groups: readonly (readonly string[])[], start: number): number {
  const inBrackets = groups.slice(start, start + mostGroupsInBrackets);
  const last = inBrackets.findIndex((group) => /\]\s*$/.test(group.at(-1) ?? ''));
  return start + Math.max(last, 0);
}

function partsOf(group: readonly string[]): readonly TextPart[] {
  const [first = ''] = group;
  if (!/[\p{L}\p{N}]/u.test(group.join(''))) return [{ kind: 'scene-break' }];
  const heading = group.length <= mostLinesOfHeading ? headingLine(first) : undefined;
  if (heading && group.slice(1).every(isLineOfTitle))
    return [{ kind: 'heading', text: joinLines(group).replaceAll('_', ''), heading }];
  return paragraphsOf(group).map((text) => ({ kind: 'paragraph', text, lines: group }));
}

function withoutReferences(part: TextPart): TextPart {
  return part.kind === 'paragraph' ? { ...part, text: part.text.replace(reference, '') } : part;
}

const longestLineOfTitle = 75;

/** It may stand below the number of a chapter. */
export function isLineOfTitle(line: string): boolean {
  const text = line.replaceAll('_', '').trim();
  return (
    text.length <= longestLineOfTitle &&
    /^["“‘'(]?[\p{Lu}\p{N}]/u.test(text) &&
    (isInCapitals(text) || !/[.!?,;:”"’]$/.test(text))
  );
}

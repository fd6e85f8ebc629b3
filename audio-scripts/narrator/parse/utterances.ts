/**
 * Where one voice ends and the next begins. A word is lit as a whole, so a border between voices never runs through a
 * word and the punctuation that touches it.
 */
import type { CastId } from '#lib/core/publication/ids.ts';
import type { Complaints } from './complaint.ts';
import type { ScriptUtterance } from './script.ts';
import type { Segment } from './set-pieces.ts';

/** The member of the cast who says what nobody else does. */
export type Teller = CastId;

const letterOrNumber = /[\p{L}\p{N}]/u;

export function splitUtterances(
  text: string,
  segments: readonly Segment[],
  teller: Teller,
  complaints: Complaints,
): readonly ScriptUtterance[] {
  const moved = moveBorders(text, segments, complaints);
  const spoken = moved.flatMap((segment) => trim(text, segment) ?? []);
  const utterances = joinWordless(text, spoken).map(({ from, to, turn, at }) => ({
    cast: turn?.cast ?? teller,
    from,
    to,
    ...(turn?.effect ? { effect: turn.effect } : {}),
    rate: turn?.rate ?? 1,
    gain: turn?.gain ?? 0,
    line: at.line,
    column: at.column,
  }));
  return joinSameVoice(utterances);
}

/** What one voice says in one manner is one utterance: a line and its "I said" sound better in one breath. */
function joinSameVoice(utterances: readonly ScriptUtterance[]): readonly ScriptUtterance[] {
  const joined: ScriptUtterance[] = [];
  for (const utterance of utterances) {
    const last = joined.at(-1);
    if (last && mannerOf(last) === mannerOf(utterance)) joined.splice(-1, 1, { ...last, to: utterance.to });
    else joined.push(utterance);
  }
  return joined;
}

function mannerOf({ cast, effect, rate, gain }: ScriptUtterance): string {
  return [cast, effect, rate, gain].join(' ');
}

/** Punctuation that touches a word goes to the word's voice. */
function moveBorders(text: string, segments: readonly Segment[], complaints: Complaints): readonly Segment[] {
  const borders = segments.slice(1).map(({ from: border, at }) => {
    const before = /[^\s–—]*$/u.exec(text.slice(0, border))?.[0] ?? '';
    const after = /^[^\s–—]*/u.exec(text.slice(border))?.[0] ?? '';
    const [isWordBefore, isWordAfter] = [letterOrNumber.test(before), letterOrNumber.test(after)];
    if (isWordBefore && isWordAfter)
      complaints.add(at, 'Two voices share a word here. Put a space before or after the bracket.');
    return isWordAfter ? border - before.length : border + after.length;
  });
  return segments.map((segment, i) => ({
    ...segment,
    from: borders[i - 1] ?? 0,
    to: borders[i] ?? text.length,
  }));
}

function trim(text: string, segment: Segment): Segment | undefined {
  const inside = text.slice(segment.from, segment.to);
  const from = segment.from + inside.length - inside.trimStart().length;
  const to = from + inside.trim().length;
  return from < to ? { ...segment, from, to } : undefined;
}

/** A dash or three dots alone cannot be spoken: they close the utterance before them, or open the first. */
function joinWordless(text: string, segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (!last) joined.push(segment);
    else if (!letterOrNumber.test(text.slice(segment.from, segment.to)))
      joined.splice(-1, 1, { ...last, to: segment.to });
    else if (!letterOrNumber.test(text.slice(last.from, last.to)))
      joined.splice(-1, 1, { ...segment, from: last.from });
    else joined.push(segment);
  }
  return joined;
}

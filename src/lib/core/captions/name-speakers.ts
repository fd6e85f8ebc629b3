import type { Cue } from './cue.ts';

/** `Travis: …` or `MRS. DALLOWAY: …`: up to four words, each with a capital letter. */
const named = /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}):\s+(?=\S)/u;
/** Another speaker, of whom no name is known. */
const changed = /^>>\s*(?=\S)/;
/** One cue that begins so may say *Note:* or *Warning:*. */
const fewestCues = 2;

/**
 * Takes the names of speakers out of the text, where the captions write them there. A speaker goes on until another is
 * named. Cues that say who speaks in their own way stay as they are.
 */
export function nameSpeakers(cues: readonly Cue[]): readonly Cue[] {
  if (cues.some(({ speaker }) => speaker !== undefined)) return cues;
  const counts = new Map<string, number>();
  for (const { text } of cues) {
    const name = named.exec(text)?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isSpeaker = (name: string) => (counts.get(name) ?? 0) >= fewestCues;
  let speaker: string | undefined;
  return cues.map((cue) => {
    const [start = '', name] = named.exec(cue.text) ?? [];
    if (name !== undefined && isSpeaker(name)) {
      speaker = name;
      return withoutStart(cue, start.length, speaker);
    }
    const [mark] = changed.exec(cue.text) ?? [];
    if (mark !== undefined) {
      speaker = undefined;
      return withoutStart(cue, mark.length, '');
    }
    return speaker === undefined ? cue : { ...cue, speaker };
  });
}

function withoutStart(cue: Cue, length: number, speaker: string): Cue {
  const shift = <Range extends { readonly from: number; readonly to: number }>(ranges: readonly Range[]) =>
    ranges.flatMap((range) => {
      const moved = { ...range, from: Math.max(0, range.from - length), to: range.to - length };
      return moved.to > moved.from ? [moved] : [];
    });
  return {
    ...cue,
    text: cue.text.slice(length),
    speaker,
    styles: shift(cue.styles),
    words: shift(cue.words),
  };
}

/**
 * Paragraphs from the lines of captions. A line ends where the screen did, so lines are joined until somebody else speaks,
 * or a sentence ends and there is a pause or the paragraph has become long. Each line keeps its time, and each word that has
 * one.
 */
import type { BlockId } from '../publication/ids.ts';
import type { Resource } from '../publication/resource.ts';
import type { Block, SpokenClip, StyledRange, Utterance } from '../transcript/block.ts';
import type { Cue, CueVoice } from './cue.ts';

/** A pause that is longer ends a paragraph, if a sentence has ended. */
const pauseSeconds = 1.2;
/** And so does one that is longer, in the middle of a sentence. */
const longPauseSeconds = 4;
const longParagraph = 600;
const longestParagraph = 1500;
const sentenceEnd = /[.!?…。！？]["'”’»)\]]*$/u;
/** What follows a word without a space. */
const closing = /^[.,;:!?…)\]”’»%]/u;

export interface CueSource {
  readonly resource: Resource;
  readonly durationSeconds: number;
  /** Of the first block; the others count on from it. */
  readonly firstNumber: number;
}

export function blocksOfCues(
  cues: readonly Cue[],
  { resource, durationSeconds, firstNumber }: CueSource,
): readonly Block[] {
  const heard = cues.filter(({ startSeconds }) => startSeconds < durationSeconds);
  return paragraphsOf(heard).map((lines, i) =>
    blockOf(`b${firstNumber + i}` as BlockId, lines, resource, durationSeconds),
  );
}

function paragraphsOf(cues: readonly Cue[]): readonly (readonly Cue[])[] {
  const paragraphs: Cue[][] = [];
  let length = 0;
  for (const [i, cue] of cues.entries()) {
    const before = cues[i - 1];
    const lines = paragraphs.at(-1);
    if (!before || !lines || isNewParagraph(before, cue, length)) {
      paragraphs.push([cue]);
      length = cue.text.length;
    } else {
      lines.push(cue);
      length += cue.text.length + 1;
    }
  }
  return paragraphs;
}

function isNewParagraph(before: Cue, cue: Cue, length: number): boolean {
  if (cue.paragraph !== undefined) return cue.paragraph !== before.paragraph;
  const last = before.voices ? before.voices.at(-1)?.speaker : before.speaker;
  if (before.isLine || last !== cue.speaker || length > longestParagraph) return true;
  const pause = cue.startSeconds - before.endSeconds;
  if (pause > longPauseSeconds) return true;
  return sentenceEnd.test(before.text) && (pause > pauseSeconds || length > longParagraph);
}

function blockOf(id: BlockId, lines: readonly Cue[], resource: Resource, durationSeconds: number): Block {
  let text = '';
  const clips: SpokenClip[] = [];
  const styles: StyledRange[] = [];
  const utterances: Utterance[] = [];
  for (const line of lines) {
    if (text !== '' && !closing.test(line.text)) text += ' ';
    const at = text.length;
    text += line.text;
    for (const { from, to, speaker } of voicesOf(line))
      addUtterance(utterances, { from: from + at, to: to + at, speaker });
    styles.push(...line.styles.map((style) => ({ ...style, from: style.from + at, to: style.to + at })));
    const timed = line.words.length > 0 ? line.words : [{ ...line, from: 0, to: line.text.length }];
    for (const { from, to, startSeconds, endSeconds } of timed)
      if (startSeconds < durationSeconds)
        clips.push({
          resource,
          startSeconds,
          endSeconds: Math.min(endSeconds, durationSeconds),
          from: from + at,
          to: to + at,
        });
  }
  return { id, kind: 'paragraph', text, utterances, styles, clips };
}

function voicesOf({ text, speaker = '', voices }: Cue): readonly CueVoice[] {
  return voices ?? [{ from: 0, to: text.length, speaker }];
}

function addUtterance(utterances: Utterance[], next: Utterance): void {
  const last = utterances.at(-1);
  if (last?.speaker === next.speaker) utterances[utterances.length - 1] = { ...last, to: next.to };
  else utterances.push(next);
}

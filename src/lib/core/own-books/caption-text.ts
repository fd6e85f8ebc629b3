/** The text of a book of sound, from the captions beside its files. */
import { blocksOfCues } from '../captions/blocks-of-cues.ts';
import type { Cue } from '../captions/cue.ts';
import type { PlacedClip } from '../publication/publication.ts';
import type { Block } from '../transcript/block.ts';

export interface CaptionText {
  /** Cut where a block begins. */
  readonly clips: readonly PlacedClip[];
  /** Of each chapter. */
  readonly blocks: readonly (readonly Block[])[];
}

/** Sound before a block that is shorter than this is heard with the block. */
const shortSeconds = 0.5;

/** `clips`: a part of a file for each chapter. `cues`: by the addresses of the files, each list in order of time. */
export function captionText(
  clips: readonly PlacedClip[],
  chapterCount: number,
  cues: ReadonlyMap<string, readonly Cue[]>,
): CaptionText {
  const blocks = Array.from({ length: chapterCount }, (): Block[] => []);
  const cut: PlacedClip[] = [];
  let firstNumber = 1;
  for (const clip of clips) {
    const { resource, startSeconds, endSeconds, chapterIndex } = clip;
    const heard = (cues.get(resource.href) ?? []).filter(
      (cue) => cue.startSeconds >= startSeconds && cue.startSeconds < endSeconds,
    );
    const found = blocksOfCues(heard, { resource, durationSeconds: endSeconds, firstNumber });
    firstNumber += found.length;
    blocks[chapterIndex]?.push(...found);
    for (const part of partsOf(clip, found)) cut.push({ ...part, index: cut.length });
  }
  return { clips: cut, blocks };
}

/** Each block with what is heard until the next one. */
function partsOf(clip: PlacedClip, blocks: readonly Block[]): readonly PlacedClip[] {
  const starts = blocks.map(({ clips: [first] }) => first?.startSeconds ?? clip.startSeconds);
  const [firstStart = clip.endSeconds] = starts;
  const hasIntroduction = firstStart - clip.startSeconds >= shortSeconds;
  const introduction = hasIntroduction ? [{ ...clip, endSeconds: firstStart }] : [];
  const parts = blocks.map(({ id }, i): PlacedClip => ({
    ...clip,
    startSeconds: i === 0 && !hasIntroduction ? clip.startSeconds : (starts[i] ?? clip.startSeconds),
    endSeconds: starts[i + 1] ?? clip.endSeconds,
    block: id,
  }));
  return blocks.length === 0 ? [clip] : [...introduction, ...parts];
}

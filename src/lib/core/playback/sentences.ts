/** Finds where sentences begin and end: after a clip whose text ends with a closing mark. */
import type { BlockPlace } from './block-place.ts';

/** A full stop or similar, and any quotation marks and brackets after it. */
const endsSentence = /[.!?…。！？]["'”’»)\]]*$/u;

/** Indexes of the clips that begin a sentence. The first is always 0, the start of the block. */
export function sentenceStarts(place: BlockPlace): readonly number[] {
  const later = place.clips.flatMap((_, index) =>
    index > 0 && endsSentence.test(place.textOf(index - 1) ?? '') ? [index] : [],
  );
  return [0, ...later];
}

/**
 * Where the voice can stop after each sentence, in seconds on the timeline: in the middle of the pause that follows, and
 * at the end of the block. Nothing where the text is not known.
 */
export function sentenceEnds(place: BlockPlace): readonly number[] {
  if (place.clips.length === 0) return [];
  const { clips, clipStarts } = place;
  const inside = sentenceStarts(place)
    .slice(1)
    .map((next) => {
      const last = clips[next - 1];
      const lastEnds = (clipStarts[next - 1] ?? 0) + (last ? last.endSeconds - last.startSeconds : 0);
      const nextStarts = clipStarts[next] ?? lastEnds;
      return nextStarts - Math.max(nextStarts - lastEnds, 0) / 2;
    });
  return [...inside, place.endSeconds];
}

/** Finds where sentences begin: after a clip whose text ends with a closing mark. */
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

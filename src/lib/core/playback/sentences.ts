/** Where sentences begin, counted in clips: after one that ends a sentence. */
import type { BlockPlace } from './block-place.ts';

/** A closing mark, with the quotation marks and brackets that follow it. */
const endsSentence = /[.!?…。！？]["'”’»)\]]*$/u;

/** Indexes of the clips that open a sentence; 0, the block's own start, among them. */
export function sentenceStarts(place: BlockPlace): readonly number[] {
  const later = place.clips.flatMap((_, index) =>
    index > 0 && endsSentence.test(place.textOf(index - 1) ?? '') ? [index] : [],
  );
  return [0, ...later];
}

/**
 * Which utterances carry the name of who speaks: everybody but the teller, at each change of speaker in a paragraph,
 * and not again after a bit of narration; the teller only where a quotation of hers directly follows another voice.
 */
import type { Utterance } from '#lib/core/transcript/block.ts';
import { onThePhone } from '../words/catalogue/story.ts';

const quotation = /["“”„‚‘«‹「『]/;

/** One entry an utterance, in order: what stands in front of it, or nothing. */
export function speakerLabels(
  text: string,
  utterances: readonly Utterance[],
  teller: string | undefined,
): readonly (string | undefined)[] {
  let lastOther: string | undefined;
  return utterances.map(({ speaker, from, effect }, i) => {
    // Where nobody says who speaks, there is no name to show.
    if (speaker === '') return undefined;
    if (speaker === teller) {
      const followsVoice = i > 0 && utterances[i - 1]?.speaker !== teller;
      const isMarked = followsVoice && quotation.test(text.charAt(from));
      if (isMarked) lastOther = teller;
      return isMarked ? speaker : undefined;
    }
    if (speaker === lastOther) return undefined;
    lastOther = speaker;
    return effect === 'telephone' ? onThePhone({ name: speaker }) : speaker;
  });
}

/**
 * Which utterances are labelled with their speaker. Characters are, whenever the speaker changes within a paragraph,
 * but not again after some narration. The narrator is only where a quotation of hers directly follows another voice.
 */
import type { Utterance } from '#lib/core/transcript/block.ts';
import { words } from '../words/catalogue/story.ts';

const quotation = /["“”„‚‘«‹「『]/;

/** One entry for each utterance, in order: the label in front of it, if any. */
export function speakerLabels(
  text: string,
  utterances: readonly Utterance[],
  narrator: string | undefined,
): readonly (string | undefined)[] {
  let lastOther: string | undefined;
  return utterances.map(({ speaker, from, effect }, i) => {
    // The speaker is not known.
    if (speaker === '') return undefined;
    if (speaker === narrator) {
      const followsVoice = i > 0 && utterances[i - 1]?.speaker !== narrator;
      const isMarked = followsVoice && quotation.test(text.charAt(from));
      if (isMarked) lastOther = narrator;
      return isMarked ? speaker : undefined;
    }
    if (speaker === lastOther) return undefined;
    lastOther = speaker;
    return effect === 'telephone' ? words.onThePhone({ name: speaker }) : speaker;
  });
}

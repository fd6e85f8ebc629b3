/** Repeating a part of the story, to learn it. */
import { area } from '../area.ts';

export const words = area('repeat', {
  repeat: () => 'Repeat',
  repeatIntro: () => 'Hear a part again and again, for instance to learn a language.',
  thisParagraph: () => 'This paragraph',
  thisParagraphHint: () => 'When it ends, the voice begins it again.',
  paragraphUnknown: () => 'This chapter has no paragraphs to repeat.',

  /** A and B are the first and the last word of a part. */
  fromAToB: () => 'From A to B',
  chooseA: () => 'Listen, and press A at the first word of the part.',
  chooseB: () => 'Now listen, and press B at the last word.',
  partIsSet: () => 'The part is repeated until you end it or move out of it.',
  setA: () => 'A is here',
  setB: () => 'B is here',

  pauseAfterSentences: () => 'Pause after each sentence',
  noPause: () => 'None',
  asLongAsSentence: () => 'As long as the sentence',
  untilPlay: () => 'Until I press Play',
  /** The pause that is as long as the sentence. */
  asLongHint: () => 'In the pause the words are lit once more, so that you can say them.',
  untilPlayHint: () => 'The voice waits, and Play goes on with the next sentence.',
  endRepeat: () => 'End',
  done: () => 'Done',

  // In the player.
  repeatingParagraph: () => 'Repeating this paragraph',
  /** `words` are the first of the part. */
  repeatingFrom: ({ words }: { words: string }) => `Repeating from “${words}”`,
  repeatingPart: () => 'Repeating a part',
  startIsSet: () => 'A is set',
  pausesAreOn: () => 'Pausing after each sentence',
  yourTurn: () => 'Your turn',
  /** The listener has moved out of the part. */
  partEnded: () => 'The part from A to B is no longer repeated.',
  /** By a key of the keyboard. */
  paragraphIsRepeated: () => 'This paragraph is repeated.',
  repeatHasEnded: () => 'Nothing is repeated now.',
});

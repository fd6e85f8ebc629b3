/** Repeating a part of the story, to learn it. */

export const repeat = () => 'Repeat';
export const repeatIntro = () => 'Hear a part again and again, for instance to learn a language.';
export const thisParagraph = () => 'This paragraph';
export const thisParagraphHint = () => 'When it ends, the voice begins it again.';
export const paragraphUnknown = () => 'This chapter has no paragraphs to repeat.';

/** A and B are the first and the last word of a part. */
export const fromAToB = () => 'From A to B';
export const chooseA = () => 'Listen, and press A at the first word of the part.';
export const chooseB = () => 'Now listen, and press B at the last word.';
export const partIsSet = () => 'The part is repeated until you end it or move out of it.';
export const setA = () => 'A is here';
export const setB = () => 'B is here';

export const pauseAfterSentences = () => 'Pause after each sentence';
export const noPause = () => 'None';
export const asLongAsSentence = () => 'As long as the sentence';
export const untilPlay = () => 'Until I press Play';
/** The pause that is as long as the sentence. */
export const asLongHint = () => 'In the pause the words are lit once more, so that you can say them.';
export const untilPlayHint = () => 'The voice waits, and Play goes on with the next sentence.';
export const endRepeat = () => 'End';
export const done = () => 'Done';

// In the player.
export const repeatingParagraph = () => 'Repeating this paragraph';
/** `words` are the first of the part. */
export const repeatingFrom = ({ words }: { words: string }) => `Repeating from “${words}”`;
export const repeatingPart = () => 'Repeating a part';
export const startIsSet = () => 'A is set';
export const pausesAreOn = () => 'Pausing after each sentence';
export const yourTurn = () => 'Your turn';
/** The listener has moved out of the part. */
export const partEnded = () => 'The part from A to B is no longer repeated.';
/** By a key of the keyboard. */
export const paragraphIsRepeated = () => 'This paragraph is repeated.';
export const repeatHasEnded = () => 'Nothing is repeated now.';

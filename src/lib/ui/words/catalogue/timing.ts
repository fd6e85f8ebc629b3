/** By how much sound is heard late, and the taps that measure it. */

export const timing = () => 'Timing';
/** Above the text, which can be seen. */
export const timingText = () =>
  'Wireless sound arrives late. Move this until the lit word is the word you hear.';
export const timingTextInSettings = () =>
  'Wireless sound arrives late, so the words are lit that much later. Each output has its own delay.';

export const soundGoesTo = () => 'The sound goes to';
export const toDevice = () => 'This device';
export const toHeadphones = () => 'Headphones';
export const toSpeaker = () => 'Speaker';
export const toCar = () => 'Car';

export const delay = () => 'Delay';
export const delayOf = ({ ms }: { ms: string }) => `${ms} ms`;
export const shorterDelay = () => 'Shorter delay';
export const longerDelay = () => 'Longer delay';

export const measure = () => 'Measure by tapping';
export const measureText = () =>
  'You’ll hear clicks for 15 seconds. Tap along with each one. Halfway through, they slow down.';
export const startClicks = () => 'Start the clicks';
export const tap = () => 'Tap';
/** Said when the clicks begin. */
export const tapNow = () => 'Tap with each click, or press Space.';
/** Both are figures, "240". */
export const measured = ({ ms, within }: { ms: string; within: string }) =>
  `The sound is ${ms} ms late, give or take ${within} ms. If the light still seems early or late, change the delay by hand: many people tap a little early.`;
export const useDelay = ({ ms }: { ms: string }) => `Use ${ms} ms`;
export const measureAgain = () => 'Measure again';
export const tooFewTaps = () => 'Those were too few taps to tell. Tap with each click you hear.';
export const unevenTaps = () =>
  'The taps did not follow the clicks, so nothing was changed. Try again, and tap with each click you hear.';
export const outOfRange = () =>
  'The sound is too early or too late to correct here. The limits are −300 and 2,000 ms.';
export const noClicks = () => 'The clicks couldn’t be played. Try again.';
export const back = () => 'Back';

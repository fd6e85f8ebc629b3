/** By how much sound is heard late, and the taps that measure it. */
import { area } from '../area.ts';

export const words = area('timing', {
  timing: () => 'Timing',
  /** Above the text, which can be seen. */
  timingText: () => 'Wireless sound arrives late. Move this until the lit word is the word you hear.',
  timingTextInSettings: () =>
    'Wireless sound arrives late, so the words are lit that much later. Each output has its own delay.',

  soundGoesTo: () => 'The sound goes to',
  toDevice: () => 'This device',
  toHeadphones: () => 'Headphones',
  toSpeaker: () => 'Speaker',
  toCar: () => 'Car',

  delay: () => 'Delay',
  delayOf: ({ ms }: { ms: string }) => `${ms} ms`,
  shorterDelay: () => 'Shorter delay',
  longerDelay: () => 'Longer delay',

  measure: () => 'Measure by tapping',
  measureText: () =>
    'You’ll hear clicks for 15 seconds. Tap along with each one. Halfway through, they slow down.',
  startClicks: () => 'Start the clicks',
  tap: () => 'Tap',
  /** Said when the clicks begin. */
  tapNow: () => 'Tap with each click, or press Space.',
  /** Both are figures, "240". */
  measured: ({ ms, within }: { ms: string; within: string }) =>
    `The sound is ${ms} ms late, give or take ${within} ms. If the light still seems early or late, change the delay by hand: many people tap a little early.`,
  useDelay: ({ ms }: { ms: string }) => `Use ${ms} ms`,
  measureAgain: () => 'Measure again',
  tooFewTaps: () => 'Those were too few taps to tell. Tap with each click you hear.',
  unevenTaps: () =>
    'The taps did not follow the clicks, so nothing was changed. Try again, and tap with each click you hear.',
  outOfRange: () => 'The sound is too early or too late to correct here. The limits are −300 and 2,000 ms.',
  noClicks: () => 'The clicks couldn’t be played. Try again.',
  back: () => 'Back',
});

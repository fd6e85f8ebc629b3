/** The sleep timer. */
import { area } from '../area.ts';
import { plural } from '../plural.ts';

export const words = area('sleep', {
  chooseStop: () => 'Choose when the voice stops.',
  /** In each of these, `time` is "5 minutes". */
  willStopIn: ({ time }: { time: string }) => `The voice will stop in ${time}, at the end of a sentence.`,
  willStopAfterParagraph: ({ time }: { time: string }) =>
    `The voice will stop at the end of this paragraph, in ${time}.`,
  willStopAfterChapter: ({ title, time }: { title: string; time: string }) =>
    `The voice will stop at the end of “${title}”, in ${time}.`,
  willStopAfterStory: ({ time }: { time: string }) =>
    `The voice will stop at the end of the story, in ${time}.`,

  stopTheVoice: () => 'Stop the voice',
  endOfParagraph: () => 'End of this paragraph',
  endOfChapter: () => 'End of the chapter',
  endOfStory: () => 'End of the story',
  /** A choice: the number stands out. */
  minutesUnit: () => 'min',
  /** Read aloud for the number and the unit. */
  minutes: ({ count }: { count: number }) =>
    plural(count, { one: `${count} minute`, other: `${count} minutes` }),

  fade: () => 'Fade the voice',
  fadeHint: () => 'over the last 20 seconds',
  shake: ({ count }: { count: number }) =>
    plural(count, { one: `Shake for ${count} more minute`, other: `Shake for ${count} more minutes` }),
  shakeHint: () => 'in the last minute, while the screen is on',
  shakeRefused: () => 'This device doesn’t let the app feel it.',
  /** What was set last; `choice` is "30 minutes". */
  againTonight: ({ choice }: { choice: string }) => `Again tonight: ${choice}`,
  /** By day. */
  again: ({ choice }: { choice: string }) => `Again: ${choice}`,
  toEndOfParagraph: () => 'to the end of the paragraph',
  toEndOfChapter: () => 'to the end of the chapter',
  toEndOfStory: () => 'to the end of the story',
  noTimer: () => 'No timer',
  goodNight: () => 'Good night',

  /** In the player, in the last minute; `time` is "0:18". */
  stoppingIn: ({ time }: { time: string }) => `Stopping in ${time}`,
  moreMinutes: ({ count }: { count: number }) =>
    plural(count, { one: `${count} more minute`, other: `${count} more minutes` }),

  // After the timer has stopped the voice. `when` is "last night".
  stoppedByTimer: ({ when }: { when: string }) => `The sleep timer stopped the voice ${when}`,
  whereTouched: () => 'Where you last touched it',
  whereFadeBegan: () => 'Where the fade began',
  whereStopped: () => 'Where it stopped',
  /** `time` is "28 min". */
  earlier: ({ time }: { time: string }) => `${time} earlier`,
});

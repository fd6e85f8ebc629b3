/** Pauses that are left out. */
import { area } from '../area.ts';

export const words = area('skip-silence', {
  skipSilence: () => 'Skip silence',
  skipSilenceText: () =>
    'Long pauses become shorter. Every word stays, and a pause between sentences remains.',
  /** `all` is "12 minutes", `here` "3 minutes". */
  saved: ({ all }: { all: string }) => `Skipping silence has saved ${all}.`,
  savedHere: ({ all, here }: { all: string; here: string }) =>
    `Skipping silence has saved ${all}, ${here} of it in this story.`,

  off: () => 'Off',
  light: () => 'Light',
  medium: () => 'Medium',
  strong: () => 'Strong',
  offText: () => 'All pauses stay',
  /** `seconds` is "0.6". */
  atMost: ({ seconds }: { seconds: string }) => `Pauses of at most ${seconds} s`,
  /** Of the whole story; `time` is "1:12". */
  saves: ({ time }: { time: string }) => `saves ${time}`,
  looking: ({ percent }: { percent: number }) => `Listening for pauses in this story: ${percent}%`,
  notDownloaded: () => 'How much time each saves in this story can be said once the story is downloaded.',
  cannotSkip: () => 'The sound of this story can’t be shortened in this browser, so its pauses stay.',
  timesOfWholeStory: () =>
    'The times in the player count all pauses, so the story ends a little earlier than they say.',
});

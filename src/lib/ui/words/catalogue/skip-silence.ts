/** Pauses that are left out. */

export const skipSilence = () => 'Skip silence';
export const skipSilenceText = () =>
  'Long pauses become shorter. Every word stays, and a pause between sentences remains.';
/** `all` is "12 minutes", `here` "3 minutes". */
export const saved = ({ all }: { all: string }) => `Skipping silence has saved ${all}.`;
export const savedHere = ({ all, here }: { all: string; here: string }) =>
  `Skipping silence has saved ${all}, ${here} of it in this story.`;

export const off = () => 'Off';
export const light = () => 'Light';
export const medium = () => 'Medium';
export const strong = () => 'Strong';
export const offText = () => 'All pauses stay';
/** `seconds` is "0.6". */
export const atMost = ({ seconds }: { seconds: string }) => `Pauses of at most ${seconds} s`;
/** Of the whole story; `time` is "1:12". */
export const saves = ({ time }: { time: string }) => `saves ${time}`;
export const looking = ({ percent }: { percent: number }) =>
  `Listening for pauses in this story: ${percent}%`;
export const notDownloaded = () =>
  'How much time each saves in this story can be said once the story is downloaded.';
export const cannotSkip = () =>
  'The sound of this story can’t be shortened in this browser, so its pauses stay.';
export const timesOfWholeStory = () =>
  'The times in the player count all pauses, so the story ends a little earlier than they say.';

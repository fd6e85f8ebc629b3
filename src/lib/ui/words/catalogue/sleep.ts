/** The sleep timer. */
import { plural } from '../plural.ts';

export const chooseStop = () => 'Choose when the voice stops.';
/** In each of these, `time` is "5 minutes". */
export const willStopIn = ({ time }: { time: string }) =>
  `The voice will stop in ${time}, at the end of a sentence.`;
export const willStopAfterParagraph = ({ time }: { time: string }) =>
  `The voice will stop at the end of this paragraph, in ${time}.`;
export const willStopAfterChapter = ({ title, time }: { title: string; time: string }) =>
  `The voice will stop at the end of “${title}”, in ${time}.`;
export const willStopAfterStory = ({ time }: { time: string }) =>
  `The voice will stop at the end of the story, in ${time}.`;

export const stopTheVoice = () => 'Stop the voice';
export const endOfParagraph = () => 'End of this paragraph';
export const endOfChapter = () => 'End of the chapter';
export const endOfStory = () => 'End of the story';
/** A choice: the number stands out. */
export const minutesUnit = () => 'min';
/** Read aloud for the number and the unit. */
export const minutes = ({ count }: { count: number }) =>
  plural(count, { one: `${count} minute`, other: `${count} minutes` });

export const fade = () => 'Fade the voice';
export const fadeHint = () => 'over the last 20 seconds';
export const shake = ({ count }: { count: number }) =>
  plural(count, { one: `Shake for ${count} more minute`, other: `Shake for ${count} more minutes` });
export const shakeHint = () => 'in the last minute, while the screen is on';
export const shakeRefused = () => 'This device doesn’t let the app feel it.';
/** What was set last; `choice` is "30 minutes". */
export const againTonight = ({ choice }: { choice: string }) => `Again tonight: ${choice}`;
/** By day. */
export const again = ({ choice }: { choice: string }) => `Again: ${choice}`;
export const toEndOfParagraph = () => 'to the end of the paragraph';
export const toEndOfChapter = () => 'to the end of the chapter';
export const toEndOfStory = () => 'to the end of the story';
export const noTimer = () => 'No timer';
export const goodNight = () => 'Good night';

/** In the player, in the last minute; `time` is "0:18". */
export const stoppingIn = ({ time }: { time: string }) => `Stopping in ${time}`;
export const moreMinutes = ({ count }: { count: number }) =>
  plural(count, { one: `${count} more minute`, other: `${count} more minutes` });

// After the timer has stopped the voice. `when` is "last night".
export const stoppedByTimer = ({ when }: { when: string }) => `The sleep timer stopped the voice ${when}`;
export const whereTouched = () => 'Where you last touched it';
export const whereFadeBegan = () => 'Where the fade began';
export const whereStopped = () => 'Where it stopped';
/** `time` is "28 min". */
export const earlier = ({ time }: { time: string }) => `${time} earlier`;

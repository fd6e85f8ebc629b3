import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { SleepChoice } from '#lib/core/playback/sleep-timer.ts';
import { words } from './catalogue/sleep.ts';
import { longLength } from './durations.ts';

const evening = 18;
const morning = 5;

/** The key that sets the timer as it was set last. */
export function againWords(choice: SleepChoice, hour: number): string {
  const name = { choice: choiceName(choice) };
  return hour >= evening || hour < morning ? words.againTonight(name) : words.again(name);
}

function choiceName(choice: SleepChoice): string {
  if (choice === 'paragraph') return words.toEndOfParagraph();
  if (choice === 'chapter') return words.toEndOfChapter();
  return choice === 'story' ? words.toEndOfStory() : words.minutes({ count: choice });
}

/** What will happen, in a sentence. `left`: seconds of the clock until then. */
export function sleepSentence(
  { story, timeline }: OpenStory,
  choice: SleepChoice | undefined,
  left: number | undefined,
  position: number,
): string {
  if (choice === undefined || left === undefined) return words.chooseStop();
  const time = longLength(left);
  if (choice === 'paragraph') return words.willStopAfterParagraph({ time });
  if (choice === 'story') return words.willStopAfterStory({ time });
  if (choice !== 'chapter') return words.willStopIn({ time });
  const title = story.publication.chapters[timeline.chapterAt(position)]?.title ?? '';
  return words.willStopAfterChapter({ title, time });
}

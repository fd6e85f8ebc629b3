/** Searches one story after another. */
import type { Pause } from '../in-parts.ts';
import type { Story } from '../publication/story.ts';
import { findInStory, type Found } from './find-in-story.ts';
import type { SearchWords } from './search-words.ts';

export interface FoundStory extends Found {
  readonly story: Story;
}

/** What is found so far, again and again until all stories were searched, without those that have nothing to say. */
export async function* findInStories(
  stories: readonly Story[],
  words: SearchWords,
  pause: Pause,
  isWanted: () => boolean,
): AsyncGenerator<readonly FoundStory[], undefined> {
  let found: readonly FoundStory[] = [];
  for (const story of stories) {
    const before = found;
    for await (const now of findInStory(story, words, pause, isWanted)) {
      const isWorthSaying = now.hits.length > 0 || now.missing > 0;
      found = isWorthSaying ? [...before, { story, ...now }] : before;
      yield found;
    }
    if (!isWanted()) return;
  }
  yield found;
}

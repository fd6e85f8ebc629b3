import '#lib/ui/tokens.css';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { openStory } from '#lib/core/playback/open-story.ts';
import { mostUnused } from '#lib/core/transcript/chapter-texts.ts';
import TranscriptView from '#lib/ui/reader/TranscriptView.svelte';
import { VoiceFollower } from '#lib/ui/reader/voice-follower.svelte.ts';
import { aStory } from '../../support/a-publication.ts';

test('the text of chapters that were left is given up, and is there again for who scrolls back', async () => {
  const long = aStory({ chapters: Array.from({ length: 30 }, () => Array<number>(60).fill(9.984)) });
  const open = openStory(long);
  await render(TranscriptView, {
    open,
    position: undefined,
    isSpeaking: false,
    follower: new VoiceFollower(),
    onPlayFrom: () => undefined,
  });
  const textOf = (id: string) => document.querySelector(`[data-paragraph="${id}"]`)?.textContent;
  await expect.poll(() => textOf('p1')).toBe('One two three.');
  scrollTo(0, document.documentElement.scrollHeight);
  // The last two chapters are on the page, and no others.
  await expect.poll(() => textOf('p1800')).toBe('One two three.');
  await expect.poll(() => long.texts.loaded.size).toBeLessThanOrEqual(mostUnused + 2);
  await expect.poll(() => [textOf('p1'), long.texts.of(0)]).toEqual([undefined, undefined]);
  scrollTo(0, 0);
  await expect.poll(() => textOf('p1')).toBe('One two three.');
});

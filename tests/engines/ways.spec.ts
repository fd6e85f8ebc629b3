import { expect } from '@playwright/test';
import { test as base } from '../support/engines/engine-test.ts';
import { Story } from '../support/engines/story.ts';
import { publishedStory } from '../support/site.ts';

const [first, , third] = publishedStory().paragraphs[0] ?? [];
if (!first || !third) throw new Error('the story begins with three paragraphs');

const test = base.extend<{ story: Story }>({
  story: ({ engine }, use) => use(new Story(engine)),
});

test('a story is opened and heard, its words lit one after another, and paused', async ({ story, site }) => {
  await story.open(site.origin);
  await story.press('Play');
  await story.expectVoice();
  expect(await story.currentParagraph()).toBe(first.id);
  await story.press('Pause');
  await story.expectButton('Play');
  expect(await story.litWord()).not.toBe('');
});

test('a downloaded story is heard after the server is gone', async ({ story, site }) => {
  await story.open(site.origin);
  await story.press('Download');
  await story.expectText('Ready for airplane mode');
  await site.close();
  await story.open(site.origin);
  await story.expectText('Ready for airplane mode');
  await story.press('Play');
  await story.expectVoice();
});

test('a listener who comes back goes on where the story was left', async ({ engine, story, site }) => {
  await story.open(site.origin);
  await story.press('Play');
  await story.expectVoice();
  await story.press('Next paragraph');
  await story.press('Next paragraph');
  await expect.poll(() => story.currentParagraph()).toBe(third.id);
  await story.expectVoice();
  await engine.open('about:blank');
  await story.open(site.origin);
  await story.press('Play: continue from there');
  await story.expectVoice();
  expect(await story.currentParagraph()).toBe(third.id);
});

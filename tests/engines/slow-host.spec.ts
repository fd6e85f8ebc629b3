/** The network is slow: the sound comes seconds after the tap that asked for it. */
import { expect } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { test as base } from '../support/engines/engine-test.ts';
import { Story } from '../support/engines/story.ts';
import { bringsTracksLate } from '../support/hosts.ts';
import { publishedStory } from '../support/site.ts';

/** What is read for the first sound ends before it. */
const far = publishedStory().paragraphs[0]?.[4];
if (!far) throw new Error('the first chapter has five paragraphs');

const test = base.extend({
  site: async ({ folder }, use) => {
    const site = await serveSite({ folder, answer: bringsTracksLate(3000) });
    await use(site);
    await site.close();
  },
});

test('a voice that comes long after Play was pressed is heard, and so is one that comes long after a seek', async ({
  engine,
  site,
}) => {
  const story = new Story(engine);
  await story.open(site.origin);
  await story.press('Play');
  await story.expectVoice();
  for (let paragraph = 0; paragraph < 4; paragraph++) await story.press('Next paragraph');
  await expect.poll(() => story.currentParagraph()).toBe(far.id);
  await story.expectVoice();
});

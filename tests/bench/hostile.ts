/** How long a story that is as large as it may be blocks the page while it opens and plays: the longest task. */
import path from 'node:path';
import { chromium as playwright, type Page } from '@playwright/test';
import { chromium } from '../../scripts/chromium.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { largestStories, oddStories, refusedStories } from '../support/hostile-stories.ts';
import { longestTask, watchTasks } from '../support/long-tasks.ts';
import { copySite } from '../support/site.ts';
import { writeStory } from '../support/write-story.ts';
import type { Figure } from './figure.ts';

export async function measureHostile(): Promise<readonly Figure[]> {
  const copy = copySite();
  const large = [...oddStories, ...largestStories];
  for (const story of [...large, ...refusedStories]) writeStory(path.join(copy.folder, 'stories'), story);
  const site = await serveSite({ folder: copy.folder });
  const browser = await playwright.launch(chromium());
  const figures: Figure[] = [];
  const measure = async (id: string, use: (page: Page) => Promise<unknown>) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await watchTasks(page);
    await page.goto(`${site.origin}/story/${id}/`);
    await use(page);
    figures.push({ name: `Longest task, ${id}`, value: `${Math.round(await longestTask(page))} ms` });
    await context.close();
  };
  for (const { id, chapters } of large)
    await measure(id, async (page) => {
      const last = page.locator(`[data-paragraph="p${chapters.flat().length - 1}"]`);
      // The text is drawn where it is looked at.
      while ((await last.count()) === 0) await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await page.getByRole('button', { name: 'Play', exact: true }).filter({ visible: true }).click();
      await page.getByRole('button', { name: 'Pause', exact: true }).filter({ visible: true }).waitFor();
      // The button says Pause before the voice is there; a word is lit by what is heard.
      await page.waitForFunction(() => [...(CSS.highlights.get('spoken-word') ?? [])].length > 0);
    });
  for (const { id } of refusedStories)
    await measure(id, (page) => page.getByRole('heading', { name: 'This story can’t be read' }).waitFor());
  await browser.close();
  await site.close();
  copy.remove();
  return figures;
}

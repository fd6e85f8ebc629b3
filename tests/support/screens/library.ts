/** The library. */
import { expect } from '@playwright/test';
import { storyId } from '../site.ts';
import { openLibrary, openSheet, openStory, otherTitle, type States } from './screens.ts';

export const library: States = {
  'at the first visit': openLibrary,
  'the search without downloads': async (at) => {
    await openSheet(at, 'Search');
  },
  'without stories': async ({ page, site }) => {
    await page.route('**/catalog.json', async (route) => {
      const feed = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...feed, publications: [] } });
    });
    await page.goto(`${site.origin}/`);
    await expect(page.getByRole('main').getByRole('button', { name: 'Try again' })).toBeVisible();
    await page.unroute('**/catalog.json');
  },
  'with stories begun and finished': async (at) => {
    await at.page.evaluate(
      (ids) => {
        const places = ids.map((publication, i) => ({
          locator: { publication, paragraph: 'p1', seconds: 0, title: 'Somewhere', totalProgression: 0.5 },
          sequence: 9 - i,
          savedAtMs: Date.now() - 1e7,
          isFinished: i === 2,
        }));
        localStorage.setItem('lamplight/places/v1', JSON.stringify(places));
      },
      [storyId, 'the-wake-up-call', 'the-lamp-and-the-dark'],
    );
    await openLibrary(at);
    await expect(at.page.getByText('Finished')).toBeVisible();
  },
  'with the hint to install': async ({ page }) => {
    await page.evaluate(() =>
      dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt: () => Promise.resolve() })),
    );
    await expect(page.getByRole('heading', { name: 'Install Lamplight' })).toBeVisible();
  },
  'while a story plays': async (at) => {
    await openStory(at);
    await at.page.getByRole('button', { name: 'Play: continue from there' }).click();
    await at.story.expectSound();
    await at.page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
    await expect(at.page.getByRole('region', { name: 'Now playing' })).toBeVisible();
  },
  'another story while one plays': async ({ page }) => {
    await page.getByRole('link', { name: otherTitle }).first().click();
    await expect(page.getByRole('region', { name: 'Start' })).toBeVisible();
  },
};

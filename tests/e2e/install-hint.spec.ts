/** The hint that the app can be installed: for listeners who have come back, not while the voice plays, and once. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { title } = publishedStory().publication;
const hint = (page: Page) => page.getByRole('region', { name: 'Install Lamplight' });

/** What Chromium does once it has seen that the app can be installed. */
async function offer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const event = new Event('beforeinstallprompt', { cancelable: true });
    Object.assign(event, { prompt: () => Promise.resolve((document.title = 'prompted')) });
    dispatchEvent(event);
    if (!event.defaultPrevented) throw new Error('the browser would show a bar of its own');
  });
}

async function openLibrary(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
}

/** The listener has heard something before. */
async function comeBack(page: Page, origin: string): Promise<void> {
  const story = await StoryPage.listenTo(page);
  await story.open(origin);
  await story.play();
  await story.button('Pause').click();
  await openLibrary(page, origin);
}

test('whoever is here for the first time is not asked', async ({ page, site }) => {
  await openLibrary(page, site.origin);
  await offer(page);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await expect(hint(page)).toHaveCount(0);
});

test('who comes back is asked, the browser’s own question follows, and the hint is gone for ever', async ({
  page,
  site,
}) => {
  await comeBack(page, site.origin);
  await offer(page);
  await expect(hint(page)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await hint(page).getByRole('button', { name: 'Install' }).click();
  await expect(page).toHaveTitle('prompted');
  await expect(hint(page)).toHaveCount(0);
  await openLibrary(page, site.origin);
  await offer(page);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await expect(hint(page)).toHaveCount(0);
});

test('the hint goes away while the voice plays, and for ever once it was declined', async ({
  page,
  site,
}) => {
  await comeBack(page, site.origin);
  await offer(page);
  await expect(hint(page)).toBeVisible();
  const current = page.getByRole('region', { name: 'Continue listening' });
  await current.getByRole('link', { name: 'Continue' }).click();
  await new StoryPage(page).expectSound();
  await page.goBack();
  await expect(current).toContainText('Playing');
  await expect(hint(page)).toHaveCount(0);
  await openLibrary(page, site.origin);
  await offer(page);
  await hint(page).getByRole('button', { name: 'No, thanks' }).click();
  await expect(hint(page)).toHaveCount(0);
  await openLibrary(page, site.origin);
  await offer(page);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await expect(hint(page)).toHaveCount(0);
});

test.describe('on an iPhone', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    viewport: { width: 320, height: 568 },
  });

  test('the two steps are told in words', async ({ page, site }) => {
    await comeBack(page, site.origin);
    await expect(hint(page).getByRole('listitem')).toHaveText([
      /^Tap Share\./,
      'Choose “Add to Home Screen”.',
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await hint(page).getByRole('button', { name: 'Close' }).click();
    await expect(hint(page)).toHaveCount(0);
  });
});

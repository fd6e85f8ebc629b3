import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ])
    test.describe(`${colorScheme} at ${viewport.width}`, () => {
      test.use({ colorScheme, viewport });

      test('the library has nothing that shuts people out', async ({ page, site }) => {
        await page.goto(`${site.origin}/`);
        await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });

      test('the story page has nothing that shuts people out, playing too', async ({ page, site }) => {
        const story = await StoryPage.listenTo(page);
        await story.open(site.origin);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await story.play();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    });

for (const size of [
  { width: 320, height: 568 },
  { width: 844, height: 390 },
])
  test(`nothing is cut off at ${size.width} x ${size.height}`, async ({ page, site }) => {
    await page.setViewportSize(size);
    for (const address of ['/', `/story/${storyId}/`]) {
      await page.goto(site.origin + address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await expect(
      page.getByRole('button', { name: 'Play', exact: true }).filter({ visible: true }),
    ).toBeInViewport();
  });

test('the whole way can be gone with the keyboard alone', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await page.goto(`${site.origin}/`);
  await page.getByRole('link', { name: 'When Love and Ambition Collide' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  await page.keyboard.press('k');
  await story.expectSound();
  const slider = page.getByRole('slider', { name: 'Place in the story' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(29);
  await page.keyboard.press('Home');
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeLessThan(10);
});

/** Tab goes the way the eye does: in each bar and on the page from the top to the bottom, and in a line to the right. */
import { expect } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { stepsBack, tabStops } from '../support/tab-stops.ts';

const { title } = publishedStory().publication;

for (const size of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]) {
  test(`Tab goes through the library as it is seen, ${size.width} pixels wide`, async ({ page, site }) => {
    await page.setViewportSize(size);
    const story = await StoryPage.listenTo(page);
    const expectOrder = async (...some: readonly string[]) => {
      const stops = await tabStops(page);
      const names = stops.map(({ name }) => name);
      const found = some.map((part) => names.findIndex((name) => name.includes(part)));
      expect(found, names.join(', ')).toEqual(found.toSorted((a, b) => a - b));
      expect(found).not.toContain(-1);
      expect(stepsBack(stops)).toEqual([]);
    };
    await page.goto(`${site.origin}/`);
    await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
    await expectOrder('Settings', 'Search', title, 'About');
    await story.open(site.origin);
    await story.play();
    await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
    await expect(page.getByRole('region', { name: 'Continue listening' })).toBeVisible();
    await expectOrder('Settings', 'Search', title, 'Download The', 'About');
  });

  test(`Tab goes through a story as it is seen, ${size.width} pixels wide`, async ({ page, site }) => {
    await page.setViewportSize(size);
    const story = await StoryPage.listenTo(page);
    await story.open(site.origin);
    await story.play();
    await story.button('Pause').click();
    await expect(story.button('Download')).toBeVisible();
    const stops = await tabStops(page);
    expect(stepsBack(stops)).toEqual([]);
    const layers = stops.map(({ layer }) => layer).filter((layer, i, all) => layer !== all[i - 1]);
    // The player comes before the text: who does not see it would meet it after all of that.
    expect(layers).toEqual([
      'button',
      'header',
      'Player',
      'page',
      ...(size.width < 1280 ? [] : ['Chapters', 'page']),
    ]);
    for (const name of ['Library', 'Search', 'Type and theme'])
      expect(
        stops.filter((stop) => stop.name === name),
        name,
      ).toHaveLength(1);
  });
}

test('the way back and the tools are reached once, at the top of a story and further down', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const head = page.locator('[data-covers="top"]');
  const controls = [
    page.getByRole('link', { name: 'Library' }),
    page.getByRole('button', { name: 'Search' }),
    page.getByRole('button', { name: 'Type and theme' }),
  ];
  const expectOnce = async () => {
    for (const control of controls) {
      await expect(control).toHaveCount(1);
      await expect(control).toBeInViewport({ ratio: 1 });
      expect(
        await control.evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }),
      ).toBe(true);
    }
  };
  await expectOnce();
  await expect(head.getByText(title)).toBeHidden();
  await controls[1]?.focus();
  await page.mouse.move(160, 300);
  await page.mouse.wheel(0, 1500);
  await expect(head.getByText(title)).toBeVisible();
  await expectOnce();
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
});

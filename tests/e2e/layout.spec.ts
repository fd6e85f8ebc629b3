/** What of the screen the bars leave for the story. */
import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const firstChapter = publishedStory().publication.chapters[0].title;

function freeShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bars = [...document.querySelectorAll('[data-covers]')];
    const seen = bars.filter((bar) => bar.checkVisibility({ visibilityProperty: true }));
    const covered = seen.reduce((sum, bar) => {
      const { top, bottom } = bar.getBoundingClientRect();
      // On the lowest screens the head goes away with the page.
      return sum + Math.max(Math.min(bottom, innerHeight) - Math.max(top, 0), 0);
    }, 0);
    return 1 - covered / innerHeight;
  });
}

/** Whatever stands over the text, other than the bars at the top and bottom. */
function floating(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => getComputedStyle(element).position === 'fixed')
      // A message goes by itself.
      .filter((element) => !element.closest('[role="status"]'))
      .filter((element) => !element.matches('[data-covers]') && !element.querySelector('[data-covers]'))
      .filter((element) => element.getBoundingClientRect().height > 1)
      .map((element) => element.textContent ?? ''),
  );
}

for (const { width, height, fontSize, least } of [
  { width: 320, height: 200, fontSize: 16, least: 0.7 },
  { width: 500, height: 320, fontSize: 16, least: 0.7 },
  { width: 844, height: 390, fontSize: 16, least: 0.65 },
  { width: 320, height: 568, fontSize: 16, least: 0.7 },
  { width: 390, height: 844, fontSize: 16, least: 0.65 },
  { width: 390, height: 844, fontSize: 32, least: 0.6 },
  { width: 320, height: 568, fontSize: 32, least: 0.5 },
])
  test(`most of ${width} x ${height} is the story's, with letters of ${fontSize} pixels`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript((size) => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = `${size}px`;
      });
    }, fontSize);
    const story = await StoryPage.listenTo(page);
    await story.open(site.origin);
    await story.play();
    expect(await freeShare(page)).toBeGreaterThan(least);
    expect(await floating(page)).toEqual([]);
    await story.leaveTheVoice();
    await expect(story.button('Back to the voice')).toBeVisible();
    expect(await freeShare(page)).toBeGreaterThan(least - 0.06);
    expect(await floating(page)).toEqual([]);
  });

test('a phone on its side shows the chapter and the time that is left', async ({ page, site }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const player = page.getByRole('region', { name: 'Player' });
  await expect(player.getByText(firstChapter).filter({ visible: true })).toBeInViewport();
  await expect(player.getByText('left in the chapter')).toBeInViewport();
});

test('on a wide screen title, chapters and player begin at one edge, and the first heading is whole', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x;
  const edge = await left('h1');
  await expect(page.getByRole('navigation', { name: 'Chapters' })).toBeVisible();
  expect(await left('nav .label')).toBe(edge);
  expect(await left('.scrubber')).toBe(edge);
  const heading = await page.getByRole('heading', { name: firstChapter }).boundingBox();
  const player = await page.getByRole('region', { name: 'Player' }).boundingBox();
  expect((heading?.y ?? 0) + (heading?.height ?? 0)).toBeLessThan(player?.y ?? 0);
});

test('the player comes before the text, which can be skipped to', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await page.keyboard.press('Tab');
  await expect(story.button('Skip to the text')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  expect(
    await page.evaluate(() => {
      const [player, main] = [document.querySelector('.player'), document.querySelector('main')];
      return player && main && player.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING;
    }),
  ).toBeTruthy();
});

test('the question where to continue has the focus when the page opens', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Pause').click();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Where you were' })).toBeFocused();
});

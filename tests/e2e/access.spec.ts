/** What every screen has, beside what `every-screen.spec.ts` looks for: the keyboard, the focus, large letters, colours of the system. */
import { expect } from '@playwright/test';
import { cutControls } from '../support/controls.ts';
import { storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

for (const size of [
  { width: 320, height: 568 },
  { width: 844, height: 390 },
])
  test(`nothing is cut off at ${size.width} x ${size.height}`, async ({ page, site }) => {
    await page.setViewportSize(size);
    for (const address of ['/', `/story/${storyId}/`]) {
      await page.goto(site.origin + address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(
        page.getByRole('link', { name: 'When Love' }).or(page.locator('[data-paragraph]')).first(),
      ).toBeVisible();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await expect(
      page.getByRole('button', { name: 'Play', exact: true }).filter({ visible: true }),
    ).toBeInViewport();
  });

for (const size of [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
])
  test(`nothing is cut off with letters twice as large at ${size.width} x ${size.height}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(size);
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '32px';
      });
    });
    const story = await StoryPage.listenTo(page);
    const expectWhole = async () => {
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await cutControls(page)).toEqual([]);
    };
    await page.goto(`${site.origin}/`);
    await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
    await expectWhole();
    await story.open(site.origin);
    await story.play();
    await expectWhole();
    const all = story.button('Show all controls');
    if ((await all.count()) > 0) {
      await all.click();
      await expectWhole();
    }
    await story.button('Speed').click();
    await expect(page.getByRole('dialog', { name: 'Speed' })).toBeVisible();
    await expectWhole();
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
    const bar = page.getByRole('region', { name: 'Now playing' });
    await expect(bar.getByText('When Love and Ambition Collide')).toBeVisible();
    expect((await bar.locator('strong').boundingBox())?.width).toBeGreaterThan(150);
    await expectWhole();
    await page.reload();
    await story.open(site.origin);
    await expect(page.getByRole('region', { name: 'Where you were' })).toBeVisible();
    await expectWhole();
  });

test('the whole way can be gone with the keyboard alone', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await page.goto(`${site.origin}/`);
  await page.getByRole('link', { name: 'When Love and Ambition Collide' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  await page.keyboard.press(' ');
  await story.expectSound();
  const slider = page.getByRole('slider', { name: 'Place in the story' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(29);
  await page.keyboard.press('Home');
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeLessThan(10);
});

test('the focus goes on where a control goes away', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Show all controls').press('Enter');
  await expect(story.button('Show less')).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowRight', 'Home']) await page.getByRole('slider').press(key);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.locator('.play-button:focus')).toBeVisible();
  await story.button('Show less').press('Enter');
  await expect(story.button('Show all controls')).toBeFocused();
  await story.leaveTheVoice();
  await story.button('Back to the voice').press('Enter');
  await expect(page.locator('.play-button:focus')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Play: continue from there' }).press('Enter');
  await expect(page.locator('.play-button:focus')).toBeVisible();
});

test('the focus goes to the card when the voice fails, and back', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await page.route('**/*.mp3', (route) => route.abort());
  await story.open(site.origin);
  await expect(page.getByText('The voice can’t be reached')).toBeVisible();
  await story.button('Play').press('Enter');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.unroute('**/*.mp3');
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.locator('.play-button:focus')).toBeVisible();
});

test('the focus stays on the button while a story is asked for again', async ({ page, site }) => {
  let asked = 0;
  await page.route('**/manifest.json', (route) => {
    asked++;
    return route.abort();
  });
  await page.goto(`${site.origin}/story/${storyId}/`);
  await expect(page.getByRole('heading', { name: 'This story can’t be reached' })).toBeVisible();
  const before = asked;
  const again = page.getByRole('button', { name: 'Try again' });
  await again.press('Enter');
  await expect.poll(() => asked).toBeGreaterThan(before);
  await expect(again).toBeFocused();
  await page.unroute('**/manifest.json');
  await again.press('Enter');
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
});

test('a sheet has a button that closes it, and gives the focus back', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.button('Speed').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(story.button('Speed')).toBeFocused();
});

test('in forced colours covers keep their cloth, bars their edges and the chosen rate its mark', async ({
  page,
  site,
}) => {
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const cover = () =>
    Promise.all([
      style('.frontispiece .cloth rect', 'fill'),
      style('.frontispiece h1', 'color'),
      style('[data-covers="top"] a', 'color'),
    ]);
  const before = await cover();
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await cover()).toEqual(before);
  expect(await style('.player', 'border-top-style')).toBe('solid');
  await story.button('Speed').click();
  const chosen = await style('.keys [aria-pressed="true"]', 'background-color');
  expect(await style('.keys [aria-pressed="false"]', 'background-color')).not.toBe(chosen);
  expect(await style('dialog', 'border-top-style')).toBe('solid');
});

test('in forced colours what is chosen, on or lit has another ground than the rest', async ({
  page,
  site,
}) => {
  const colours = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor));
  /** In the colours of the system; what is alike has one colour. */
  const expectTold = async (one: string, other: string) => {
    const [chosen, rest] = [await colours(one), await colours(other)];
    expect(chosen.length, one).toBeGreaterThan(0);
    expect(rest.length, other).toBeGreaterThan(0);
    expect(
      rest.filter((colour) => chosen.includes(colour)),
      `${one}, ${other}`,
    ).toEqual([]);
  };
  const story = await StoryPage.listenTo(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await story.open(site.origin);
  await expectTold('.played .segment', '.line:not(.played) .segment');
  await story.play();
  await expectTold('.play-button.on:visible', '.player .icon-button:visible');
  const words = () =>
    page.evaluate(() => {
      const main = document.querySelector('.transcript') ?? document.body;
      return [
        getComputedStyle(main, '::highlight(spoken-word)').backgroundColor,
        getComputedStyle(main).backgroundColor,
      ];
    });
  const [lit, ground] = await words();
  expect(lit).not.toBe(ground);
  await story.button('Sleep timer').click();
  await page.getByText('15', { exact: true }).click();
  await expectTold('.key:has(:checked)', '.key:not(:has(:checked))');
  await expectTold('[aria-checked="true"] .rail', '[aria-checked="false"] .rail');
});

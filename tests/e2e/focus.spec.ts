/** Where the keyboard's focus is: with sheets, cards and the link that skips to the text. */
import { expect, type Page } from '@playwright/test';
import { dialog } from '../support/screens/screens.ts';
import { test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const sheets = ['Speed', 'Sleep timer', 'Chapters', 'More', 'Search', 'Type and theme'];
/** From *More*. */
const furtherSheets = [
  'Bookmarks',
  'Cast',
  'Repeat',
  'Rehearse',
  'Recent places',
  'Timing',
  'Skip silence',
  'Continue on another device',
  'Save a copy',
];

/**
 * Goes once round with Tab. A sheet that scrolls is one of the stops. Chromium itself comes after the last control: then
 * nothing on the page has the focus.
 */
async function goRound(page: Page): Promise<{ outside: string[]; isRound: boolean }> {
  const outside: string[] = [];
  const seen = new Set<number>();
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    const { name, index } = await page.evaluate(() => {
      const focused = document.activeElement;
      const inside = [...document.querySelectorAll('dialog[open], dialog[open] *')];
      const name = focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      return {
        name: focused === document.body ? undefined : name,
        index: inside.indexOf(focused as Element),
      };
    });
    if (name === undefined) continue;
    if (index < 0) outside.push(name);
    if (seen.has(index)) return { outside, isRound: true };
    seen.add(index);
  }
  return { outside, isRound: false };
}

async function expectKept(page: Page, name: string): Promise<void> {
  await expect(dialog(page, name)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), name).toBe(true);
  expect(await goRound(page), name).toEqual({ outside: [], isRound: true });
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

test('a sheet keeps the focus, Escape closes it, and the button that opened it has the focus again', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Pause').click();
  for (const name of sheets) {
    const opener = story.button(name).first();
    await opener.press('Enter');
    await expectKept(page, name);
    await expect(opener).toBeFocused();
  }
});

test('so do the sheets that are opened from another', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Pause').click();
  const more = story.button('More');
  for (const name of furtherSheets) {
    await more.press('Enter');
    await dialog(page, 'More').getByRole('button', { name, exact: true }).press('Enter');
    await expectKept(page, name);
    await expect(more).toBeFocused();
  }
  await more.press('Enter');
  expect(
    (await dialog(page, 'More').getByRole('listitem').allInnerTexts()).filter((name) => name !== 'Car'),
  ).toEqual(furtherSheets);
});

test('the screen for the car keeps the focus, and gives it to the player', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.button('More').press('Enter');
  await dialog(page).getByRole('button', { name: 'Car', exact: true }).press('Enter');
  await expectKept(page, 'Car');
  await expect(page.locator('.play-button:focus')).toBeVisible();
});

test('the link that skips to the text is seen while it has the focus, and leads to where the voice is', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Pause').click();
  const here = (await story.moment()).paragraph ?? '';
  const skip = story.button('Skip to the text');
  await skip.focus();
  await expect(skip).toBeInViewport({ ratio: 1 });
  expect(
    await skip.evaluate((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return height >= 44 && document.elementFromPoint(left + width / 2, top + height / 2) === link;
    }),
  ).toBe(true);
  await page.keyboard.press('Enter');
  await expect(story.paragraph(here)).toBeFocused();
  await expect(story.paragraph(here)).toBeInViewport();
});

test('the page stays where it is when the focus goes to the head above the text', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
  const head = page.locator('[data-covers="top"]');
  await expect(head).toBeVisible();
  const placeOfPage = () => page.evaluate(() => scrollY);
  const before = await placeOfPage();
  for (const control of await head.locator('a, button').all()) {
    await control.focus();
    await expect(control).toBeFocused();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await placeOfPage()).toBe(before);
  }
});

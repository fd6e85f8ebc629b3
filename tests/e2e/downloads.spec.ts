/** The page of downloads: what is on the device, and removing it. */
import { expect } from '@playwright/test';
import { cutControls } from '../support/controls.ts';
import {
  downloadAll,
  downloadOne,
  more,
  openDownloads,
  removal,
  remove,
  row,
  title,
} from '../support/downloads-page.ts';
import { test as phoneTest } from '../support/phone.ts';
import { test } from '../support/site.ts';
import { storedHashes } from '../support/stored.ts';
import { StoryPage } from '../support/story-page.ts';
import { letUndoTimePass, undoButton } from '../support/undo.ts';

test('the tabs lead from the library to the downloads, which say what is here and when it was checked', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/`);
  await page.getByRole('navigation').getByRole('link', { name: 'Downloads' }).click();
  await expect(page.getByRole('heading', { name: 'Downloads' })).toBeVisible();
  await expect(page.getByText('No story is on this device yet.')).toBeVisible();
  await downloadAll(page, site.origin);
  await expect(page.getByText(/^Three stories are on this device, [\d.]+ MB in all\./)).toBeVisible();
  await expect(page.getByText(/There is room for another [\d.]+ [MG]B\./)).toBeVisible();
  await expect(row(page).getByText(/^[\d.]+ MB, checked today at \d+:\d\d\.$/)).toBeVisible();
  const downloads = page.getByRole('navigation').getByRole('link', { name: 'Downloads' });
  await expect(downloads).toHaveAttribute('aria-current', 'page');
  await row(page).getByRole('link', { name: title }).click();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
});

test('nothing of a removed download is deleted while that can be undone', async ({ page, site }) => {
  await downloadOne(page, site.origin);
  const stored = await storedHashes(page);
  await remove(page);
  await expect(page.getByText(`The download of ${title} was removed.`)).toBeVisible();
  expect(await storedHashes(page)).toEqual(stored);
  await undoButton(page).click();
  await expect(row(page).getByText('Ready for airplane mode')).toBeVisible();
  await expect(more(page)).toBeFocused();

  await remove(page);
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('button', { name: `Download ${title}` })).toBeVisible();
  await undoButton(page).click();
  await expect(page.getByRole('link', { name: `${title}, ready for airplane mode` })).toBeVisible();
  expect(await storedHashes(page)).toEqual(stored);

  await page.getByRole('link', { name: 'Downloads' }).click();
  await remove(page);
  await letUndoTimePass(page);
  await expect.poll(() => storedHashes(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText('No story is on this device yet.')).toBeVisible();
});

test('all downloads are removed at once, and come back together', async ({ page, site }) => {
  await downloadAll(page, site.origin);
  const stored = await storedHashes(page);
  await page.getByRole('button', { name: 'Remove all downloads' }).click();
  await expect(page.getByText('3 downloads were removed.')).toBeVisible();
  await expect(page.getByText('No story is on this device yet.')).toBeVisible();
  await undoButton(page).click();
  await expect(page.getByText('Ready for airplane mode')).toHaveCount(3);
  expect(await storedHashes(page)).toEqual(stored);
  await page.getByRole('button', { name: 'Remove all downloads' }).click();
  await letUndoTimePass(page);
  await expect.poll(() => storedHashes(page)).toEqual([]);
});

test('a removal is carried out where the page is left before its time is over', async ({ page, site }) => {
  await downloadOne(page, site.origin);
  await remove(page);
  await page.reload();
  await expect(page.getByText('No story is on this device yet.')).toBeVisible();
  await expect.poll(() => storedHashes(page)).toEqual([]);
  const story = new StoryPage(page);
  await story.open(site.origin);
  await expect(page.getByText('Not downloaded')).toBeVisible();
});

phoneTest(
  'a download is whole where the browser was killed before its removal was over',
  async ({ phone, site }) => {
    let page = await phone.start();
    await page.setViewportSize({ width: 390, height: 844 });
    await downloadOne(page, site.origin);
    const stored = await storedHashes(page);
    await remove(page);
    await phone.kill();

    page = await phone.start();
    await openDownloads(page, site.origin);
    await expect(row(page).getByText('Ready for airplane mode')).toBeVisible();
    expect(await storedHashes(page)).toEqual(stored);
  },
);

test('the page opens without a network, checks again what is here, and removes it', async ({
  page,
  site,
}) => {
  await downloadOne(page, site.origin);
  await site.close();
  await page.reload();
  await expect(row(page).getByText('Ready for airplane mode')).toBeVisible();
  await more(page).click();
  await row(page).getByRole('button', { name: 'Check again' }).click();
  await expect(row(page).getByText('Ready for airplane mode')).toBeVisible();
  await expect(row(page).getByText(/checked today/)).toBeVisible();
  await removal(page).click();
  await letUndoTimePass(page);
  await expect.poll(() => storedHashes(page)).toEqual([]);
});

test('a damaged download is repaired', async ({ page, site }) => {
  await downloadOne(page, site.origin);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const deletion = indexedDB.deleteDatabase('lamplight-files');
        deletion.onsuccess = () => {
          resolve();
        };
      }),
  );
  await page.reload();
  await expect(row(page).getByText(/paragraphs are damaged/)).toBeVisible();
  await row(page)
    .getByRole('button', { name: `Repair ${title}` })
    .click();
  await expect(row(page).getByText('Ready for airplane mode')).toBeVisible();
});

test('a story that was heard to its end goes once another is opened, if the listener has set that', async ({
  page,
  site,
}) => {
  await downloadOne(page, site.origin);
  const stored = await storedHashes(page);
  await page.getByRole('switch', { name: 'Remove finished stories' }).click();
  const story = new StoryPage(page);
  await story.open(site.origin);
  await story.play();
  await page.getByRole('slider', { name: 'Place in the story' }).press('End');
  await expect(story.button('Play')).toBeVisible();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'The Lamp and the Dark' }).first().click();
  await expect(page.getByText(`You have finished ${title}, so its download was removed.`)).toBeVisible();
  expect(await storedHashes(page)).toEqual(stored);
  await letUndoTimePass(page);
  await expect.poll(() => storedHashes(page)).toEqual([]);
});

for (const [width, height, letters] of [
  [320, 568, 16],
  [320, 200, 16],
  [320, 568, 32],
  [390, 844, 32],
] as const)
  test(`nothing is cut off at ${width} x ${height} with letters of ${letters} pixels`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await downloadOne(page, site.origin);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}px`;
    }, letters);
    await more(page).click();
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await cutControls(page)).toEqual([]);
    await removal(page).click();
    await expect(undoButton(page)).toBeInViewport();
    expect(await cutControls(page)).toEqual([]);
  });

/** What the browser promises of its storage, and how much room there is. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { openDownloads, row } from '../support/downloads-page.ts';
import { test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

/** What the browser answers when it is asked, and `persisted()` says afterwards. */
async function promises(page: Page, isGiven: boolean): Promise<void> {
  await page.addInitScript((answer) => {
    let isPersisted = false;
    let asked = 0;
    Object.assign(navigator.storage, {
      persisted: () => Promise.resolve(isPersisted),
      persist: () => {
        document.documentElement.dataset.asked = String(++asked);
        isPersisted = answer;
        return Promise.resolve(answer);
      },
    });
  }, isGiven);
}
const asked = (page: Page) => page.evaluate(() => document.documentElement.dataset.asked);

test('a browser that refuses its promise is not said to keep the story', async ({ page, site }) => {
  await promises(page, false);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await expect(page.getByText(/The browser may remove it when space runs low\./)).toBeVisible();
  expect(await asked(page)).toBe('1');
  await openDownloads(page, site.origin);
  await expect(page.getByText('The browser may remove downloads when space runs low.')).toBeVisible();
  expect(await asked(page)).toBeUndefined();
  await page.getByRole('button', { name: 'Ask the browser to keep them' }).click();
  await expect(page.getByText(/It did not promise that\./)).toBeVisible();
  expect(await asked(page)).toBe('1');
});

test('a browser that has given its promise is asked by the tap that starts a download, and not again', async ({
  page,
  site,
}) => {
  await promises(page, true);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await expect(story.button('Download')).toBeVisible();
  expect(await asked(page)).toBeUndefined();
  await story.download();
  expect(await asked(page)).toBe('1');
  await expect(page.getByText(/checked today at \d+:\d\d\.$/)).toBeVisible();
  await page.goto(`${site.origin}/`);
  await page.getByRole('link', { name: 'Downloads' }).click();
  await page.getByRole('button', { name: 'Ask the browser to keep them' }).click();
  await expect(page.getByText('The browser has promised to keep what is here.')).toBeVisible();
});

test('a download that needs more room than there is says so before, and what could be removed', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const free = Number(sessionStorage.getItem('free') ?? 1e9);
    navigator.storage.estimate = () => Promise.resolve({ quota: free, usage: 0 });
  });
  const setFree = (bytes: number) =>
    page.evaluate((free) => {
      sessionStorage.setItem('free', String(free));
    }, bytes);
  await page.goto(`${site.origin}/`);
  for (const other of ['The Lamp and the Dark', 'The Wake-Up Call'])
    await page.getByRole('button', { name: `Download ${other}` }).click();
  await page.getByRole('link', { name: 'Downloads' }).click();
  await expect(page.getByText('Ready for airplane mode')).toHaveCount(2);

  await setFree(1e9);
  const story = new StoryPage(page);
  await story.open(site.origin);
  await expect(page.getByText(/MB\. There is room for 1\.0 GB\.$/)).toBeVisible();

  await setFree(1e6);
  await story.open(site.origin);
  await expect(page.getByText(/There is not enough room: 1\.0 MB free\.$/)).toBeVisible();
  const advice = page.getByText(/^To make room, you could remove The Wake-Up Call \(5\.\d MB\) and The Lamp/);
  await expect(advice).toBeVisible();
  await story.button('Download').click();
  await expect(page.getByText('Stopped: there isn’t enough space')).toBeVisible();
  await expect(advice).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: 'Go to the downloads' }).click();
  await expect(page.getByRole('heading', { name: 'Downloads' })).toBeVisible();
  await expect(row(page).getByText('Stopped: there isn’t enough space')).toBeVisible();
});

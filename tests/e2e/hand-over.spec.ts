/** Another device opens the story at the word that is heard: by the code, which is decoded here from its picture, or by the link. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import decode from 'jsqr';
import sharp from 'sharp';
import { publishedStory, storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const place = publishedStory().paragraphs[1]?.[2]?.id ?? '';

async function openSheet(page: Page, story: StoryPage): Promise<void> {
  await story.button('More').click();
  await page.getByRole('button', { name: 'Continue on another device' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link below' })).toBeVisible();
}

/** What a camera reads on the screen. */
async function readCode(page: Page): Promise<string | undefined> {
  const picture = await page.getByRole('img', { name: 'QR code of the link below' }).screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decode(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' })
    ?.data;
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`the code is read as a link to the word that is heard, in ${colorScheme} and offline`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme });
    const story = await StoryPage.listenTo(page);
    await story.open(site.origin, `?paragraph=${place}&word=3`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // The page that installs the service worker is not controlled by it.
    await story.open(site.origin, `?paragraph=${place}&word=3`);
    await story.button('More').click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.context().setOffline(true);
    await openSheet(page, story);
    expect(await readCode(page)).toBe(`${site.origin}/story/${storyId}/?paragraph=${place}&word=3`);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

test('the link of the code opens the story on a new device at that word', async ({ page, site, browser }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin, `?paragraph=${place}`);
  await openSheet(page, story);
  const link = await readCode(page);
  await expect(page.getByRole('dialog')).toContainText(link ?? '');
  const device = await browser.newContext();
  const other = await device.newPage();
  const there = await StoryPage.listenTo(other);
  await other.goto(link ?? '');
  await there.play();
  await expect(there.paragraph(place)).toHaveAttribute('aria-current', 'true');
  await device.close();
});

test('the link is copied, and the sheet says so', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin, `?paragraph=${place}`);
  await openSheet(page, story);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `/story/${storyId}/?paragraph=${place}`,
  );
});

test('at 400 % zoom the whole code is seen', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin, `?paragraph=${place}`);
  await openSheet(page, story);
  await page.setViewportSize({ width: 320, height: 300 });
  await page.getByRole('img', { name: 'QR code of the link below' }).scrollIntoViewIfNeeded();
  expect(await readCode(page)).toContain(`paragraph=${place}`);
});

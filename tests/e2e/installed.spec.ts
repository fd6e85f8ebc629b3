/** The web manifest, and the addresses to which the installed app's shortcut and links from other apps lead. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

interface Picture {
  readonly src: string;
  readonly sizes: string;
}
interface WebManifest {
  readonly icons: readonly (Picture & { readonly purpose?: string })[];
  readonly screenshots: readonly (Picture & { readonly form_factor: string })[];
  readonly shortcuts: readonly { readonly url: string; readonly icons: readonly Picture[] }[];
}

const manifest = JSON.parse(readFileSync('build/manifest.webmanifest', 'utf8')) as WebManifest;

test('every picture of the web manifest is there in the size that it is said to have', async () => {
  const { icons, screenshots, shortcuts } = manifest;
  for (const { src, sizes } of [...icons, ...screenshots, ...shortcuts.flatMap((one) => one.icons)]) {
    const { width, height } = await sharp(`build/${src}`).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  expect(icons.map(({ purpose }) => purpose)).toContain('monochrome');
  expect(new Set(screenshots.map((one) => one.form_factor))).toEqual(new Set(['narrow', 'wide']));
});

test('the shortcut opens the story that was heard last, without a network too, and Back leads out of it', async ({
  page,
  site,
}) => {
  const [shortcut] = manifest.shortcuts;
  const address = `${site.origin}${shortcut?.url}`;
  await page.goto(address);
  await expect(page).toHaveURL(`${site.origin}/`);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.download();
  await story.button('Pause').click();
  await page.goto(`${site.origin}/about/`);
  await site.close();
  await page.goto(address);
  await expect(page).toHaveURL(`${site.origin}/story/${storyId}/`);
  await expect(page.getByRole('region', { name: 'Where you were' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`${site.origin}/about/`);
});

test('a link to a story that another app shares opens the story at its word', async ({ page, site }) => {
  const link = `${site.origin}/story/${storyId}/?paragraph=seat-2&word=3`;
  await page.goto(`${site.origin}/share/?${new URLSearchParams({ text: `Listen: ${link}` }).toString()}`);
  await expect(page.locator('[data-paragraph="seat-2"]')).toBeInViewport();
});

test('anything else that is shared is said to be no story of the library', async ({ page, site }) => {
  for (const url of ['https://example.com/story/the-wake-up-call/', '']) {
    await page.goto(`${site.origin}/share/?${new URLSearchParams({ url }).toString()}`);
    await expect(page.getByRole('heading', { name: 'This is not a story of this library' })).toBeVisible();
    await page.getByRole('link', { name: 'Go to the library' }).click();
    await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
  }
});

test('the library leads to a page about the app, from which all licences can be read without a network', async ({
  page,
  site,
}) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  await page.goto(`${site.origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await site.close();
  await page.getByRole('link', { name: 'About Lamplight' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About Lamplight' })).toBeVisible();
  await expect(page.getByText(`Version ${version}`)).toBeVisible();
  await page.getByRole('link', { name: 'All licences' }).click();
  await expect(page.getByText('SIL OPEN FONT LICENSE Version 1.1').first()).toBeVisible();
});

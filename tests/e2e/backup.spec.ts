/** The backup in the settings: saved as a file, imported on another device, refused in plain words. */
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { publishedStory, storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, paragraphs } = publishedStory();
const { title } = publication;
const [first, later] = [paragraphs[0]?.[0]?.id ?? '', paragraphs[1]?.[2]?.id ?? ''];

async function openSettings(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/settings/`);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
}

async function save(page: Page): Promise<string> {
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const download = await begun;
  const name = download.suggestedFilename();
  await expect(page.getByText(`Your backup was saved as ${name}.`)).toBeVisible();
  expect(name).toMatch(/^lamplight-\d{4}-\d\d-\d\d\.json$/);
  return readFileSync(await download.path(), 'utf8');
}

async function choose(page: Page, content: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a backup' }).click();
  const file = { name: 'lamplight.json', mimeType: 'application/json', buffer: Buffer.from(content) };
  await (await asked).setFiles(file);
}

const sheet = (page: Page) => page.getByRole('dialog');

/** Of a listener who is in a story, as another device made it. */
async function aBackup(page: Page, origin: string): Promise<string> {
  const story = await StoryPage.listenTo(page);
  await story.open(origin, `?paragraph=${later}`);
  await story.button('Play').click();
  await story.expectSound();
  await story.button('Pause').click();
  await openSettings(page, origin);
  await page.getByRole('radio', { name: 'Night' }).check();
  return save(page);
}

test('a backup brings places and settings to another device, also in a second tab, and says so', async ({
  page,
  site,
  browser,
}) => {
  const content = await aBackup(page, site.origin);
  const device = await browser.newContext();
  const [tab, other] = [await device.newPage(), await device.newPage()];
  await other.goto(`${site.origin}/`);
  await expect(other.getByRole('link', { name: title }).first()).toBeVisible();
  await openSettings(tab, site.origin);
  await choose(tab, content);
  await expect(sheet(tab)).toContainText('Your place in 1 story');
  await expect(sheet(tab)).toContainText('1 setting that you haven’t changed here');
  expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
  // Nothing happens before.
  await expect(tab.getByRole('radio', { name: 'Night' })).not.toBeChecked();
  await sheet(tab).getByRole('button', { name: 'Import' }).click();
  await expect(sheet(tab)).toContainText('This was added:');
  await expect(other.getByRole('region', { name: 'Continue listening' })).toBeVisible();
  await sheet(tab).locator('.actions').getByRole('button', { name: 'Close' }).click();
  await expect(tab.getByRole('radio', { name: 'Night' })).toBeChecked();

  await choose(tab, content);
  await expect(sheet(tab)).toContainText('Everything in this backup is here already.');
  await device.close();
});

test('a place that is newer here stays, and the sheet says so before', async ({ page, site }) => {
  const content = JSON.parse(await aBackup(page, site.origin)) as { places: { savedAtMs: number }[] };
  for (const place of content.places) {
    place.savedAtMs -= 60_000;
    Object.assign(place, { locator: { publication: storyId, paragraph: first, seconds: 0 } });
  }
  await choose(page, JSON.stringify(content));
  await expect(sheet(page)).toContainText('1 place is newer here and stays.');
  await expect(sheet(page)).toContainText('Everything in this backup is here already.');
});

test('what is no backup, or from a newer version, is refused in plain words', async ({ page, site }) => {
  await openSettings(page, site.origin);
  await choose(page, 'hello');
  await expect(page.getByRole('alert').filter({ hasText: 'isn’t a backup from Lamplight' })).toBeVisible();
  await choose(page, '{"format": "lamplight-backup", "version": 99}');
  await expect(page.getByRole('alert').filter({ hasText: 'a newer version of Lamplight' })).toBeVisible();
  await choose(page, '{"format": "lamplight-backup", "version": 1');
  await expect(page.getByRole('alert').filter({ hasText: 'This backup is damaged' })).toBeVisible();
});

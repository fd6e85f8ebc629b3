import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { oddStories, refusedStories } from '../support/hostile-stories.ts';
import { longestTask, watchTasks } from '../support/long-tasks.ts';
import { copySite, type Site } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { writeStory } from '../support/write-story.ts';

/** A generous limit that only a hanging page exceeds; benches measure the real time. */
const hangMs = 5_000;
/** Each slice takes a frame, and frames are long on a busy machine. */
const manySlicesMs = 120_000;
const manyEntries = 10_000;

let site: Site;
let remove: () => void;

test.beforeAll(async () => {
  const copy = copySite();
  const stories = path.join(copy.folder, 'stories');
  for (const story of [...oddStories, ...refusedStories]) writeStory(stories, story);
  site = await serveSite({ folder: copy.folder });
  remove = copy.remove;
});

test.afterAll(async () => {
  await site.close();
  remove();
});

async function expectNoHang(page: Page): Promise<void> {
  expect(await longestTask(page)).toBeLessThan(hangMs);
}

for (const { id, chapters } of oddStories)
  test(`a story with ${id.replaceAll('-', ' ')} opens whole and plays`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await watchTasks(page);
    const story = await StoryPage.listenTo(page);
    await page.goto(`${site.origin}/story/${id}/`);
    await expect(story.paragraph('p0')).toBeVisible();
    await story.play();
    // The text is drawn where it is looked at.
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(story.paragraph(`p${chapters.flat().length - 1}`)).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: manySlicesMs });
    await expectNoHang(page);
    expect(errors).toEqual([]);
  });

for (const { id, problem } of refusedStories)
  test(`a story with ${id.replaceAll('-', ' ')} is refused, with the place and why`, async ({ page }) => {
    await watchTasks(page);
    await page.goto(`${site.origin}/story/${id}/`);
    await expect(page.getByRole('heading', { name: 'This story can’t be read' })).toBeVisible();
    await page.getByText('Technical details').click();
    await expect(page.getByText(problem)).toBeVisible();
    await expectNoHang(page);
  });

test('titles of a thousand letters leave room for the words and the player', async ({ page }) => {
  const story = await StoryPage.listenTo(page);
  await page.goto(`${site.origin}/story/names/`);
  await story.play();
  const player = await page.getByRole('region', { name: 'Player' }).boundingBox();
  expect(player?.height).toBeLessThan((page.viewportSize()?.height ?? 0) / 2);
});

test('a title that turns what follows leaves the interface’s words as they are', async ({ page }) => {
  await page.goto(`${site.origin}/story/turned-around/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('yrots A');
  await expect(page).toHaveTitle('yrots A – Lamplight');
});

test('what is written from right to left runs so, and is set apart from what stands beside it', async ({
  page,
}) => {
  await page.goto(`${site.origin}/story/arabic-within-limits/`);
  const direction = (id: string) =>
    page.locator(`[data-paragraph="${id}"]`).evaluate((element) => getComputedStyle(element).direction);
  expect([await direction('p0'), await direction('p1')]).toEqual(['ltr', 'rtl']);
  await expect(page).toHaveTitle('\u2067كان يا مكان\u2069 – Lamplight');
});

test('a catalogue of ten thousand stories opens, and has each row where it is scrolled to', async ({
  page,
}) => {
  const copy = copySite();
  const file = path.join(copy.folder, 'stories', 'catalog.json');
  const feed = JSON.parse(readFileSync(file, 'utf8')) as { publications: readonly object[] };
  const [entry] = feed.publications;
  const link = (id: string) => ({
    rel: 'http://opds-spec.org/acquisition/open-access',
    href: `${id}/manifest.json`,
  });
  const publications = Array.from({ length: manyEntries }, (_, i) => ({ ...entry, links: [link(`s${i}`)] }));
  writeFileSync(file, JSON.stringify({ ...feed, publications }));
  const library = await serveSite({ folder: copy.folder });
  await watchTasks(page);
  await page.goto(`${library.origin}/`);
  const row = (index: number) => page.locator(`[data-row="s${index}"]`);
  await expect(row(0)).toBeVisible();
  // It comes later, below the list.
  await expect(page.getByRole('region', { name: 'Your books' })).toBeVisible();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  // Somebody who tabs from row to row finds the next one, past those that are drawn together.
  await row(1).getByRole('link').focus();
  for (let at = 2; at <= 45; at++) {
    await expect(row(at)).toBeAttached();
    for (const control of ['button', 'link'] as const) {
      await page.keyboard.press('Tab');
      await expect(row(control === 'button' ? at - 1 : at).getByRole(control)).toBeFocused();
    }
  }
  await page.keyboard.press('End');
  await expect(row(manyEntries - 1)).toBeInViewport();
  // The first story is presented above the list.
  await expect(row(manyEntries - 1)).toHaveAttribute('aria-posinset', `${manyEntries - 1}`);
  await expect(row(Math.floor(manyEntries / 2))).not.toBeAttached();
  // Its room was kept, so that the scroll bar does not change.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeCloseTo(height, -2);
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
  });
  await expect(page.locator('[data-row^="s49"], [data-row^="s50"]').first()).toBeAttached();
  await expectNoHang(page);
  await library.close();
  copy.remove();
});

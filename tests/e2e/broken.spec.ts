import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { copySite, publishedStory, storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, paragraphs, tracks } = publishedStory();
const fixtures = 'tests/fixtures/manifests';
const second = paragraphs[0]?.[1];

/** No script of a hostile story may run. */
async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate((): unknown => Reflect.get(window, 'hasRun'))).toBeUndefined();
}

test('a hostile story is refused in plain words, and other stories work', async ({ page }) => {
  const copy = copySite();
  for (const name of ['script-href', 'cross-origin-href', 'negative-duration', 'not-json']) {
    const folder = path.join(copy.folder, 'stories', name);
    mkdirSync(folder);
    cpSync(path.join(fixtures, `${name}.json`), path.join(folder, 'manifest.json'));
  }
  const site = await serveSite({ folder: copy.folder });
  const story = await StoryPage.listenTo(page);
  for (const name of ['script-href', 'cross-origin-href', 'negative-duration', 'not-json']) {
    await page.goto(`${site.origin}/story/${name}/`);
    await expect(page.getByRole('heading', { name: 'This story can’t be read' })).toBeVisible();
    await expectNothingRan(page);
  }
  await page.getByText('Technical details').click();
  await expect(page.getByText('manifest.json')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the library' }).click();
  await page.getByRole('link', { name: publication.title }).click();
  await story.play();
  await site.close();
  copy.remove();
});

test('markup in a title is read, not run', async ({ page }) => {
  const copy = copySite();
  const file = path.join(copy.folder, 'stories', storyId, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { metadata: { title: string } };
  const title = '<img src=x onerror="window.hasRun = true"> Hello';
  writeFileSync(file, JSON.stringify({ ...manifest, metadata: { ...manifest.metadata, title } }));
  const site = await serveSite({ folder: copy.folder });
  await page.goto(`${site.origin}/story/${storyId}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expectNothingRan(page);
  await site.close();
  copy.remove();
});

test('a track that is not there is named and skipped', async ({ page, site }) => {
  const track = tracks[1];
  await page.route(`**/${track?.href}`, (route) => route.fulfill({ status: 404 }));
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.button('Play').click();
  await story.expectSound();
  await story.button('Next paragraph').click();
  await expect(page.getByText('Paragraph 2 was skipped')).toBeVisible();
  await expect.poll(async () => (await story.moment()).paragraph).toBe(tracks[2]?.paragraph);
});

test('tracks in a row that are not there are named, and can be passed by', async ({ page, site }) => {
  for (const track of tracks.slice(0, 3))
    await page.route(`**/${track.href}`, (route) => route.fulfill({ status: 404 }));
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.button('Play').click();
  await expect(page.getByRole('alert')).toContainText('These paragraphs have no sound');
  await story.button('Skip them').click();
  await story.expectSound();
  expect((await story.moment()).paragraph).toBe(tracks[3]?.paragraph);
});

test('a track with other bytes than the manifest says is fetched again', async ({ page, site }) => {
  const track = tracks[0];
  let requests = 0;
  await page.route(`**/${track?.href}`, async (route) => {
    if (requests++ === 0) await route.fulfill({ body: Buffer.alloc(192), contentType: 'audio/mpeg' });
    else await route.continue();
  });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  expect(requests).toBe(2);
  expect((await story.moment()).paragraph).toBe(track?.paragraph);
});

test('without a signal the words stay, and the voice comes back when it is asked again', async ({
  page,
  site,
}) => {
  let isReachable = false;
  await page.route('**/tracks/*.mp3', (route) => (isReachable ? route.continue() : route.abort()));
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await expect(page.getByText('The voice can’t be reached')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await story.button('Play').click();
  await expect(page.getByRole('alert')).toContainText('The voice can’t be reached');
  await expect(story.paragraph(second?.id ?? '')).toContainText(second?.text ?? 'nothing');
  isReachable = true;
  await story.button('Try again').click();
  await story.expectSound();
});

test('a voice that something outside mutes says so, and one tap brings it back', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await page.evaluate(() => {
    for (const element of window.heardElements) element.muted = true;
  });
  await expect(page.getByRole('alert')).toContainText('The voice fell silent');
  await story.button('Try again').click();
  await story.expectSound();
  expect(await page.evaluate(() => [...window.heardElements].filter(({ paused }) => !paused).length)).toBe(1);
});

test('an address that is no story says so and leads to the library', async ({ page, site }) => {
  await page.goto(`${site.origin}/story/no-such-story/`);
  await expect(page.getByRole('heading', { name: 'Story not found' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the library' }).click();
  await expect(page.getByRole('link', { name: publication.title })).toBeVisible();
});

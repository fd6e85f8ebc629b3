/** The browser or another tab deletes what was stored, while the app is open or between two visits. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs } = publishedStory();
const third = paragraphs[0]?.[2];
const last = paragraphs.at(-1)?.at(-1);
if (!third || !last) throw new Error('the story has three paragraphs');

async function downloadedStory(page: Page, origin: string): Promise<StoryPage> {
  const story = await StoryPage.listenTo(page);
  await story.open(origin);
  await story.download();
  return story;
}

/** Deletes in another tab, while the app is open in this one. */
async function deleteFiles(context: BrowserContext, origin: string): Promise<void> {
  const other = await context.newPage();
  await other.goto(`${origin}/`);
  const outcome = await other.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const deletion = indexedDB.deleteDatabase('lamplight-files');
        deletion.onsuccess = () => {
          resolve('deleted');
        };
        deletion.onerror = () => {
          resolve('failed');
        };
      }),
  );
  expect(outcome).toBe('deleted');
  await other.close();
}

test('a download that is removed in one tab is not called ready in another', async ({
  page,
  context,
  site,
}) => {
  await downloadedStory(page, site.origin);
  const other = await context.newPage();
  const there = await StoryPage.listenTo(other);
  await there.open(site.origin);
  await expect(other.getByText('Ready for airplane mode')).toBeVisible();
  await there.button('Remove download').click();
  await expect(page.getByText('Not downloaded')).toBeVisible();
});

test('a voice goes on when the files are deleted, and what is missing is said and repaired', async ({
  page,
  context,
  site,
}) => {
  const story = await downloadedStory(page, site.origin);
  await story.play();
  await expect.poll(async () => (await story.moment()).word).not.toBe('');
  await deleteFiles(context, site.origin);
  const { word } = await story.moment();
  await expect.poll(async () => (await story.moment()).word).not.toBe(word);
  await expect(page.getByText(/paragraphs? (is|are) damaged/)).toBeVisible();
  await story.button('Repair').click();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
});

test('a voice goes on offline when the files are deleted, and what cannot be had any more is said', async ({
  page,
  context,
  site,
}) => {
  const story = await downloadedStory(page, site.origin);
  await story.play();
  await expect.poll(async () => (await story.moment()).word).not.toBe('');
  await site.close();
  await deleteFiles(context, site.origin);
  const { word } = await story.moment();
  await expect.poll(async () => (await story.moment()).word).not.toBe(word);
  await expect(page.getByText(/paragraphs? (is|are) damaged/)).toBeVisible();
  await expect(page.getByText('Ready for airplane mode')).toHaveCount(0);
  await story.button('Repair').click();
  await expect(page.getByText(/Stopped: the server can’t be reached/)).toBeVisible();
  // What is in memory still plays. What was never read cannot be loaded, and the page says why.
  await story.tapWord(last.id, last.text.slice(last.clips[0]?.from, last.clips[0]?.to));
  await expect(page.getByRole('heading', { name: 'The voice can’t be reached' })).toBeVisible();
});

test('a story that the browser deleted is said to be removed, at its place, and can be downloaded again', async ({
  page,
  context,
  site,
}) => {
  const story = await downloadedStory(page, site.origin);
  const word = third.clips[4];
  await story.tapWord(third.id, third.text.slice(word?.from, word?.to));
  await story.expectSound();
  await page.goto(`${site.origin}/`);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
  await story.open(site.origin);
  await expect(page.getByText('The browser removed this story')).toBeVisible();
  await expect(story.button('Play: continue from there')).toBeVisible();
  await story.button('Try again').click();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
});

test('the notice that the browser deleted a story can be dismissed, for good', async ({
  page,
  context,
  site,
}) => {
  const story = await downloadedStory(page, site.origin);
  await page.goto(`${site.origin}/`);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
  await story.open(site.origin);
  const notice = page.getByText('The browser removed this story');
  await expect(notice).toBeVisible();
  await story.button('Dismiss').click();
  await expect(page.getByText('Not downloaded')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Not downloaded')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

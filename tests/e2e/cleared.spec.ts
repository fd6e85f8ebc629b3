/** What the browser or another tab deletes while the app is open, or between two visits. */
import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const third = publishedStory().transcripts[0]?.paragraphs[2];
if (!third) throw new Error('the story begins with three paragraphs');

async function downloadedStory(page: Page, origin: string): Promise<StoryPage> {
  const story = await StoryPage.listenTo(page);
  await story.open(origin);
  await story.button('Download').click();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
  return story;
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
  const other = await context.newPage();
  await other.goto(`${site.origin}/`);
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
  const { word } = await story.moment();
  await expect.poll(async () => (await story.moment()).word).not.toBe(word);
  await expect(page.getByText(/paragraphs? (is|are) damaged/)).toBeVisible();
  await story.button('Repair').click();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
});

test('a story that the browser deleted is said to be removed, at its place, and can be downloaded again', async ({
  page,
  context,
  site,
}) => {
  const story = await downloadedStory(page, site.origin);
  const word = third.words[4];
  await story.tapWord(third.id, third.text.slice(word?.from, word?.to));
  await story.expectSound();
  await page.goto(`${site.origin}/`);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
  await story.open(site.origin);
  await expect(page.getByText('The browser removed this story')).toBeVisible();
  await expect(story.button('Play: go on from there')).toBeVisible();
  await story.button('Try again').click();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
});

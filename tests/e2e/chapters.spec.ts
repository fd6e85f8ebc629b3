import { expect } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, timeline } = publishedStory();
const third = publication.chapters[2];
if (!third) throw new Error('the story has no third chapter');

test('a chapter of the sheet is gone to, with the page, and the jump can be undone', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.button('Chapters').click();
  const sheet = page.getByRole('dialog', { name: 'Chapters' });
  await expect(sheet.getByRole('listitem')).toHaveCount(publication.chapters.length);
  await sheet.getByRole('button', { name: third.title }).click();
  await expect(sheet).toHaveCount(0);
  await expect(story.button('Chapters')).toBeFocused();
  await expect(page.getByRole('heading', { name: third.title })).toBeInViewport();
  const slider = page.getByRole('slider', { name: 'Place in the story' });
  const start = timeline.chapterStart(2);
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBe(Math.round(start));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBe(0);
});

test('on a wide screen the chapters stand beside the text and say where the voice is', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const contents = page.getByRole('navigation', { name: 'Chapters' });
  await contents.getByRole('button', { name: third.title }).click();
  await story.play();
  const current = contents.locator('[aria-current="location"]');
  await expect(current).toContainText(third.title);
  await expect(page.getByRole('heading', { name: third.title })).toBeInViewport();
  await expect(contents).toBeInViewport({ ratio: 0.9 });
});

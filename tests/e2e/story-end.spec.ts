import { expect } from '@playwright/test';
import { publishedStory, storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs } = publishedStory();
const lastParagraph = paragraphs.at(-1)?.at(-1);
const lastWord = lastParagraph?.clips.at(-2);
if (!lastParagraph || !lastWord) throw new Error('the story has no end');

test('the end of a story says so, marks it finished, and offers the next one, which plays in one tap', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.tapWord(lastParagraph.id, lastParagraph.text.slice(lastWord.from, lastWord.to));
  const end = page.getByRole('group', { name: 'The end' });
  await expect(end).toContainText('You’ve heard all of When Love and Ambition Collide');
  await expect(story.button('Play')).toBeVisible();
  const finished = () =>
    page.evaluate(() => {
      const places = JSON.parse(localStorage.getItem('lamplight/places/v1') ?? '[]') as {
        isFinished: boolean;
      }[];
      return places.map(({ isFinished }) => isFinished);
    });
  expect(await finished()).toEqual([true]);
  await end.getByRole('link', { name: 'Next' }).click();
  await expect(page).not.toHaveURL(new RegExp(storyId));
  await story.expectSound();
  await expect(end).toHaveCount(0);
});

test('a finished story is heard again with one tap', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.tapWord(lastParagraph.id, lastParagraph.text.slice(lastWord.from, lastWord.to));
  await page.getByRole('button', { name: 'Hear it again' }).click();
  await story.expectSound();
  await expect.poll(async () => (await story.moment()).paragraph).toBe(paragraphs[0]?.[0]?.id);
  await expect(page.getByRole('group', { name: 'The end' })).toHaveCount(0);
});

test('after a move to the end in silence, the first press of Play begins the story', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await page.getByRole('slider', { name: 'Place in the story' }).press('End');
  await expect(page.getByRole('group', { name: 'The end' })).toBeVisible();
  await story.button('Play').click();
  await story.expectSound();
  await expect.poll(async () => (await story.moment()).paragraph).toBe(paragraphs[0]?.[0]?.id);
});

test('at the end of a story every chapter beside the page can be pressed', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const chapters = page.getByRole('navigation', { name: 'Chapters' }).getByRole('button');
  await expect(chapters).toHaveCount(paragraphs.length);
  await page.getByRole('slider', { name: 'Place in the story' }).press('End');
  await expect(page.getByRole('group', { name: 'The end' })).toBeVisible();
  const covered = () =>
    chapters.evaluateAll((buttons) =>
      buttons
        .filter((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          return ![top + 2, (top + bottom) / 2, bottom - 2].every((y) =>
            button.contains(document.elementFromPoint((left + right) / 2, y)),
          );
        })
        .map((button) => button.textContent?.trim()),
    );
  await expect.poll(covered).toEqual([]);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expect.poll(covered).toEqual([]);
});

test('with all controls on a short screen the card of the end leaves room for a message and the head', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.button('Show all controls').click();
  await page.getByRole('slider', { name: 'Place in the story' }).press('End');
  await expect(page.getByRole('group', { name: 'The end' })).toBeVisible();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await page.locator('.toast').dispatchEvent('pointerenter');
  const heightOf = async (selector: string) => (await page.locator(selector).boundingBox())?.height ?? 0;
  await expect
    .poll(async () => {
      const head = await page.locator('[data-covers="top"]').boundingBox();
      const toast = await page.locator('.toast').boundingBox();
      return (toast?.y ?? 0) - ((head?.y ?? 0) + (head?.height ?? 0));
    })
    .toBeGreaterThanOrEqual(0);
  expect(await heightOf('.player')).toBeGreaterThan(300);
});

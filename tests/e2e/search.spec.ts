/** Searching for words in a story. */
import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { blocks, paragraphs } = publishedStory();
const last = paragraphs.at(-1)?.at(-1);
if (!last) throw new Error('the story has paragraphs');
const wordAt = 4;
/** A few words that are only there. */
const phrase = last.text.slice(last.clips[wordAt]?.from, last.clips[wordAt + 3]?.to);
const firstWord = last.text.slice(last.clips[wordAt]?.from, last.clips[wordAt]?.to);

async function openSearch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Search' }).filter({ visible: true }).first().click();
  await expect(page.getByRole('textbox', { name: 'Words to find' })).toBeFocused();
}

const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('found-word') ?? [])].map(String).join());

test('what is found is shown and lit, the voice goes on from there, and one tap undoes it', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await openSearch(page);
  await page.keyboard.type(phrase);
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(story.paragraph(last.id)).toBeInViewport();
  await expect.poll(() => marked(page)).toContain(firstWord);
  await expect.poll(async () => (await story.moment()).paragraph).toBe(last.id);
  await story.expectSound();
  await expect(story.button('Pause')).toBeFocused();
  await story.button('Undo').click();
  await expect.poll(async () => (await story.moment()).paragraph).not.toBe(last.id);
  expect(await marked(page)).toBe('');
});

test('a story that is silent stays silent at what is found', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await openSearch(page);
  await page.keyboard.type(phrase);
  await page.getByRole('dialog').getByRole('listitem').getByRole('button').click();
  await expect(story.paragraph(last.id)).toBeInViewport();
  await expect.poll(async () => (await story.moment()).word).toContain(firstWord.trim());
  await expect(story.button('Play')).toBeFocused();
  expect(blocks.of(last.id)?.id).toBe(last.id);
});

test('what is downloaded can be searched from the library, without a network too', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await page.goto(`${site.origin}/`);
  await site.close();
  await openSearch(page);
  await page.keyboard.type(phrase);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText('When Love and Ambition Collide');
  await expect(dialog.getByRole('status')).toHaveText('1 result');
  await dialog.getByRole('listitem').getByRole('link').click();
  await expect(story.paragraph(last.id)).toBeInViewport();
  await expect.poll(async () => (await story.moment()).word).toContain(firstWord.trim());
});

test('a result in the story that is playing takes the voice there', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await story.play();
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  await openSearch(page);
  await page.keyboard.type(phrase);
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await story.moment()).paragraph).toBe(last.id);
  await story.expectSound();
});

test('Escape closes the search, and the focus is on its button again', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await openSearch(page);
  await page.keyboard.type('the');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(story.button('Search')).toBeFocused();
  await openSearch(page);
  await expect(page.getByRole('textbox', { name: 'Words to find' })).toHaveValue('the');
});

test('a chapter that cannot be had is named, and the others are searched', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  const file = publishedStory().publication.chapters.at(-1)?.transcript?.href ?? '';
  await page.route(`**/${file}`, (route) => route.abort());
  await story.open(site.origin);
  await openSearch(page);
  await page.keyboard.type('the');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(/results? 1 chapter couldn’t be searched/);
});

test('a downloaded story is searched without a network', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await site.close();
  await page.reload();
  await openSearch(page);
  await page.keyboard.type(phrase);
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('1 result');
});

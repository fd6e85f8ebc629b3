/** Who speaks in a story, and when. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, paragraphs } = publishedStory();
const [, mark] = publication.cast;
if (!mark) throw new Error('the story has a second voice');
const marks = paragraphs
  .flat()
  .flatMap((block) =>
    block.utterances
      .filter(({ speaker }) => speaker === mark.name)
      .map(({ from, to }) => ({ id: block.id, text: block.text.slice(from, to).trim() })),
  );

async function openCast(page: Page, story: StoryPage) {
  await story.button('More').click();
  await page.getByRole('button', { name: 'Cast' }).click();
  const sheet = page.getByRole('dialog', { name: 'Cast' });
  await expect(sheet.getByText('Still counting…')).toHaveCount(0);
  return sheet;
}

test('the cast says who speaks how much, and a tap goes to their next line, which can be undone', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const sheet = await openCast(page, story);
  await expect(sheet.getByRole('heading', { level: 3 })).toHaveText(publication.cast.map(({ name }) => name));
  const voice = sheet.getByRole('listitem').filter({ has: page.getByRole('heading', { name: mark.name }) });
  await expect(voice).toContainText(/\d+% of the time: .* in \d+ paragraphs?/);
  await voice.getByRole('button', { name: `More lines of ${mark.name}` }).click();
  await expect(voice.getByRole('listitem')).toHaveCount(Math.min(marks.length, 8));
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await voice.getByRole('listitem').first().getByRole('button').click();
  await expect(sheet).toHaveCount(0);
  await expect.poll(async () => (await story.moment()).paragraph).toBe(marks[0]?.id);
});

test('the cast leads to rehearsing a part', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const sheet = await openCast(page, story);
  await sheet.getByRole('button', { name: 'Rehearse' }).click();
  await expect(page.getByRole('dialog', { name: 'Rehearse' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(story.button('More')).toBeFocused();
});

test('the names in the text can be hidden, and stay so', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const label = () =>
    page
      .locator('.voice')
      .first()
      .evaluate((voice) => getComputedStyle(voice, '::before').content);
  expect(await label()).toContain(mark.name);
  await openCast(page, story);
  await page.getByRole('switch', { name: 'Names in the text' }).click();
  await expect.poll(label).toBe('none');
  await page.reload();
  await expect(page.locator('.voice').first()).toBeVisible();
  await expect.poll(label).toBe('none');
});

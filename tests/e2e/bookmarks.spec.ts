/** Bookmarks and notes. */
import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { cutControls } from '../support/controls.ts';
import { selectText } from '../support/select-text.ts';
import { publishedStory, storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs, publication } = publishedStory();
const [first, second, third] = paragraphs.flat();
if (!first || !second || !third) throw new Error('the story has three paragraphs');
const words = second.text.slice(second.clips[3]?.from, second.clips[6]?.to);

const ribbon = (story: StoryPage, id: string) =>
  story.paragraph(id).getByRole('button', { name: /^Bookmark in|bookmarks in/ });
const toast = (page: Page) => page.getByRole('status').filter({ hasText: 'Bookmark set.' });

async function openList(page: Page, story: StoryPage) {
  await story.button('More').click();
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  return page.getByRole('dialog', { name: 'Bookmarks' });
}

/** Bookmarks the words, and waits until that is stored. */
async function bookmarkWords(page: Page, story: StoryPage) {
  await selectText(story.paragraph(second?.id ?? ''), words);
  await page.getByRole('toolbar').getByRole('button', { name: 'Bookmark' }).click();
  await expect(toast(page)).toBeVisible();
}

async function writeNote(page: Page, text: string) {
  await toast(page).getByRole('button', { name: 'Add a note' }).click();
  const sheet = page.getByRole('dialog', { name: 'Note' });
  await sheet.getByRole('textbox', { name: 'Note' }).fill(text);
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toHaveCount(0);
}

test('one tap bookmarks the word that is heard, Undo takes it back, and a note is kept over a reload', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin, `?paragraph=${second.id}&word=3`);
  await story.button('Play').click();
  await story.expectSound();
  await story.button('Pause').click();
  const heard = (await story.moment()).paragraph ?? '';
  await story.button('Bookmark').click();
  await expect(ribbon(story, heard)).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(ribbon(story, heard)).toHaveCount(0);
  await story.button('Bookmark').click();
  await writeNote(page, 'Play this to Dana.');
  await page.reload();
  await ribbon(story, heard).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Play this to Dana.',
  );
});

for (const width of [320, 390])
  test(`a ribbon leaves every word of its paragraph to be tapped, ${width} pixels wide`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const story = await StoryPage.listenTo(page);
    await story.open(site.origin);
    await bookmarkWords(page, story);
    await expect(ribbon(story, second.id)).toBeVisible();
    const covered = () =>
      story.paragraph(second.id).evaluate((paragraph) => {
        const words: string[] = [];
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
            const range = new Range();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const { left, right, top, bottom } = range.getBoundingClientRect();
            // On the narrowest screens the ribbon keeps 24 px: six of them reach over the text.
            for (const x of [left + 1, (left + right) / 2, right - 7])
              if (document.elementFromPoint(x, (top + bottom) / 2)?.closest('button')) words.push(word);
          }
        return words;
      });
    // Wherever the lines end.
    for (const size of ['100%', '105%', '110%', '115%', '120%']) {
      await page.evaluate((letters) => (document.documentElement.style.fontSize = letters), size);
      await story.paragraph(second.id).evaluate((element) => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
      expect(await covered(), size).toEqual([]);
    }
    await ribbon(story, second.id).click();
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Note' })).toBeVisible();
  });

test('B bookmarks, unless keys of one character are off', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await page.keyboard.press('b');
  await expect(ribbon(story, first.id)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Bookmark the word that is heard');
  await page.getByRole('switch', { name: /^Use B/ }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await (await openList(page, story)).getByRole('listitem').first().waitFor();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
});

test('the list goes to a bookmark, and edits, copies and deletes it with Undo', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await bookmarkWords(page, story);
  const sheet = await openList(page, story);
  const row = sheet.getByRole('listitem');
  await row.getByRole('button', { name: 'Add a note' }).click();
  await row.getByRole('textbox', { name: 'Note' }).fill('Read it again');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('Read it again');
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await row.getByRole('button', { name: 'Copy' }).click();
  await expect(sheet.getByText('Copied, with a link to this place.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [words, 'Read it again', publication.title, `?paragraph=${second.id}&word=3`])
    expect(copied).toContain(part);
  await row.getByRole('button', { name: 'Delete' }).click();
  await row.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('Read it again');
  await row.getByRole('button', { name: words }).click();
  await expect(sheet).toHaveCount(0);
  await expect.poll(async () => (await story.moment()).paragraph).toBe(second.id);
  const word = second.text.slice(second.clips[3]?.from, second.clips[3]?.to);
  await expect.poll(async () => (await story.moment()).word).toBe(word);
});

test('all bookmarks are saved as Markdown and as JSON, and the JSON brings them to another device', async ({
  page,
  site,
  browser,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await bookmarkWords(page, story);
  await writeNote(page, 'Play this to Dana.');
  await page.goto(`${site.origin}/settings/`);
  const [markdown] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as Markdown' }).click(),
  ]);
  expect(markdown.suggestedFilename()).toMatch(/^lamplight-bookmarks-\d{4}-\d\d-\d\d\.md$/);
  const text = await readFile(await markdown.path(), 'utf8');
  for (const part of [`## ${publication.title}`, `> ${words}`, 'Play this to Dana.', `/story/${storyId}/`])
    expect(text).toContain(part);
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as JSON' }).click(),
  ]);
  await expect(page.getByText('1 bookmark was saved.')).toBeVisible();
  const file = await json.path();

  const other = await (await browser.newContext()).newPage();
  await other.goto(`${site.origin}/settings/`);
  await other.getByLabel('Import JSON').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from((await readFile(file, 'utf8')).slice(0, -40)),
  });
  await expect(other.getByText('This isn’t a file of bookmarks, or it is damaged.')).toBeVisible();
  await other.getByLabel('Import JSON').setInputFiles(file);
  await expect(other.getByText('1 bookmark was added.')).toBeVisible();
  await other.getByLabel('Import JSON').setInputFiles(file);
  await expect(other.getByText('1 was here already.')).toBeVisible();
  const there = await StoryPage.listenTo(other);
  await there.open(site.origin);
  await ribbon(there, second.id).click();
  await expect(other.getByRole('dialog').getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Play this to Dana.',
  );
  await other.context().close();
});

test('two tabs keep each other’s bookmarks, and see them', async ({ page, site, context }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const otherPage = await context.newPage();
  const other = await StoryPage.listenTo(otherPage);
  await other.open(site.origin);
  await other.button('Bookmark').click();
  await expect(ribbon(other, first.id)).toBeVisible();
  await expect(ribbon(story, first.id)).toBeVisible();
  await page.bringToFront();
  await bookmarkWords(page, story);
  await expect(ribbon(other, second.id)).toBeVisible();
  await page.reload();
  await expect(ribbon(story, first.id)).toBeVisible();
  await expect(ribbon(story, second.id)).toBeVisible();
});

test('without a network a bookmark is set, noted and found again', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await site.close();
  await page.reload();
  await expect(story.button('Bookmark')).toBeVisible();
  await story.button('Bookmark').click();
  await writeNote(page, 'On the train');
  await page.reload();
  await expect(ribbon(story, first.id)).toBeVisible();
  await expect((await openList(page, story)).getByRole('listitem')).toContainText('On the train');
});

for (const size of [
  { width: 320, height: 568 },
  { width: 320, height: 200 },
])
  test(`nothing of the bookmarks is cut off at ${size.width} × ${size.height}`, async ({ page, site }) => {
    await page.setViewportSize(size);
    const story = await StoryPage.listenTo(page);
    await story.open(site.origin);
    await page.keyboard.press('b');
    await expect(toast(page).getByRole('button', { name: 'Add a note' })).toBeInViewport({ ratio: 1 });
    await expect(toast(page).getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 });
    await story.button('Show all controls').click();
    const sheet = await openList(page, story);
    await expect(sheet.getByRole('listitem')).toHaveCount(1);
    expect(await cutControls(page)).toEqual([]);
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  });

/** What can be done with selected text. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { cutControls } from '../support/controls.ts';
import { selectText } from '../support/select-text.ts';
import { publishedStory, storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs, publication } = publishedStory();
const [, second, third] = paragraphs.flat();
const far = paragraphs.flat().at(-1);
if (!second || !third || !far) throw new Error('the story has three paragraphs');
const [from, to] = [second.clips[3], second.clips[6]];
const quote = second.text.slice(from?.from, to?.to);

const barOf = (page: Page) => page.getByRole('toolbar', { name: 'Selected text' });

/** Selects the words as a finger or a key would, and waits for the bar. */
async function select(page: Page, story: StoryPage) {
  await selectText(story.paragraph(second?.id ?? ''), quote);
  await expect(barOf(page)).toBeVisible();
  return barOf(page);
}

test('the voice plays from the selected words, and the focus goes to its controls', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const bar = await select(page, story);
  await bar.getByRole('button', { name: 'Play from here' }).click();
  await story.expectSound();
  await expect.poll(async () => (await story.moment()).paragraph).toBe(second.id);
  await expect(bar).toHaveCount(0);
  await expect(story.button('Pause')).toBeFocused();
});

test('a copy names the story and links to the word, which the link opens', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const bar = await select(page, story);
  await bar.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied, with a link to this place.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const link = `${site.origin}/story/${storyId}/?paragraph=${second.id}&word=3`;
  expect(copied).toContain(quote);
  expect(copied).toContain(publication.title);
  expect(copied.endsWith(link)).toBe(true);
  await page.goto(link);
  await expect.poll(async () => (await story.moment()).word).toBe(second.text.slice(from?.from, from?.to));
});

test('a link is shared where the browser can, and copied where it cannot', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await StoryPage.listenTo(page);
  await page.addInitScript(() => {
    delete (Navigator.prototype as Partial<Navigator>).share;
  });
  await story.open(site.origin);
  const bar = await select(page, story);
  await bar.getByRole('button', { name: 'Share link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `paragraph=${second.id}&word=3`,
  );
});

test('what is selected over several paragraphs is copied whole, and links to where it begins', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await selectText(story.paragraph(second.id), quote, story.paragraph(third.id));
  await barOf(page).getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied, with a link to this place.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(second.text.slice(from?.from));
  expect(copied).toContain(third.text);
  expect(copied).toContain(`paragraph=${second.id}&word=3`);
});

test('Tab goes from the selected words to the bar, the arrows along it, and Esc ends it and undoes nothing', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.tapWord(far.id, far.text.slice(far.clips[0]?.from, far.clips[0]?.to));
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  const bar = await select(page, story);
  await expect(page.getByText('Press Tab for what you can do with it.')).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(bar.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(bar.getByRole('button').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(undo).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger that takes the selection away still presses the button', async ({ page, site }) => {
    const story = await StoryPage.listenTo(page);
    await story.open(site.origin);
    const bar = await select(page, story);
    // As some browsers do at the first touch outside the selection.
    await page.evaluate(() => {
      document.addEventListener('pointerdown', () => getSelection()?.removeAllRanges(), { once: true });
    });
    await bar.getByRole('button', { name: 'Play from here' }).tap();
    await story.expectSound();
    await expect.poll(async () => (await story.moment()).paragraph).toBe(second.id);
    await expect(bar).toHaveCount(0);
  });
});

for (const size of [
  { width: 320, height: 568 },
  { width: 320, height: 200 },
  { width: 1280, height: 800 },
])
  test(`the bar is on the screen at ${size.width} × ${size.height}, shuts nobody out, and goes with the selection`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(size);
    const story = await StoryPage.listenTo(page);
    await story.open(site.origin);
    const bar = await select(page, story);
    const names = await bar.getByRole('button').allTextContents();
    const cut = await cutControls(page);
    expect(names.filter((name) => cut.includes(name))).toEqual([]);
    await expect(bar.getByRole('button', { name: 'Copy' })).toBeInViewport({ ratio: 1 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
  });

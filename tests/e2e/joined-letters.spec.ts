/** A book in Arabic, whose letters are joined and whose title begins with a foreign word. */
import { expect, test, type Locator } from '@playwright/test';
import { boxOfMark, openBook, serveBooks, slantOf } from '../support/right-to-left-page.ts';
import { arabicStory } from '../support/right-to-left-story.ts';
import { rangeOf } from '../support/story-page.ts';

const site = serveBooks();

const spacing = (text: Locator, pseudo?: string) =>
  text.evaluate((element, of) => getComputedStyle(element, of).letterSpacing, pseudo);

test('Arabic letters stay joined: lit, in titles and in names', async ({ page }) => {
  const story = await openBook(page, site(), arabicStory);
  const word = 'المصباح';
  const widthOf = async () => {
    const { left, right } = await story.boxOfWord('p1', word);
    return right - left;
  };
  const width = await widthOf();
  await story.tapWord('p1', word);
  await expect.poll(async () => (await boxOfMark(page, 'spoken-word')).word).toBe(word);
  await story.button('Pause').click();
  expect(await widthOf()).toBeCloseTo(width, 1);
  expect(await spacing(page.getByRole('heading', { level: 1 }))).toBe('normal');
  expect(await spacing(story.paragraph('p1').locator('[data-voice]'), '::before')).toBe('normal');
});

test('Arabic figures are played from as any word, and run from left to right', async ({ page }) => {
  const story = await openBook(page, site(), arabicStory);
  await story.tapWord('p1', '١٩٩٨');
  await story.expectSound();
  await expect.poll(async () => (await story.moment()).paragraph).toBe('p1');
  await story.button('Pause').click();
  const [one, last] = [await story.boxOfWord('p1', '١'), await story.boxOfWord('p1', '٨')];
  expect(one.left).toBeLessThan(last.left);
});

test('a title that begins with a foreign word runs as its book does, upright in italics too', async ({
  page,
}) => {
  const story = await openBook(page, site(), arabicStory);
  await story.play();
  for (const [title, foreign, own] of [
    [page.getByRole('heading', { level: 1 }), 'Lamplight', 'والظلام'],
    [page.locator('header p').filter({ hasText: 'Lamplight' }), 'Lamplight', 'والظلام'],
    [page.getByRole('region', { name: 'Player' }).locator('em').filter({ visible: true }), 'IBM', 'والمصباح'],
  ] as const) {
    const [first, second] = [await rangeOf(title, foreign), await rangeOf(title, own)];
    const left = (range: typeof first) => range.evaluate((found) => found.getBoundingClientRect().left);
    expect(await left(first)).toBeGreaterThan(await left(second));
    expect(await slantOf(title)).toBe('normal');
  }
});

test('in a book from right to left its own letters stand upright in italics, and Latin ones lean', async ({
  page,
}) => {
  const story = await openBook(page, site(), arabicStory);
  await story.paragraph('p3').scrollIntoViewIfNeeded();
  expect(await slantOf(story.paragraph('p2').locator('i'))).toBe('normal');
  expect(await slantOf(story.paragraph('p3').locator('i'))).toBe('italic');
});

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator } from '@playwright/test';
import { boxOfMark, openBook, serveBooks, slantOf, type Mark } from '../support/right-to-left-page.ts';
import { rightToLeftLines, rightToLeftStory } from '../support/right-to-left-story.ts';
import { selectText } from '../support/select-text.ts';

const site = serveBooks();

const wordsOf = (line: number) => (rightToLeftLines[line] ?? '').split(' ');

/** In letters' sizes. */
const lineHeight = (text: Locator) =>
  text.evaluate((element) => {
    const style = getComputedStyle(element);
    return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
  });
const align = (text: Locator) => text.evaluate((element) => getComputedStyle(element).textAlign);

for (const width of [320, 390, 768, 1280])
  test(`a book from right to left begins at the right of the column, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const story = await openBook(page, site(), rightToLeftStory);
    const [first = '', second = ''] = wordsOf(3);
    const column = await page.locator('[data-paragraph="p3"]').evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      return { left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight) };
    });
    const [one, two] = [await story.boxOfWord('p3', first), await story.boxOfWord('p3', second)];
    // Indented, or after the name of who speaks.
    expect(one.right).toBeGreaterThan(column.right - (column.right - column.left) / 2);
    expect(two.right).toBeLessThan(one.left + 1);
    const title = page.getByRole('heading', { level: 1 });
    expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    const inRunningHead = page.locator('header p', { hasText: await title.innerText() });
    expect(await slantOf(inRunningHead.first())).toBe('normal');
    expect(await align(page.getByText('Chapter one', { exact: true }))).toBe('right');
    // A paragraph that begins with a foreign word runs as the book does; one that is all foreign does not.
    expect((await story.boxOfWord('p1', 'Lamplight')).left).toBeGreaterThan(
      (await story.boxOfWord('p1', 'אמרה')).right,
    );
    const direction = (id: string) =>
      page.locator(`[data-paragraph="${id}"]`).evaluate((element) => getComputedStyle(element).direction);
    await page.keyboard.press('End');
    await expect.poll(() => direction('p10')).toBe('ltr');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

test('the names of who speaks stand in the margin on the right, and the player stays as it is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const story = await openBook(page, site(), rightToLeftStory);
  const margins = (id: string) =>
    page.locator(`[data-paragraph="${id}"]`).evaluate((element) => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      return { left: parseFloat(paddingLeft), right: parseFloat(paddingRight) };
    });
  const { left, right } = await margins('p1');
  expect(right).toBeGreaterThan(left);
  const name = await story
    .paragraph('p1')
    .locator('[data-voice]')
    .evaluate((element) => {
      const style = getComputedStyle(element, '::before');
      return { right: style.right, textAlign: style.textAlign };
    });
  expect(name).toEqual({ right: '0px', textAlign: 'left' });
  await story.play();
  const back = await story.button('Back 15 seconds').boundingBox();
  const forward = await story.button('Forward 30 seconds').boundingBox();
  expect(back?.x).toBeLessThan(forward?.x ?? 0);
  const slider = page.getByRole('slider', { name: 'Place in the story' });
  expect(await slider.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
});

test('the light goes to the left in each line, and the page follows it into the next paragraphs', async ({
  page,
}) => {
  const story = await openBook(page, site(), rightToLeftStory);
  await story.play();
  const seen: (Mark & { readonly paragraph: string | undefined })[] = [];
  await expect
    .poll(
      async () => {
        const [box, { paragraph }] = [await boxOfMark(page, 'spoken-word'), await story.moment()];
        if (box.word !== '' && seen.at(-1)?.word !== box.word) seen.push({ ...box, paragraph });
        return paragraph;
      },
      { intervals: [60] },
    )
    .toBe('p3');
  const steps = seen.slice(1).map((now, i) => ({ before: seen[i], now }));
  const inLine = steps.filter(
    ({ before, now }) => before?.paragraph === 'p0' && Math.abs(before.onPage - now.onPage) < 3,
  );
  expect(inLine.length).toBeGreaterThan(3);
  for (const { before, now } of inLine) expect(now.right).toBeLessThan((before?.left ?? 0) + 1);
  // Between two paragraphs no word is lit, and the page rolls for a moment.
  await expect(async () => {
    const { word, top, bottom } = await boxOfMark(page, 'spoken-word');
    expect((await story.moment()).isPlaying).toBe(true);
    expect(word).not.toBe('');
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(500);
  }).toPass({ timeout: 30_000 });
});

test('a tap on a word plays from it, also on a foreign one', async ({ page }) => {
  const story = await openBook(page, site(), rightToLeftStory);
  for (const [id, word] of [
    ['p3', 'ושניהם'],
    ['p2', 'ב־IBM'],
  ] as const) {
    await story.tapWord(id, word);
    await story.expectSound();
    await expect.poll(async () => (await story.moment()).paragraph).toBe(id);
    await story.button('Pause').click();
    const words = wordsOf(Number(id.slice(1)));
    // By now it may be a few words further on.
    const { word: lit } = await story.moment();
    expect(words.indexOf(lit)).toBeGreaterThanOrEqual(words.indexOf(word));
  }
});

test('the arrows choose words as they point: to the left is onward', async ({ page }) => {
  const story = await openBook(page, site(), rightToLeftStory);
  await page.getByRole('article').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const chosen = async () => (await boxOfMark(page, 'chosen-word')).word;
  const [first, second, third] = wordsOf(0);
  await expect.poll(chosen).toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(chosen).toBe(second);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(chosen).toBe(third);
  await page.keyboard.press('ArrowRight');
  await expect.poll(chosen).toBe(second);
  await page.keyboard.press('Enter');
  await story.expectSound();
  await expect.poll(async () => (await story.moment()).paragraph).toBe('p0');
});

test('the voice plays from selected words, which are bookmarked and copied as they stand', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await openBook(page, site(), rightToLeftStory);
  const words = wordsOf(3);
  const quote = words.slice(5, 8).join(' ');
  const select = async (name: string) => {
    await selectText(story.paragraph('p3'), quote);
    await page.getByRole('toolbar').getByRole('button', { name }).click();
  };
  await select('Copy');
  await expect(page.getByText('Copied, with a link to this place.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const link = `${site().origin}/story/${rightToLeftStory.id}/?paragraph=p3&word=5`;
  expect([copied.includes(`“${quote}”`), copied.endsWith(link)]).toEqual([true, true]);
  await select('Bookmark');
  const ribbon = story.paragraph('p3').getByRole('button', { name: 'Bookmark in this paragraph' });
  await expect(ribbon).toBeVisible();
  const side = await ribbon.evaluate((element) => {
    const text = element.closest('p')?.getBoundingClientRect();
    const { left, right } = element.getBoundingClientRect();
    return { toLeft: left - (text?.left ?? 0), toRight: (text?.right ?? 0) - right };
  });
  expect(side.toLeft).toBeLessThan(side.toRight);
  await select('Play from here');
  await story.expectSound();
  await story.button('Pause').click();
  expect(words.indexOf((await story.moment()).word)).toBeGreaterThanOrEqual(5);
  await story.button('More').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bookmarks' }).click();
  const line = page.getByRole('dialog').getByText(quote);
  expect(await line.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await page.goto(link);
  await expect.poll(async () => (await story.moment()).word).toBe(words[5]);
});

test('letters with points have more room between the lines than others', async ({ page }) => {
  const story = await openBook(page, site(), rightToLeftStory);
  const own = {
    text: await lineHeight(story.paragraph('p0')),
    title: await lineHeight(page.getByRole('heading', { level: 1 })),
  };
  await story.open(site().origin);
  expect(own.text).toBeGreaterThan(await lineHeight(page.locator('[data-paragraph]').first()));
  expect(own.title).toBeGreaterThan(await lineHeight(page.getByRole('heading', { level: 1 })));
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    test('a book from right to left has nothing that shuts people out, playing too', async ({ page }) => {
      const story = await openBook(page, site(), rightToLeftStory);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await story.play();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });

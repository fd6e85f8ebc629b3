import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import path from 'node:path';
import { serveSite } from '../../scripts/site-server.mjs';
import { rightToLeftLines, rightToLeftStory } from '../support/right-to-left-story.ts';
import { copySite, type Site } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { writeStory } from '../support/write-story.ts';

let site: Site;
let remove: () => void;

test.beforeAll(async () => {
  const copy = copySite();
  writeStory(path.join(copy.folder, 'stories'), rightToLeftStory);
  site = await serveSite({ folder: copy.folder });
  remove = copy.remove;
});

test.afterAll(async () => {
  await site.close();
  remove();
});

async function openStory(page: Page): Promise<StoryPage> {
  const story = await StoryPage.listenTo(page);
  await page.goto(`${site.origin}/story/${rightToLeftStory.id}/`);
  await expect(story.paragraph('p0')).toBeVisible();
  return story;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a word of a paragraph is on the screen. */
function boxOf(page: Page, paragraph: string, word: string): Promise<Box> {
  return page.locator(`[data-paragraph="${paragraph}"]`).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    }
    throw new Error(`no ${wanted} in the paragraph`);
  }, word);
}

interface Mark extends Box {
  readonly word: string;
  /** From the top of the page, which may be scrolling. */
  readonly onPage: number;
}

/** Where the word that is marked so is on the screen. */
function boxOfMark(page: Page, name: 'spoken-word' | 'chosen-word'): Promise<Mark> {
  return page.evaluate((highlight) => {
    const [range] = [...(CSS.highlights.get(highlight) ?? [])];
    if (!(range instanceof Range)) return { left: 0, right: 0, top: 0, bottom: 0, word: '', onPage: 0 };
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, top, bottom, word: range.toString(), onPage: top + scrollY };
  }, name);
}

const wordsOf = (line: number) => (rightToLeftLines[line] ?? '').split(' ');

for (const width of [320, 390, 768, 1280])
  test(`a book from right to left begins at the right of the column, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openStory(page);
    const [first = '', second = ''] = wordsOf(3);
    const column = await page.locator('[data-paragraph="p3"]').evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      return { left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight) };
    });
    const [one, two] = [await boxOf(page, 'p3', first), await boxOf(page, 'p3', second)];
    // Indented, or after the name of who speaks.
    expect(one.right).toBeGreaterThan(column.right - (column.right - column.left) / 2);
    expect(two.right).toBeLessThan(one.left + 1);
    const title = page.getByRole('heading', { level: 1 });
    expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    const inRunningHead = page.locator('header p', { hasText: await title.innerText() });
    const style = await inRunningHead.first().evaluate((element) => getComputedStyle(element).fontStyle);
    expect(style).toBe('normal');
    // A paragraph that begins with a foreign word runs as the book does; one that is all foreign does not.
    expect((await boxOf(page, 'p1', 'Lamplight')).left).toBeGreaterThan(
      (await boxOf(page, 'p1', 'אמרה')).right,
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
  const story = await openStory(page);
  const margins = (id: string) =>
    page.locator(`[data-paragraph="${id}"]`).evaluate((element) => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      return { left: parseFloat(paddingLeft), right: parseFloat(paddingRight) };
    });
  const { left, right } = await margins('p1');
  expect(right).toBeGreaterThan(left);
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
  const story = await openStory(page);
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
  await expect
    .poll(async () => {
      const { word, top, bottom } = await boxOfMark(page, 'spoken-word');
      return word !== '' && top > 0 && bottom < 500;
    })
    .toBe(true);
});

test('a tap on a word plays from it, also on a foreign one', async ({ page }) => {
  const story = await openStory(page);
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
  const story = await openStory(page);
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

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    test('a book from right to left has nothing that shuts people out, playing too', async ({ page }) => {
      const story = await openStory(page);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await story.play();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });

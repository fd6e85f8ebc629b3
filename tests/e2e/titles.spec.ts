/** The title of a story and those of its chapters, in a language that is not the app's. */
import { expect, test, type Page } from '@playwright/test';
import { serveBooks, openBook } from '../support/right-to-left-page.ts';
import { arabicStory } from '../support/right-to-left-story.ts';
import { dialog } from '../support/screens/screens.ts';
import { StoryPage } from '../support/story-page.ts';

const site = serveBooks();
const { chapterTitle, metadata } = arabicStory;

interface Titles {
  /** How often a title stands alone in an element. */
  readonly count: number;
  /** Those that are in another language, or run the other way. */
  readonly wrong: readonly string[];
}

const titlesOn = (page: Page): Promise<Titles> =>
  page.evaluate(
    (titles) => {
      const wrong: string[] = [];
      let count = 0;
      for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const text = own.map(({ textContent }) => textContent).join('');
        if (!titles.includes(text.replaceAll(/[\u2066-\u2069]/g, '').trim())) continue;
        if (element.matches('title, option') || !element.checkVisibility()) continue;
        count++;
        const language = element.closest<HTMLElement>('[lang]')?.lang;
        const { direction } = getComputedStyle(element);
        if (language !== 'ar' || direction !== 'rtl')
          wrong.push(`${element.outerHTML.slice(0, 120)}: ${language}, ${direction}`);
      }
      return { count, wrong };
    },
    [metadata.title, chapterTitle],
  );

test('a title that stands alone has the language and the direction of its story, wherever it is', async ({
  page,
}) => {
  const { origin } = site();
  const look = async (where: string) => {
    await expect.poll(async () => (await titlesOn(page)).count, where).toBeGreaterThan(0);
    expect.soft((await titlesOn(page)).wrong, where).toEqual([]);
  };
  await page.goto(`${origin}/`);
  await look('the library');
  const story = await openBook(page, site(), arabicStory);
  await story.download();
  await story.play();
  await look('the story');
  await story.button('Bookmark').click();
  for (const name of ['Chapters', 'Sleep timer', 'Speed']) {
    await story.button(name).click();
    await expect(dialog(page, name)).toBeVisible();
    if (name !== 'Speed') await look(name);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('slider').press('ArrowRight');
  await story.button('Pause').click();
  for (const name of ['Bookmarks', 'Recent places', 'Cast', 'Repeat', 'Continue on another device', 'Car']) {
    await story.button('More').click();
    await dialog(page).getByRole('button', { name, exact: true }).click();
    await expect(dialog(page, name)).toBeVisible();
    if (name !== 'Repeat') await look(name);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('navigation', { name: 'Chapters' })).toBeVisible();
  await look('the story on a wide screen');
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('region', { name: 'Continue listening' })).toBeVisible();
  await look('the library, later');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type('المصباح');
  await look('the search');
  await page.goto(`${origin}/downloads/`);
  await look('the downloads');
  await page.goto(`${origin}/listening/`);
  await look('the listening times');
  await page.goto(`${origin}/story/${arabicStory.id}/`);
  await look('where the story was left');
  const again = new StoryPage(page);
  await page.getByRole('button', { name: 'Play: continue from there' }).click();
  await again.expectSound();
  await page.getByRole('slider').press('End');
  await expect(page.getByRole('group', { name: 'The end' })).toBeVisible();
  await look('the end');
});

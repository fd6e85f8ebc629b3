/** A site with books from right to left, and what their pages show. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import path from 'node:path';
import { serveSite } from '../../scripts/site-server.mjs';
import { arabicStory, rightToLeftStory } from './right-to-left-story.ts';
import { copySite, type Site } from './site.ts';
import { StoryPage, type Box } from './story-page.ts';
import { listStory, writeStory } from './write-story.ts';

/** Serves it while the tests of a file run. */
export function serveBooks(): () => Site {
  let site: Site;
  let remove: () => void;
  test.beforeAll(async () => {
    const copy = copySite();
    const stories = path.join(copy.folder, 'stories');
    for (const book of [rightToLeftStory, arabicStory]) {
      writeStory(stories, book);
      listStory(stories, book);
    }
    site = await serveSite({ folder: copy.folder });
    remove = copy.remove;
  });
  test.afterAll(async () => {
    await site.close();
    remove();
  });
  return () => site;
}

export async function openBook(
  page: Page,
  { origin }: Site,
  { id }: { readonly id: string },
): Promise<StoryPage> {
  const story = await StoryPage.listenTo(page);
  await page.goto(`${origin}/story/${id}/`);
  await expect(story.paragraph('p0')).toBeVisible();
  return story;
}

export interface Mark extends Box {
  readonly word: string;
  /** From the top of the page, which may be scrolling. */
  readonly onPage: number;
}

/** Where the word that is marked so is on the screen. */
export function boxOfMark(page: Page, name: 'spoken-word' | 'chosen-word'): Promise<Mark> {
  return page.evaluate((highlight) => {
    const [range] = [...(CSS.highlights.get(highlight) ?? [])];
    if (!(range instanceof Range)) return { left: 0, right: 0, top: 0, bottom: 0, word: '', onPage: 0 };
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, top, bottom, word: range.toString(), onPage: top + scrollY };
  }, name);
}

export const slantOf = (text: Locator) => text.evaluate((element) => getComputedStyle(element).fontStyle);

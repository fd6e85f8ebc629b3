/** The longest task of the page while the largest books open and are tapped far down, and while a large library opens. */
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { longestTask } from '../../support/long-tasks.ts';
import { copySite } from '../../support/site.ts';
import { spread, type Figure } from '../figure.ts';
import { launchBrowser } from '../start/slow-phone.ts';
import { growCatalogue, largestBooks, writeBooks, type Book } from './books.ts';
import { paragraphFarDown, withPage } from './browser-page.ts';

const takes = 3;
const afterwardsMs = 5000;
const storiesOfCatalogue = 9_990;
const farDown = 2 / 3;

interface LongestTasks {
  readonly toPlayButton: number;
  readonly after: number;
  readonly farTap: number;
}

/** `site`: the folder of the built site, which is copied. */
export async function measureLargest(site = 'build'): Promise<readonly Figure[]> {
  const copy = copySite(site);
  const stories = path.join(copy.folder, 'stories');
  writeBooks(stories, largestBooks);
  growCatalogue(stories, storiesOfCatalogue);
  const server = await serveSite({ folder: copy.folder });
  const browser = await launchBrowser();
  const measured = largestBooks.map((book) => ({ book, tasks: [] as LongestTasks[] }));
  const library: number[] = [];
  for (let take = 0; take < takes; take++) {
    for (const { book, tasks } of measured) tasks.push(await measureBook(browser, server.origin, book));
    library.push(await measureLibrary(browser, server.origin));
  }
  await browser.close();
  await server.close();
  copy.remove();
  return [
    ...measured.flatMap(({ book, tasks }) => figures(book.id, tasks)),
    { name: `Longest task, library of ${storiesOfCatalogue} stories`, value: spread(library, 'ms') },
  ];
}

function figures(id: string, tasks: readonly LongestTasks[]): readonly Figure[] {
  const figure = (name: string, task: keyof LongestTasks): Figure => ({
    name: `Longest task, ${id}, ${name}`,
    value: spread(
      tasks.map((one) => one[task]),
      'ms',
    ),
  });
  return [
    figure('until the play button can be pressed', 'toPlayButton'),
    figure('in the 5 s after', 'after'),
    figure('from scrolling far down and a tap there to 5 s after', 'farTap'),
  ];
}

async function measureBook(browser: Browser, origin: string, book: Book): Promise<LongestTasks> {
  return withPage(browser, async (page) => {
    await page.goto(`${origin}/story/${book.id}/`);
    // Waits until it is enabled and can be reached, and does not press it.
    await page
      .getByRole('button', { name: 'Play', exact: true })
      .filter({ visible: true })
      .click({ trial: true });
    const ready = await now(page);
    const toPlayButton = await longestTask(page, 0, ready);
    await page.waitForTimeout(afterwardsMs);
    const before = await now(page);
    const after = await longestTask(page, ready, before);
    const paragraph = await paragraphFarDown(page, farDown);
    await paragraph.tap({ position: { x: 60, y: 20 } });
    await paragraph.and(page.locator('[aria-current="true"]')).waitFor();
    await page.waitForTimeout(afterwardsMs);
    return { toPlayButton, after, farTap: await longestTask(page, before) };
  });
}

async function measureLibrary(browser: Browser, origin: string): Promise<number> {
  return withPage(browser, async (page) => {
    await page.goto(`${origin}/`);
    await page.getByText('Story 5', { exact: true }).first().waitFor();
    await page.waitForTimeout(afterwardsMs);
    return longestTask(page);
  });
}

function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

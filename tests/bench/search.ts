/**
 * How long a search in a book of 100,000 words takes on a phone, from the key that is pressed to the first results in the
 * page and to all of them, and the longest task meanwhile. Every word of the book is in every paragraph: no search finds more.
 */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { longestTask, tasksReported } from '../support/long-tasks.ts';
import { copySite } from '../support/site.ts';
import { spread, type Figure } from './figure.ts';
import { books, writeBooks } from './long-book/books.ts';
import { withPage } from './long-book/browser-page.ts';
import { launchBrowser, slowdown } from './start/slow-phone.ts';

const takes = 5;
const book = 'a-long-book';
/** One that is everywhere, one that is nowhere, the beginning of all words, and a phrase. */
const searches = ['word7', 'nowhere', 'word', 'word7 word8 word9'];

/** `site`: the folder of the built site, which is copied. */
export async function measureSearch(site = 'build'): Promise<readonly Figure[]> {
  const copy = copySite(site);
  writeBooks(
    path.join(copy.folder, 'stories'),
    books.filter(({ id }) => id === book),
  );
  const server = await serveSite({ folder: copy.folder });
  const browser = await launchBrowser();
  const figures = await withPage(browser, async (page, devtools) => {
    await page.goto(`${server.origin}/story/${book}/`);
    await page.locator('[data-paragraph]').first().waitFor();
    await page.getByRole('button', { name: 'Search' }).filter({ visible: true }).click();
    await page.getByRole('textbox').waitFor();
    const chapters = await search(page, 'word0');
    const made: Figure[] = [
      { name: `Search, ${book}, while its chapters are loaded`, value: figure([chapters]) },
    ];
    for (const rate of [1, slowdown]) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate });
      for (const typed of searches) {
        const found: Search[] = [];
        for (let take = 0; take < takes; take++) found.push(await search(page, typed));
        const cpu = rate === 1 ? '' : `, CPU ${rate} times slower`;
        made.push({ name: `Search, ${book}, “${typed}”${cpu}`, value: figure(found) });
      }
    }
    return made;
  });
  await browser.close();
  await server.close();
  copy.remove();
  return figures;
}

interface Search {
  readonly ms: number;
  /** Until the first results are seen, or that there are none. */
  readonly firstMs: number;
  readonly longestTaskMs: number;
}

function figure(searches: readonly Search[]): string {
  const tasks = searches.map(({ longestTaskMs }) => longestTaskMs);
  const longest = Math.max(...tasks);
  const task = longest === 0 ? 'no task over 50 ms' : `longest task ${Math.round(longest)} ms`;
  const first = spread(
    searches.map(({ firstMs }) => firstMs),
    'ms',
  );
  const all = spread(
    searches.map(({ ms }) => ms),
    'ms',
  );
  return `first seen ${first}; all ${all}; ${task}`;
}

/** From the input to the first frames after the first results are there, and after they are counted. */
async function search(page: Page, typed: string): Promise<Search> {
  await page.getByRole('textbox').fill('');
  await page.waitForFunction(() => document.querySelector('dialog [role="status"]')?.textContent === '');
  const [from, first, to] = await page.evaluate(
    (text) =>
      new Promise<readonly [number, number, number]>((resolve) => {
        const status = document.querySelector('dialog [role="status"]');
        const input = document.querySelector('dialog input');
        const sheet = status?.closest('dialog');
        if (!status || !sheet || !(input instanceof HTMLInputElement))
          throw new Error('the search is not open');
        const inFrame = (then: (now: number) => void) => {
          requestAnimationFrame(() => setTimeout(() => then(performance.now())));
        };
        let first: number | undefined;
        new MutationObserver((_, observer) => {
          const isOver = /result/i.test(status.textContent);
          if (first === undefined && (isOver || sheet.querySelector('li'))) {
            first = Infinity;
            inFrame((now) => (first = now));
          }
          if (!isOver) return;
          observer.disconnect();
          inFrame((now) => resolve([from, first ?? now, now]));
        }).observe(sheet, { childList: true, characterData: true, subtree: true });
        input.value = text;
        const from = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    typed,
  );
  await tasksReported(page);
  return { ms: to - from, firstMs: first - from, longestTaskMs: await longestTask(page, from, to) };
}

/**
 * How long a search in a book of 100,000 words takes on a phone, from the key that is pressed to the results in the
 * page, and the longest task meanwhile. Every word of the book is in every paragraph: no search finds more.
 */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { longestTask } from '../support/long-tasks.ts';
import { copySite } from '../support/site.ts';
import { spread, type Figure } from './figure.ts';
import { books, writeBooks } from './long-book/books.ts';
import { withPage } from './long-book/browser-page.ts';
import { launchBrowser, slowdown } from './start/slow-phone.ts';

const takes = 5;
const book = 'a-long-book';
/** One that is everywhere, one that is nowhere, the beginning of all words, and a phrase. */
const searches = ['word7', 'nowhere', 'word', 'word7 word8 word9'];

export async function measureSearch(): Promise<readonly Figure[]> {
  const copy = copySite();
  writeBooks(
    path.join(copy.folder, 'stories'),
    books.filter(({ id }) => id === book),
  );
  const site = await serveSite({ folder: copy.folder });
  const browser = await launchBrowser();
  const figures = await withPage(browser, async (page, devtools) => {
    await page.goto(`${site.origin}/story/${book}/`);
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
  await site.close();
  copy.remove();
  return figures;
}

interface Search {
  readonly ms: number;
  readonly longestTaskMs: number;
}

function figure(searches: readonly Search[]): string {
  const tasks = searches.map(({ longestTaskMs }) => longestTaskMs);
  const longest = Math.max(...tasks);
  const task = longest === 0 ? 'no task over 50 ms' : `longest task ${Math.round(longest)} ms`;
  return `${spread(
    searches.map(({ ms }) => ms),
    'ms',
  )}; ${task}`;
}

/** Milliseconds from the input to the first frame after the results are counted. */
async function search(page: Page, typed: string): Promise<Search> {
  await page.getByRole('textbox').fill('');
  await page.waitForFunction(() => document.querySelector('dialog [role="status"]')?.textContent === '');
  const [from, to] = await page.evaluate(
    (text) =>
      new Promise<readonly [number, number]>((resolve) => {
        const status = document.querySelector('dialog [role="status"]');
        const input = document.querySelector('dialog input');
        if (!status || !(input instanceof HTMLInputElement)) throw new Error('the search is not open');
        new MutationObserver((_, observer) => {
          if (!/result/i.test(status.textContent)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve([from, performance.now()])));
        }).observe(status, { childList: true, characterData: true, subtree: true });
        input.value = text;
        const from = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    typed,
  );
  // The browser reports a long task some time after it.
  await page.waitForTimeout(300);
  return { ms: to - from, longestTaskMs: await longestTask(page, from, to) };
}

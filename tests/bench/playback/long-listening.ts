/**
 * Two stories that were downloaded, one of some minutes and one of twelve hours, each track of which has a file of its own:
 * what a frame costs while they play, and what of memory the browser holds before and after many jumps through them.
 */
import path from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { copySite } from '../../support/site.ts';
import { spread, type Figure } from '../figure.ts';
import { writeBooks, type Book } from '../long-book/books.ts';
import { metrics, scriptOfFrame, voice, withPage } from '../long-book/browser-page.ts';
import { processMegabytes } from '../memory.ts';
import { launchBrowser } from '../start/slow-phone.ts';

const takes = 2;
const playedMs = 5000;
const jumps = 40;
/** All chapters were visited by then. */
const moreJumps = 120;
const downloadMs = 300_000;
const books: readonly Book[] = [
  { id: '7-minutes', chapters: 1, paragraphs: 50 },
  { id: '12-hours', chapters: 108, paragraphs: 50 },
];

interface Costs {
  readonly scriptOfFrameMs: number;
  readonly heapMegabytes: number;
  readonly heapAfterMegabytes: number;
  readonly heapAfterMoreMegabytes: number;
  readonly processMegabytes: number;
  readonly processAfterMegabytes: number;
}

export async function measureLongListening(): Promise<readonly Figure[]> {
  const copy = copySite();
  writeBooks(path.join(copy.folder, 'stories'), books, { tracksOfTheirOwn: true });
  const site = await serveSite({ folder: copy.folder });
  const measured = books.map((book) => ({ book, costs: [] as Costs[] }));
  for (let take = 0; take < takes; take++)
    for (const { book, costs } of measured) {
      // A new browser for each: a process keeps some of what it once needed.
      const browser = await launchBrowser();
      costs.push(await measure(browser, `${site.origin}/story/${book.id}/`));
      await browser.close();
    }
  await site.close();
  copy.remove();
  return measured.flatMap(({ book, costs }) => figures(book.id, costs));
}

function figures(id: string, costs: readonly Costs[]): readonly Figure[] {
  const figure = (name: string, cost: keyof Costs, unit: string, digits: number): Figure => ({
    name: `${id}, downloaded, ${name}`,
    value: spread(
      costs.map((one) => one[cost]),
      unit,
      digits,
    ),
  });
  return [
    figure('script of a frame while it plays', 'scriptOfFrameMs', 'ms', 2),
    figure('heap while it plays', 'heapMegabytes', 'MB', 1),
    figure(`heap after ${jumps} jumps`, 'heapAfterMegabytes', 'MB', 1),
    figure(`heap after ${moreJumps} jumps`, 'heapAfterMoreMegabytes', 'MB', 1),
    figure("the page's process while it plays", 'processMegabytes', 'MB', 0),
    figure(`the page's process after ${jumps} jumps`, 'processAfterMegabytes', 'MB', 0),
  ];
}

async function measure(browser: Browser, url: string): Promise<Costs> {
  return withPage(browser, async (page, devtools) => {
    await page.goto(url);
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await page.getByText('Ready for airplane mode').waitFor({ timeout: downloadMs });
    await page.reload();
    await page.getByRole('button', { name: 'Play', exact: true }).filter({ visible: true }).click();
    await voice(page);
    const scriptOfFrameMs = await scriptOfFrame(page, devtools, playedMs);
    const before = await memory(browser, devtools);
    for (let jump = 1; jump <= jumps; jump++) await jumpTo(page, golden(jump));
    const after = await memory(browser, devtools);
    for (let jump = jumps + 1; jump <= moreJumps; jump++) await jumpTo(page, golden(jump));
    const afterMore = await memory(browser, devtools);
    return {
      scriptOfFrameMs,
      heapMegabytes: before.heap,
      heapAfterMegabytes: after.heap,
      heapAfterMoreMegabytes: afterMore.heap,
      processMegabytes: before.process,
      processAfterMegabytes: after.process,
    };
  });
}

/** Shares of the story that are spread evenly however many there are, none of them near its end. */
function golden(jump: number): number {
  return ((jump * 0.618034) % 1) * 0.95;
}

async function jumpTo(page: Page, share: number): Promise<void> {
  const box = await page.getByRole('slider', { name: 'Place in the story' }).boundingBox();
  if (!box) throw new Error('the slider is not on the screen');
  const spoken = () => page.locator('[aria-current="true"][data-paragraph]').getAttribute('data-paragraph');
  const before = await spoken();
  await page.mouse.click(box.x + share * box.width, box.y + box.height / 2);
  await page.waitForFunction((left) => {
    const [range] = [...(CSS.highlights.get('spoken-word') ?? [])];
    const at = range instanceof Range ? range.startContainer.parentElement : undefined;
    const paragraph = at?.closest<HTMLElement>('[data-paragraph]')?.dataset['paragraph'];
    return paragraph !== undefined && paragraph !== left;
  }, before);
}

async function memory(browser: Browser, devtools: CDPSession): Promise<{ heap: number; process: number }> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = NaN } = await metrics(devtools);
  return { heap: heap / 1e6, process: Math.max(...(await processMegabytes(browser, 'renderer'))) };
}

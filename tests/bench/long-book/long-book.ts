/**
 * A book of 100,000 words against one of 1,000: how long it takes to open, what a frame costs while it plays, what it
 * holds of memory and what a tap far into it costs. And how long the library is blocked by a catalogue of 10,000.
 */
import path from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { longestTask, watchTasks } from '../../support/long-tasks.ts';
import { copySite } from '../../support/site.ts';
import { spread, type Figure } from '../figure.ts';
import { launchBrowser, newPhone, slowdown } from '../start/slow-phone.ts';
import { books, growCatalogue, paragraphAt, writeBooks } from './books.ts';

const takes = 5;
const playedMs = 3000;
const storiesOfCatalogue = 9_990;

interface Costs {
  readonly openMs: number;
  readonly openSlowMs: number;
  readonly scriptOfFrameMs: number;
  readonly heapMegabytes: number;
  readonly nodes: number;
  readonly tapMs: number;
}

/** `site`: the folder of the built site, which is copied. */
export async function measureLongBook(site = 'build'): Promise<readonly Figure[]> {
  const copy = copySite(site);
  const stories = path.join(copy.folder, 'stories');
  writeBooks(stories);
  const server = await serveSite({ folder: copy.folder });
  const browser = await launchBrowser();
  const measured = books.map((book) => ({ book, costs: [] as Costs[] }));
  // In turns, as the machine is not the same from one minute to the next.
  for (let take = 0; take < takes; take++)
    for (const { book, costs } of measured) costs.push(await measure(browser, server.origin, book));
  growCatalogue(stories, storiesOfCatalogue);
  const blockedMs = await measureLibrary(browser, server.origin);
  await browser.close();
  await server.close();
  copy.remove();
  return [
    ...measured.flatMap(({ book, costs }) => figures(book.id, costs)),
    { name: `Longest task, library of ${storiesOfCatalogue} stories`, value: `${Math.round(blockedMs)} ms` },
  ];
}

function figures(id: string, costs: readonly Costs[]): readonly Figure[] {
  const figure = (name: string, cost: keyof Costs, unit: string, digits = 0): Figure => ({
    name: `${id}, ${name}`,
    value: spread(
      costs.map((one) => one[cost]),
      unit,
      digits,
    ),
  });
  return [
    figure('to the text', 'openMs', 'ms'),
    figure(`to the text, CPU ${slowdown} times slower`, 'openSlowMs', 'ms'),
    figure('script of a frame while it plays', 'scriptOfFrameMs', 'ms', 2),
    figure('heap while it plays', 'heapMegabytes', 'MB', 1),
    figure('DOM nodes', 'nodes', ''),
    figure('main thread, from a far tap to 0.3 s of its voice', 'tapMs', 'ms'),
  ];
}

async function measure(browser: Browser, origin: string, book: (typeof books)[number]): Promise<Costs> {
  const url = `${origin}/story/${book.id}/`;
  const openSlowMs = await withPage(browser, async (page, devtools) => {
    // The code is in the cache of the browser, as for everybody but the first visitor.
    await open(page, url);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return open(page, url);
  });
  return withPage(browser, async (page, devtools) => {
    await open(page, url);
    const openMs = await open(page, url);
    await page.getByRole('button', { name: 'Play', exact: true }).filter({ visible: true }).click();
    await voice(page);
    // What is drawn while the page is idle is no part of what a frame costs.
    await page.waitForTimeout(2 * playedMs);
    const before = await metrics(devtools);
    const frames = await countFrames(page, playedMs);
    const after = await metrics(devtools);
    await devtools.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap = NaN, Nodes: nodes = NaN } = await metrics(devtools);
    return {
      openMs,
      openSlowMs,
      scriptOfFrameMs:
        (1000 * ((after['ScriptDuration'] ?? NaN) - (before['ScriptDuration'] ?? NaN))) / frames,
      heapMegabytes: heap / 1e6,
      nodes,
      tapMs: await farTap(page, devtools, paragraphAt(book, 2 / 3)),
    };
  });
}

/** Milliseconds from the navigation to the first frame after the text is on the page. */
async function open(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('[data-paragraph]')) setTimeout(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** Milliseconds of work on the main thread. */
async function farTap(page: Page, devtools: CDPSession, paragraph: string): Promise<number> {
  const element = page.locator(`[data-paragraph="${paragraph}"]`);
  // As a listener drags the scroll bar there.
  while ((await element.count()) === 0) {
    await page.evaluate(() => {
      scrollTo(0, (document.documentElement.scrollHeight * 2) / 3);
    });
    await page.waitForTimeout(200);
  }
  await element.scrollIntoViewIfNeeded();
  await page.waitForTimeout(playedMs);
  const { TaskDuration: before = NaN } = await metrics(devtools);
  await element.tap({ position: { x: 60, y: 20 } });
  await page.waitForFunction(
    (id) => document.querySelector('[aria-current="true"]')?.getAttribute('data-paragraph') === id,
    paragraph,
  );
  await voice(page);
  await page.waitForTimeout(300);
  const { TaskDuration: after = NaN } = await metrics(devtools);
  return (after - before) * 1000;
}

async function measureLibrary(browser: Browser, origin: string): Promise<number> {
  return withPage(browser, async (page) => {
    await page.goto(`${origin}/`);
    await page.getByText('Story 5', { exact: true }).first().waitFor();
    await page.waitForTimeout(playedMs);
    return longestTask(page);
  });
}

async function withPage<T>(
  browser: Browser,
  use: (page: Page, devtools: CDPSession) => Promise<T>,
): Promise<T> {
  const phone = await newPhone(browser);
  const page = await phone.newPage();
  await watchTasks(page);
  const devtools = await phone.newCDPSession(page);
  await devtools.send('Performance.enable');
  try {
    return await use(page, devtools);
  } finally {
    await phone.close();
  }
}

async function metrics(devtools: CDPSession): Promise<Readonly<Partial<Record<string, number>>>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

function voice(page: Page): Promise<unknown> {
  return page.waitForFunction(() => [...(CSS.highlights.get('spoken-word') ?? [])].length > 0);
}

function countFrames(page: Page, ms: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const end = performance.now() + wanted;
        let frames = 0;
        const count = () => {
          frames++;
          if (performance.now() < end) requestAnimationFrame(count);
          else resolve(frames);
        };
        requestAnimationFrame(count);
      }),
    ms,
  );
}

/**
 * A book of 100,000 words against one of 1,000: how long it takes to open, what a frame costs while it plays, what it
 * holds of memory and what a tap far into it costs.
 */
import path from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { copySite } from '../../support/site.ts';
import { spread, type Figure } from '../figure.ts';
import { launchBrowser, slowdown } from '../start/slow-phone.ts';
import { books, writeBooks, type Book } from './books.ts';
import { metrics, paragraphFarDown, scriptOfFrame, voice, withPage } from './browser-page.ts';

const takes = 5;
const playedMs = 3000;
const farDown = 2 / 3;

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
  writeBooks(path.join(copy.folder, 'stories'), books);
  const server = await serveSite({ folder: copy.folder });
  const browser = await launchBrowser();
  const measured = books.map((book) => ({ book, costs: [] as Costs[] }));
  // In turns, as the machine is not the same from one minute to the next.
  for (let take = 0; take < takes; take++)
    for (const { book, costs } of measured) costs.push(await measure(browser, server.origin, book));
  await browser.close();
  await server.close();
  copy.remove();
  return measured.flatMap(({ book, costs }) => figures(book.id, costs));
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
    figure('script, style and layout, from a far tap to its paragraph marked', 'tapMs', 'ms'),
  ];
}

async function measure(browser: Browser, origin: string, book: Book): Promise<Costs> {
  const url = `${origin}/story/${book.id}/`;
  const openSlowMs = await withPage(browser, async (page, devtools) => {
    // The code is in the cache of the browser, as for everybody but the first visitor.
    await openText(page, url);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return openText(page, url);
  });
  return withPage(browser, async (page, devtools) => {
    await openText(page, url);
    const openMs = await openText(page, url);
    await page.getByRole('button', { name: 'Play', exact: true }).filter({ visible: true }).click();
    await voice(page);
    // What is drawn while the page is idle is no part of what a frame costs.
    await page.waitForTimeout(2 * playedMs);
    const scriptOfFrameMs = await scriptOfFrame(page, devtools, playedMs);
    await devtools.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap = NaN, Nodes: nodes = NaN } = await metrics(devtools);
    return {
      openMs,
      openSlowMs,
      scriptOfFrameMs,
      heapMegabytes: heap / 1e6,
      nodes,
      tapMs: await farTap(page, devtools),
    };
  });
}

/** Milliseconds from the navigation to the first frame after the text is on the page. */
export async function openText(page: Page, url: string): Promise<number> {
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

/**
 * Milliseconds of script, style and layout from the tap until the paragraph is marked as spoken and drawn so; what the
 * voice's frames cost afterwards is no part of it.
 */
async function farTap(page: Page, devtools: CDPSession): Promise<number> {
  // The page follows the voice until somebody scrolls with a wheel or a finger.
  await page.mouse.wheel(0, 100);
  const paragraph = await paragraphFarDown(page, farDown);
  // What is rendered after the scrolling is no part of the tap.
  await page.waitForTimeout(playedMs);
  await paragraph.scrollIntoViewIfNeeded();
  const box = await paragraph.boundingBox();
  if (!box) throw new Error('the paragraph is no longer on the page');
  const marked = await paragraph.evaluateHandle((node) => ({
    drawn: new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        reject(new Error('the tap marked nothing'));
      }, 30_000);
      new MutationObserver((_, observer) => {
        observer.disconnect();
        // A task after the frame.
        requestAnimationFrame(() => setTimeout(resolve));
      }).observe(node, { attributeFilter: ['aria-current'] });
    }),
  }));
  const before = workOf(await metrics(devtools));
  // Pressed by the browser itself: a locator's own script would be counted.
  await page.touchscreen.tap(box.x + 60, box.y + 20);
  await marked.evaluate(({ drawn }) => drawn);
  return workOf(await metrics(devtools)) - before;
}

function workOf(metrics: Readonly<Partial<Record<string, number>>>): number {
  const parts = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
  return parts.reduce((sum, part) => sum + 1000 * (metrics[part] ?? NaN), 0);
}

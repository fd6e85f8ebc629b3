/**
 * A download through the page, from the press of the button to *Ready for airplane mode*, beside a plain fetch of the
 * same files in the same page: one after the other in turn, with nothing in the browser's HTTP cache.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromium as launchOptions } from '../../../scripts/chromium.mjs';
import { serveSite } from '../../../scripts/site-server.mjs';
import { copySite, storyId } from '../../support/site.ts';
import { spread, type Figure } from '../figure.ts';
import { makeLargeStory } from './large-story.ts';

const takes = 5;

interface Take {
  readonly bytes: number;
  readonly downloadMs: number;
  readonly plainMs: number;
}

export async function measureDownloadSpeed(): Promise<readonly Figure[]> {
  const { folder, remove } = copySite();
  const largeId = makeLargeStory(folder);
  const site = await serveSite({ folder });
  // A profile on the disk: a private window would keep its databases in memory.
  const profile = mkdtempSync(path.join(tmpdir(), 'lamplight-bench-'));
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  const figures = [
    ...(await measureStory(context, site.origin, storyId, 'the published story')),
    ...(await measureStory(context, site.origin, largeId, 'a large story')),
  ];
  await context.close();
  await site.close();
  rmSync(profile, { recursive: true, maxRetries: 10, retryDelay: 100 });
  remove();
  return figures;
}

async function measureStory(
  context: BrowserContext,
  origin: string,
  id: string,
  name: string,
): Promise<readonly Figure[]> {
  const measured: Take[] = [];
  // The first one warms up: the service worker installs, the code is compiled.
  for (let take = 0; take <= takes; take++) {
    const page = await context.newPage();
    const measure = await measureTake(page, origin, id, take % 2 === 0);
    if (take > 0) measured.push(measure);
    await page.close();
  }
  const bytes = measured[0]?.bytes ?? 0;
  const title = `${name} (${(bytes / 1e6).toFixed(1)} MB)`;
  const megabytesPerSecond = (ms: (take: Take) => number) =>
    spread(
      measured.map((take) => take.bytes / 1000 / ms(take)),
      'MB/s',
      1,
    );
  return [
    { name: `Download and verify ${title}`, value: megabytesPerSecond(({ downloadMs }) => downloadMs) },
    { name: `Plain fetch of ${title}`, value: megabytesPerSecond(({ plainMs }) => plainMs) },
    {
      name: `Download and verify against plain fetch, ${title}`,
      value: spread(
        measured.map(({ plainMs, downloadMs }) => plainMs / downloadMs),
        '',
        2,
      ),
    },
  ];
}

async function measureTake(page: Page, origin: string, id: string, isPlainFirst: boolean): Promise<Take> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  // The list of kept stories goes as well, else the page offers to try again. The service worker stays: how long that
  // takes to install is another matter.
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
  await page.goto(`${origin}/story/${id}/`);
  await page.getByRole('button', { name: 'Download', exact: true }).waitFor();
  const before = isPlainFirst ? await fetchPlainly(page, id) : undefined;
  const downloadMs = await download(page);
  const plain = before ?? (await fetchPlainly(page, id));
  return { ...plain, downloadMs };
}

/** From within the page: to look for the words again and again from outside would slow down what is measured. */
async function download(page: Page): Promise<number> {
  const ready = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(reject, 120_000);
        new MutationObserver((changes, observer) => {
          // Of what has changed only.
          if (!changes.some(({ target }) => target.textContent?.includes('Ready for airplane mode'))) return;
          performance.mark('ready');
          observer.disconnect();
          resolve(performance.measure('download', 'pressed', 'ready').duration);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        addEventListener('click', () => performance.mark('pressed'), { capture: true });
      }),
  );
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  return ready;
}

/** As many at once as the browser sends to one server over HTTP/1.1. */
function fetchPlainly(page: Page, id: string): Promise<Omit<Take, 'downloadMs'>> {
  return page.evaluate(async (story) => {
    const start = performance.now();
    const folder = `/stories/${story}/`;
    const response = await fetch(`${folder}manifest.json`);
    const { readingOrder, resources } = (await response.json()) as Record<string, { href: string }[]>;
    const queue = [...new Set([...(readingOrder ?? []), ...(resources ?? [])].map(({ href }) => href))];
    let bytes = 0;
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let href = queue.pop(); href !== undefined; href = queue.pop()) {
          const { byteLength } = await (await fetch(folder + href)).arrayBuffer();
          bytes += byteLength;
        }
      }),
    );
    return { bytes, plainMs: performance.now() - start };
  }, id);
}

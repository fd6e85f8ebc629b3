/**
 * The first load of the story page, nothing pressed: what its HTML names, what is transferred by kind until the network
 * is idle, and the largest paint. Beside it, the files of a bare SvelteKit page and the paint of a bare page.
 */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Request } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { storyId } from '../../support/site.ts';
import { spread, type Figure } from '../figure.ts';
import { makeBareSite } from './bare-site.ts';
import { makeKitSite } from './kit-site.ts';
import { measureNamedFiles } from './named-files.ts';
import { launchBrowser, newPhone, newSlowPage, slowdown } from './slow-phone.ts';

const takes = 7;
const kitPage = 'a bare Kit + Svelte + Howler page';

const kinds = [
  'document',
  'scripts',
  'styles',
  'fonts',
  'images',
  'sound',
  'JSON and transcripts',
  'other',
] as const;
type Kind = (typeof kinds)[number];

interface Loaded {
  readonly requests: number;
  readonly bytes: number;
  readonly gzipped: number;
}

interface FirstLoad {
  readonly byKind: ReadonlyMap<Kind, Loaded>;
  readonly largestPaintMs: number;
  readonly layoutShift: number;
}

export async function measureFirstLoad(): Promise<readonly Figure[]> {
  const bareSite = makeBareSite();
  const kitSite = await makeKitSite();
  const site = await serveSite({ folder: 'build' });
  const bare = await serveSite({ folder: bareSite.folder });
  const kit = await serveSite({ folder: kitSite.folder });
  const browser = await launchBrowser();
  const ofStory: FirstLoad[] = [];
  const ofBare: FirstLoad[] = [];
  const ofKit: FirstLoad[] = [];
  for (let take = 0; take < takes; take++) {
    ofStory.push(await firstLoad(browser, `${site.origin}/story/${storyId}/`));
    ofBare.push(await firstLoad(browser, `${bare.origin}/`));
    ofKit.push(await firstLoad(browser, `${kit.origin}/`));
  }
  const named = [
    ...measureNamedFiles('the story page', 'build', path.join('story', storyId)),
    ...measureNamedFiles(kitPage, kitSite.folder, ''),
  ];
  await browser.close();
  for (const server of [site, bare, kit]) await server.close();
  for (const made of [bareSite, kitSite]) made.remove();
  return [
    ...named,
    ...kinds.map((kind) => loadedFigure('the story page', ofStory, [kind])),
    loadedFigure('the story page', ofStory, ['scripts', 'styles']),
    loadedFigure(kitPage, ofKit, ['scripts', 'styles']),
    loadedFigure('the story page', ofStory, kinds),
    loadedFigure(kitPage, ofKit, kinds),
    { name: `Largest paint of the story page, CPU ${slowdown} times slower`, value: largestPaint(ofStory) },
    { name: `Largest paint of a bare page, CPU ${slowdown} times slower`, value: largestPaint(ofBare) },
    {
      name: 'Layout shift of the story page',
      value: spread(
        ofStory.map(({ layoutShift }) => layoutShift),
        '',
        3,
      ),
    },
  ];
}

async function firstLoad(browser: Browser, url: string): Promise<FirstLoad> {
  const phone = await newPhone(browser);
  const page = await newSlowPage(phone);
  const finished: Request[] = [];
  page.on('requestfinished', (request) => {
    // A blob is in the page already.
    if (!request.url().startsWith('blob:')) finished.push(request);
  });
  await page.goto(url);
  await page.getByRole('button', { name: 'Play' }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const byKind = new Map<Kind, Loaded>();
  for (const request of finished) {
    const kind = kindOf(request);
    const before = byKind.get(kind) ?? { requests: 0, bytes: 0, gzipped: 0 };
    const response = await request.response();
    const body = (await response?.body()) ?? Buffer.alloc(0);
    byKind.set(kind, {
      requests: before.requests + 1,
      bytes: before.bytes + body.length,
      gzipped: before.gzipped + gzipSync(body, { level: 9 }).length,
    });
  }
  const { largestPaintMs, layoutShift } = await page.evaluate(readPaints);
  await phone.close();
  return { byKind, largestPaintMs, layoutShift };
}

function kindOf(request: Request): Kind {
  if (/\.(?:json|vtt)$/.test(request.url())) return 'JSON and transcripts';
  if (request.url().endsWith('.mp3')) return 'sound';
  const ofType: Readonly<Record<string, Kind>> = {
    document: 'document',
    script: 'scripts',
    stylesheet: 'styles',
    font: 'fonts',
    image: 'images',
  };
  return ofType[request.resourceType()] ?? 'other';
}

/** Runs in the page. */
function readPaints(): Promise<{ largestPaintMs: number; layoutShift: number }> {
  const entries = (type: string) =>
    new Promise<PerformanceEntryList>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        resolve(list.getEntries());
      });
      observer.observe({ type, buffered: true });
      // Where nothing of the kind has happened the observer is never called.
      setTimeout(() => {
        resolve([]);
      }, 500);
    });
  return Promise.all([entries('largest-contentful-paint'), entries('layout-shift')]).then(
    ([paints, shifts]) => ({
      largestPaintMs: paints.at(-1)?.startTime ?? NaN,
      layoutShift: shifts.reduce(
        (sum, shift) => sum + (shift as PerformanceEntry & { value: number }).value,
        0,
      ),
    }),
  );
}

function loadedFigure(what: string, loads: readonly FirstLoad[], wanted: readonly Kind[]): Figure {
  const sum = (count: (one: Loaded) => number) =>
    loads.map(({ byKind }) =>
      wanted.reduce((total, kind) => {
        const one = byKind.get(kind);
        return total + (one ? count(one) : 0);
      }, 0),
    );
  const [requests = 0] = sum((one) => one.requests);
  const kilobytes = spread(
    sum(({ bytes }) => bytes / 1000),
    'kB',
    1,
  );
  const gzipped = spread(
    sum((one) => one.gzipped / 1000),
    'kB',
    1,
  );
  return {
    name: `First load of ${what}, ${wanted === kinds ? 'all' : wanted.join(' and ')}`,
    value: `${requests} requests; ${kilobytes}; gzip ${gzipped}`,
  };
}

function largestPaint(loads: readonly FirstLoad[]): string {
  return spread(
    loads.map(({ largestPaintMs }) => largestPaintMs),
    'ms',
  );
}

/**
 * A cold start without a network: the story is downloaded, the service worker holds the shell and is not running, the
 * server is gone. From opening the page to a Play button, and, pressed at once, to the voice.
 */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { storyId } from '../../support/site.ts';
import { spread, type Figure } from '../figure.ts';
import { makeBareSite } from './bare-site.ts';
import { openAndPlay, type Moments } from './moments.ts';
import { launchBrowser, newPhone, newSlowPage, slowdown } from './slow-phone.ts';

const takes = 9;

interface Prepared {
  readonly phone: BrowserContext;
  readonly url: string;
}

export async function measureColdStart(): Promise<readonly Figure[]> {
  const bareSite = makeBareSite();
  const browser = await launchBrowser();
  const story = await prepare(browser, 'build', `/story/${storyId}/`, download);
  const bare = await prepare(browser, bareSite.folder, '/', holdOffline);
  const ofStory: Moments[] = [];
  const ofBare: Moments[] = [];
  // The first of each is not counted: from then on a place is kept, and compiled code.
  for (let take = 0; take <= takes; take++) {
    const [storyMoments, bareMoments] = [await coldStart(story), await coldStart(bare)];
    if (take === 0) continue;
    ofStory.push(storyMoments);
    ofBare.push(bareMoments);
  }
  await browser.close();
  bareSite.remove();
  return [...figures('the story page', ofStory), ...figures('a bare page', ofBare)];
}

/** Its server is gone afterwards. */
async function prepare(
  browser: Browser,
  folder: string,
  address: string,
  keep: (page: Page) => Promise<void>,
): Promise<Prepared> {
  const site = await serveSite({ folder });
  const phone = await newPhone(browser);
  const page = await phone.newPage();
  const url = site.origin + address;
  await page.goto(url);
  await keep(page);
  await page.close();
  await site.close();
  return { phone, url };
}

async function download(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByText('Ready for airplane mode').waitFor();
}

async function holdOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function coldStart({ phone, url }: Prepared): Promise<Moments> {
  const page = await newSlowPage(phone);
  const moments = await openAndPlay(page, url);
  await page.close();
  return moments;
}

function figures(what: string, moments: readonly Moments[]): readonly Figure[] {
  const name = `Cold start offline, CPU ${slowdown} times slower, ${what}`;
  return [
    {
      name: `${name}, to the button`,
      value: spread(
        moments.map(({ toButtonMs }) => toButtonMs),
        'ms',
      ),
    },
    {
      name: `${name}, to the voice`,
      value: spread(
        moments.map(({ toVoiceMs }) => toVoiceMs),
        'ms',
      ),
    },
  ];
}

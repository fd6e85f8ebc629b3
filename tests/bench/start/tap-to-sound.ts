/**
 * From a tap on Play to sound, for a story that is on the phone, beside a bare <audio> that was given the same sound
 * before its tap. Each take is the first sound of a page that was just loaded.
 */
import type { CDPSession, Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { publishedStory, storyId } from '../../support/site.ts';
import { median, spread, type Figure } from '../figure.ts';
import { launchBrowser, newPhone, slowdown } from './slow-phone.ts';

const takes = 5;

export async function measureTapToSound(): Promise<readonly Figure[]> {
  const site = await serveSite({ folder: 'build' });
  const browser = await launchBrowser();
  const page = await (await newPhone(browser)).newPage();
  await page.addInitScript(watchSound);
  const address = `${site.origin}/story/${storyId}/`;
  await page.goto(address);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByText('Ready for airplane mode').waitFor();
  const cdp = await page.context().newCDPSession(page);

  const figures: Figure[] = [];
  for (const timesSlower of [1, slowdown]) {
    const ofApp: number[] = [];
    const ofBare: number[] = [];
    for (let take = 0; take < takes; take++) {
      await openSlowed(page, cdp, address, timesSlower);
      const play = page.getByRole('button', { name: /^Play(: .*)?$/ }).filter({ visible: true });
      ofApp.push(await timeTap(page, () => play.first().click()));
      await openSlowed(page, cdp, address, timesSlower);
      await page.evaluate(prepareBareElement, trackAddresses());
      ofBare.push(await timeTap(page, () => page.locator('#bare-play').click()));
    }
    const ratio = (median(ofApp) / median(ofBare)).toFixed(2);
    figures.push(
      { name: `From a tap to sound, downloaded, ${timesSlower}x CPU`, value: spread(ofApp, 'ms') },
      { name: `  a bare <audio> prepared before the tap`, value: `${spread(ofBare, 'ms')}; ratio ${ratio}` },
    );
  }
  await browser.close();
  await site.close();
  return figures;
}

async function openSlowed(page: Page, cdp: CDPSession, address: string, timesSlower: number): Promise<void> {
  await page.goto(address);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  await page.locator('[data-paragraph]').first().waitFor();
  // A listener looks at the page before the tap: its sound is loaded by then, and nothing else is under way.
  await page.waitForFunction(() => performance.getEntriesByName('loaded').length > 0);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => {
          resolve();
        });
      }),
  );
}

async function timeTap(page: Page, tap: () => Promise<void>): Promise<number> {
  await tap();
  await page.waitForFunction(() => performance.getEntriesByName('sound').length > 0);
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return at('sound') - at('tap');
  });
}

/**
 * Runs in the page. Marks when a sound is loaded, the tap, and the first moment that the clock of an element that was
 * played moves.
 */
function watchSound(): void {
  addEventListener('click', ({ timeStamp }) => performance.mark('tap', { startTime: timeStamp }), {
    capture: true,
    once: true,
  });
  const { load, play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.load = function (this: HTMLMediaElement) {
    this.addEventListener('canplay', () => performance.mark('loaded'), { once: true });
    load.call(this);
  };
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    let before = { time: this.currentTime, nowMs: performance.now() };
    const look = () => {
      const [time, nowMs] = [this.currentTime, performance.now()];
      const movedMs = (time - before.time) * 1000;
      // A seek moves it by more than has passed.
      if (movedMs > 0 && movedMs < 2 * (nowMs - before.nowMs) + 10 && !this.seeking)
        performance.mark('sound', { startTime: nowMs - movedMs });
      else {
        before = { time, nowMs };
        setTimeout(look);
      }
    };
    setTimeout(look);
    return play.call(this);
  };
}

/** Runs in the page. */
async function prepareBareElement(addresses: readonly string[]): Promise<void> {
  const tracks = await Promise.all(addresses.map(async (address) => (await fetch(address)).arrayBuffer()));
  const audio = new Audio(URL.createObjectURL(new Blob(tracks, { type: 'audio/mpeg' })));
  audio.preload = 'auto';
  audio.currentTime = 2;
  await new Promise((resolve) => audio.addEventListener('canplaythrough', resolve, { once: true }));
  const button = document.createElement('button');
  button.id = 'bare-play';
  button.style.cssText = 'position: fixed; inset: 0; z-index: 1000';
  button.addEventListener('click', () => void audio.play());
  document.body.append(button);
}

function trackAddresses(): readonly string[] {
  return publishedStory()
    .publication.tracks.slice(0, 4)
    .map(({ href }) => `/stories/${storyId}/${href}`);
}

/**
 * From a tap on Play to sound, for a story that is on the phone, beside a bare <audio> that was given the same sound
 * before its tap. Each take is the first sound of a page that was just loaded, on a sound device that nobody hears.
 */
import type { CDPSession, Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { publishedStory, storyId } from '../../support/site.ts';
import { launchAudibleChromium, startSoundServer } from '../../support/sound-server.ts';
import { median, spread, type Figure } from '../figure.ts';
import { newPhone, slowdown } from './slow-phone.ts';

const takes = 15;

interface Phone {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly address: string;
}

export async function measureTapToSound(): Promise<readonly Figure[]> {
  const site = await serveSite({ folder: 'build' });
  const sound = await startSoundServer('');
  const browser = await launchAudibleChromium(sound);
  const page = await (await newPhone(browser)).newPage();
  await page.addInitScript(watchSound);
  const address = `${site.origin}/story/${storyId}/`;
  await page.goto(address);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByText('Ready for airplane mode').waitFor();
  const phone = { page, cdp: await page.context().newCDPSession(page), address };

  const figures: Figure[] = [];
  for (const timesSlower of [1, slowdown]) {
    const ofApp: number[] = [];
    const ofBare: number[] = [];
    // The first of each is not counted: the browser opens the device, and a place is kept from then on.
    for (let take = 0; take <= takes; take++) {
      const [app, bare] = [await timeApp(phone, timesSlower), await timeBare(phone, timesSlower)];
      if (take === 0) continue;
      ofApp.push(app);
      ofBare.push(bare);
    }
    const ratio = (median(ofApp) / median(ofBare)).toFixed(2);
    figures.push(
      { name: `From a tap to sound, downloaded, ${timesSlower}x CPU`, value: spread(ofApp, 'ms') },
      {
        name: `  a bare <audio> prepared before the tap`,
        value: `${spread(ofBare, 'ms')}; ratio ${ratio}`,
      },
    );
  }
  await browser.close();
  await sound.close();
  await site.close();
  return figures;
}

async function timeApp(phone: Phone, timesSlower: number): Promise<number> {
  await open(phone);
  return timeTap(phone, timesSlower);
}

async function timeBare(phone: Phone, timesSlower: number): Promise<number> {
  await open(phone);
  await phone.page.evaluate(prepareBareElement, trackAddresses());
  return timeTap(phone, timesSlower);
}

/** A listener looks at the page before the tap: its sound is loaded by then, and nothing else is under way. */
async function open({ page, cdp, address }: Phone): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(address);
  await page.locator('[data-paragraph]').first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('loaded').length > 0);
  await page.waitForLoadState('networkidle');
}

/** Between the tap and the sound nothing runs in the page but its own code and `watchSound`. */
async function timeTap({ page, cdp }: Phone, timesSlower: number): Promise<number> {
  const play = page.getByRole('button', { name: /^Play(: .*)?$/ }).filter({ visible: true });
  const box = await play.first().boundingBox();
  if (!box) throw new Error('nothing can be tapped');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  const sound = page.waitForEvent('console', (message) => message.text().startsWith('sound after'));
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  return Number((await sound).text().split(' ').at(-1));
}

/**
 * Runs in the page. Marks when a sound is loaded, and logs the milliseconds from the tap to the first moment at which
 * the clock of the element that was played moves.
 */
function watchSound(): void {
  let tapMs = NaN;
  addEventListener(
    'click',
    ({ timeStamp }) => {
      tapMs = timeStamp;
    },
    { capture: true, once: true },
  );
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
        console.log('sound after', nowMs - movedMs - tapMs);
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

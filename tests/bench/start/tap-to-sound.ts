/**
 * From a tap on Play to sound, as the sound device is given it, for a story that is on the phone; beside a bare <audio>
 * that was given the same sound before its tap. Each take is the first sound of a page that was just loaded.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { codecDelaySeconds } from '../../../src/lib/core/mp3/track-format.ts';
import { copySite, publishedStory, storyId } from '../../support/site.ts';
import { launchAudibleChromium, startSoundServer, type SoundServer } from '../../support/sound-server.ts';
import { median, spread, type Figure } from '../figure.ts';
import { findOnsets, findTones } from '../sync/heard-words.ts';
import { record } from '../sync/record.ts';
import { joinedTwin, makeToneTwin } from '../sync/tone-words.ts';
import { newPhone, slowdown } from './slow-phone.ts';

const takes = 15;
const bareFile = 'bare.mp3';
/** A recording knows when it began once it is a second old. */
const recordedBeforeMs = 1500;
const recordedAfterMs = 1200;

interface Phone {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly address: string;
  readonly sound: SoundServer;
  /** What is silent before the first word. */
  readonly silenceMs: number;
}

export async function measureTapToSound(): Promise<readonly Figure[]> {
  const words = publishedStory()
    .paragraphs.flat()
    .map(({ clips }) => clips);
  const copy = copySite();
  const folder = path.join(copy.folder, 'stories', storyId);
  await makeToneTwin(folder, words);
  writeFileSync(path.join(copy.folder, bareFile), joinedTwin(folder));
  const site = await serveSite({ folder: copy.folder });
  const sound = await startSoundServer('');
  const browser = await launchAudibleChromium(sound);
  const page = await (await newPhone(browser)).newPage();
  await page.addInitScript(reportTap);
  const address = `${site.origin}/story/${storyId}/`;
  await page.goto(address);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByText('Ready for airplane mode').waitFor();
  const cdp = await page.context().newCDPSession(page);
  const silenceMs = (words[0]?.[0]?.startSeconds ?? 0) * 1000;
  const phone = { page, cdp, address, sound, silenceMs };

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
  copy.remove();
  return figures;
}

async function timeApp(phone: Phone, timesSlower: number): Promise<number> {
  await open(phone);
  return timeTap(phone, timesSlower);
}

async function timeBare(phone: Phone, timesSlower: number): Promise<number> {
  await open(phone);
  // Where the first paragraph begins, as in the app.
  await phone.page.evaluate(prepareBareElement, { file: bareFile, at: codecDelaySeconds });
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

/** Between the tap and the sound nothing runs in the page but its own code. */
async function timeTap({ page, cdp, sound, silenceMs }: Phone, timesSlower: number): Promise<number> {
  const play = page.getByRole('button', { name: /^Play(: .*)?$/ }).filter({ visible: true });
  const box = await play.first().boundingBox();
  if (!box) throw new Error('nothing can be tapped');
  const stop = record(sound);
  await passed(recordedBeforeMs);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  const tapped = page.waitForEvent('console', (message) => message.text().startsWith('tapped at'));
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  const tapMs = Number((await tapped).text().split(' ').at(-1));
  await passed(recordedAfterMs);
  const onset = findOnsets(findTones(await stop())).find(({ atMs }) => atMs > tapMs);
  if (!onset) throw new Error('nothing was heard');
  return onset.atMs - tapMs - silenceMs;
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs in the page. Marks when a sound is loaded, and logs when the page was tapped. */
function reportTap(): void {
  addEventListener(
    'click',
    ({ timeStamp }) => {
      console.log('tapped at', performance.timeOrigin + timeStamp);
    },
    { capture: true, once: true },
  );
  const { load } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.load = function (this: HTMLMediaElement) {
    this.addEventListener('canplay', () => performance.mark('loaded'), { once: true });
    load.call(this);
  };
}

/** Runs in the page. */
async function prepareBareElement({
  file,
  at,
}: {
  readonly file: string;
  readonly at: number;
}): Promise<void> {
  const audio = new Audio(URL.createObjectURL(await (await fetch(`/${file}`)).blob()));
  audio.preload = 'auto';
  audio.currentTime = at;
  await new Promise((resolve) => audio.addEventListener('canplaythrough', resolve, { once: true }));
  const button = document.createElement('button');
  button.id = 'bare-play';
  button.style.cssText = 'position: fixed; inset: 0; z-index: 1000';
  button.addEventListener('click', () => void audio.play());
  document.body.append(button);
}

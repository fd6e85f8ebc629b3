/** A phone that has a story downloaded whose words are tones, and a bare `<audio>` of the same sound to compare with. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { codecDelaySeconds } from '../../../src/lib/core/mp3/track-format.ts';
import { copySite, publishedStory, storyId } from '../../support/site.ts';
import { launchAudibleChromium, startSoundServer, type SoundServer } from '../../support/sound-server.ts';
import { median, spread, type Figure } from '../figure.ts';
import { newPhone, slowdown } from '../start/slow-phone.ts';
import { findOnsets, findTones, type Onset } from '../sync/heard-words.ts';
import { record } from '../sync/record.ts';
import { joinedTwin, makeToneTwin } from '../sync/tone-words.ts';

const takes = 15;
const bareFile = 'bare.mp3';
/** A recording knows when it began once it is a second old. */
const recordedBeforeMs = 1500;
const recordedAfterMs = 1200;

export interface TonePhone {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly address: string;
  readonly sound: SoundServer;
}

export const story = publishedStory();
export const paragraphs = story.paragraphs.flat();

export async function withTonePhone<T>(use: (phone: TonePhone) => Promise<T>): Promise<T> {
  const copy = copySite();
  const folder = path.join(copy.folder, 'stories', storyId);
  await makeToneTwin(
    folder,
    paragraphs.map(({ clips }) => clips),
  );
  writeFileSync(path.join(copy.folder, bareFile), joinedTwin(folder));
  const site = await serveSite({ folder: copy.folder });
  const sound = await startSoundServer('');
  const browser = await launchAudibleChromium(sound);
  const page = await (await newPhone(browser)).newPage();
  await page.addInitScript(reportTapsAndSound);
  const address = `${site.origin}/story/${storyId}/`;
  await page.goto(address);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByText('Ready for airplane mode').waitFor();
  try {
    return await use({ page, cdp: await page.context().newCDPSession(page), address, sound });
  } finally {
    await browser.close();
    await sound.close();
    await site.close();
    copy.remove();
  }
}

type Take = (phone: TonePhone, timesSlower: number) => Promise<number>;

/** Takes in turns in the app and with a bare element, at the phone's speed and slower. */
export async function compareWithBare(
  phone: TonePhone,
  name: string,
  app: Take,
  bare: Take,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const timesSlower of [1, slowdown]) {
    const ofApp: number[] = [];
    const ofBare: number[] = [];
    // The first of each is not counted: the browser opens the device, and a place is kept from then on.
    for (let take = 0; take <= takes; take++) {
      const [inApp, inBare] = [await app(phone, timesSlower), await bare(phone, timesSlower)];
      if (take === 0) continue;
      ofApp.push(inApp);
      ofBare.push(inBare);
    }
    const ratio = (median(ofApp) / median(ofBare)).toFixed(2);
    figures.push(
      { name: `${name}, downloaded, ${timesSlower}x CPU`, value: spread(ofApp, 'ms') },
      { name: '  a bare <audio> that has its sound', value: `${spread(ofBare, 'ms')}; ratio ${ratio}` },
    );
  }
  return figures;
}

/** A listener looks at the page before the tap: its sound is loaded by then, and nothing else is under way. */
export async function open({ page, cdp, address }: TonePhone): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(address);
  await page.locator('[data-paragraph]').first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('loaded').length > 0);
  await page.waitForLoadState('networkidle');
}

/** In the same page, so that the same is loaded: a press anywhere plays, or moves to `seekTo` of the joined sound. */
export async function prepareBareElement(page: Page, seekTo?: number): Promise<void> {
  // Where the first paragraph begins, as in the app.
  await page.evaluate(putBareElement, { file: bareFile, at: codecDelaySeconds, seekTo });
}

/**
 * Taps there while all is recorded, and gives the tap's moment, in milliseconds since the epoch, and all tones. Between the tap and the sound nothing runs in the page but its own code.
 */
export async function tapAndListen(
  { page, cdp, sound }: TonePhone,
  timesSlower: number,
  place: () => Promise<{ readonly x: number; readonly y: number }>,
): Promise<{ readonly tapMs: number; readonly onsets: readonly Onset[] }> {
  const stop = record(sound);
  await passed(recordedBeforeMs);
  const { x, y } = await place();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  const tapped = page.waitForEvent('console', (message) => message.text().startsWith('tapped at'));
  await page.touchscreen.tap(x, y);
  const tapMs = Number((await tapped).text().split(' ').at(-1));
  await passed(recordedAfterMs);
  return { tapMs, onsets: findOnsets(findTones(await stop())) };
}

export async function placeOfPlay(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const play = page.getByRole('button', { name: /^Play(: .*)?$/ }).filter({ visible: true });
  const box = await play.first().boundingBox();
  if (!box) throw new Error('nothing can be tapped');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

declare global {
  interface Window {
    /** The one that was played last. */
    played: HTMLMediaElement | undefined;
  }
}

/** Runs in the page. Marks when a sound is loaded, logs when the page is tapped, and keeps the element that plays. */
function reportTapsAndSound(): void {
  const report = ({ timeStamp }: MouseEvent) => {
    console.log('tapped at', performance.timeOrigin + timeStamp);
  };
  addEventListener('click', report, { capture: true });
  const { load, play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.load = function (this: HTMLMediaElement) {
    this.addEventListener('canplay', () => performance.mark('loaded'), { once: true });
    load.call(this);
  };
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    window.played = this;
    return play.call(this);
  };
}

/** Runs in the page. */
async function putBareElement({
  file,
  at,
  seekTo,
}: {
  readonly file: string;
  readonly at: number;
  readonly seekTo: number | undefined;
}): Promise<void> {
  const audio = new Audio(URL.createObjectURL(await (await fetch(`/${file}`)).blob()));
  audio.preload = 'auto';
  audio.currentTime = at;
  await new Promise((resolve) => audio.addEventListener('canplaythrough', resolve, { once: true }));
  const button = document.createElement('button');
  button.ariaLabel = 'Play';
  button.style.cssText = 'position: fixed; inset: 0; z-index: 1000';
  button.addEventListener('click', () => {
    if (seekTo === undefined || audio.paused) void audio.play();
    else audio.currentTime = seekTo;
  });
  document.body.append(button);
}

/** How a book is added, opened, heard and sought on the phone, and what that takes. */
import type { Page } from '@playwright/test';
import { longestTask, tasksReported } from '../../support/long-tasks.ts';
import { findOnsets, findTones } from '../sync/heard-words.ts';
import { record, type Recording } from '../sync/record.ts';
import { withPeak, type BookPhone } from './book-phone.ts';
import { compareAfterSeek, type AfterSeek, type LitWord } from './heard-places.ts';

const longestMs = 600_000;
/** The recorder has begun by then. */
const recordedBeforeMs = 700;
const heardAfterTapMs = 2500;
const heardAfterSeekMs = 2700;
const chunkBytes = 8 * 1024 * 1024;

export interface Added {
  /** From the files being given. */
  readonly titleMs: number;
  readonly addedMs: number;
  readonly peakMegabytes: number;
  /** 0 where none was over 50 ms. */
  readonly longestTaskMs: number;
}

/** In the library, which is opened for it. */
export async function addBook(phone: BookPhone, files: readonly string[]): Promise<Added> {
  const { page, origin } = phone;
  await page.goto(`${origin}/`);
  const input = page.locator('input[type="file"][multiple]');
  await input.waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.evaluate(markMoments);
  const { peakMegabytes } = await withPeak(phone, async () => {
    await input.setInputFiles([...files]);
    await page.waitForFunction(() => window.moments?.addedMs !== undefined, null, { timeout: longestMs });
  });
  await tasksReported(page);
  const moments = await page.evaluate(() => window.moments ?? {});
  const { givenMs = NaN, titleMs = NaN, addedMs = NaN, failed } = moments;
  if (failed !== undefined) throw new Error(`the book was not added: ${failed}`);
  return {
    titleMs: titleMs - givenMs,
    addedMs: addedMs - givenMs,
    peakMegabytes,
    longestTaskMs: await longestTask(page, givenMs, addedMs),
  };
}

/** From giving a book until its own cover is seen. */
export async function untilCover({ page }: BookPhone): Promise<number> {
  await page.getByRole('region', { name: 'Your books' }).scrollIntoViewIfNeeded();
  await page.waitForFunction(() => window.moments?.coverMs !== undefined);
  const { givenMs = NaN, coverMs = NaN } = await page.evaluate(() => window.moments ?? {});
  return coverMs - givenMs;
}

interface Moments {
  givenMs?: number;
  titleMs?: number;
  addedMs?: number;
  coverMs?: number;
  failed?: string;
}

declare global {
  interface Window {
    moments: Moments | undefined;
  }
}

/** Runs in the page. The title is known as soon as pieces of the book are stored. */
function markMoments(): void {
  const moments: Moments = {};
  window.moments = moments;
  addEventListener('change', () => (moments.givenMs ??= performance.now()), { capture: true });
  const noteCover = ({ target }: Event) => {
    if (target instanceof HTMLImageElement && target.src.startsWith('blob:'))
      moments.coverMs ??= performance.now();
  };
  // The window hears of no picture.
  document.addEventListener('load', noteCover, { capture: true });
  new MutationObserver(() => {
    const row = document.querySelector('[data-added]');
    const said = row?.textContent ?? '';
    if (/Storing|Added/.test(said)) moments.titleMs ??= performance.now();
    if (row?.querySelector('a')) moments.addedMs ??= performance.now();
    if (row && !row.querySelector('a') && row.querySelector('.alarm')) {
      moments.failed ??= said;
      moments.addedMs ??= performance.now();
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** A page of the app that does nothing, with these files. */
async function giveBare({ page, origin }: BookPhone, files: readonly string[]): Promise<void> {
  await page.goto(`${origin}/about/`);
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, id: 'bare' });
    document.body.append(input);
  });
  await page.locator('#bare').setInputFiles([...files]);
}

/** A bare write of the same files into a database, in the pieces that the app stores. Milliseconds. */
export async function writeBare(phone: BookPhone, files: readonly string[]): Promise<number> {
  const { page } = phone;
  await giveBare(phone, files);
  return page.evaluate(async (pieceBytes) => {
    const input = document.querySelector<HTMLInputElement>('#bare');
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('bare');
      open.onupgradeneeded = () => open.result.createObjectStore('entries');
      open.onsuccess = () => {
        resolve(open.result);
      };
      open.onerror = () => {
        reject(new Error('no database'));
      };
    });
    const startMs = performance.now();
    let key = 0;
    for (const file of input?.files ?? [])
      for (let at = 0; at < file.size; at += pieceBytes)
        await new Promise<void>((resolve, reject) => {
          const transaction = opened.transaction('entries', 'readwrite');
          transaction.objectStore('entries').put(file.slice(at, at + pieceBytes), key++);
          transaction.oncomplete = () => {
            resolve();
          };
          transaction.onabort = () => {
            reject(new Error('not written'));
          };
        });
    const ms = performance.now() - startMs;
    opened.close();
    indexedDB.deleteDatabase('bare');
    return ms;
  }, chunkBytes);
}

const play = (page: Page) =>
  page
    .getByRole('button', { name: /^Play(: .*)?$/ })
    .filter({ visible: true })
    .first();

export interface FirstSound {
  /** From the link of the book that was just added to its Play button. */
  readonly openMs: number;
  /** From the first tap on Play, as soon as it can be pressed, to sound. */
  readonly soundMs: number;
}

/** Opens the book that was just added and plays it; it goes on playing. */
export async function hearFirst({ page, sound }: BookPhone): Promise<FirstSound> {
  const stop = record(sound);
  await page.waitForTimeout(recordedBeforeMs);
  await noteTaps(page);
  await page.locator('[data-added] a').first().tap();
  await play(page).click({ trial: true });
  const readyMs = await page.evaluate(() => performance.timeOrigin + performance.now());
  await play(page).tap();
  await page.waitForTimeout(heardAfterTapMs);
  const [openedMs = NaN, tappedMs = NaN] = await page.evaluate(() => window.taps);
  return { openMs: readyMs - openedMs, soundMs: firstAfter(tappedMs, await stop()) };
}

/** From a tap to the sound of a bare `<audio>` that gets the file with the tap, and goes on playing. */
export async function hearBare(phone: BookPhone, file: string): Promise<number> {
  const { page, sound } = phone;
  await giveBare(phone, [file]);
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Play it';
    button.style.cssText = 'position: fixed; inset: 0; z-index: 1000';
    button.addEventListener('click', () => {
      const file = document.querySelector<HTMLInputElement>('#bare')?.files?.[0];
      if (!file) return;
      window.heardBare = new Audio(URL.createObjectURL(file));
      void window.heardBare.play();
    });
    document.body.append(button);
  });
  let soundMs = NaN;
  // For the first, the browser opens the sound device.
  for (let times = 0; times < 2; times++) {
    // What it holds is given back.
    await page.evaluate(() => {
      window.heardBare?.removeAttribute('src');
      window.heardBare?.load();
    });
    const stop = record(sound);
    await page.waitForTimeout(recordedBeforeMs);
    await noteTaps(page);
    await page.getByRole('button', { name: 'Play it' }).tap();
    await page.waitForTimeout(heardAfterTapMs);
    const [tappedMs = NaN] = await page.evaluate(() => window.taps);
    soundMs = firstAfter(tappedMs, await stop());
  }
  return soundMs;
}

/** The bare `<audio>` that plays. */
export async function seekBare({ page }: BookPhone, share: number): Promise<void> {
  await page.evaluate(
    (part) =>
      new Promise<void>((resolve) => {
        const { heardBare } = window;
        heardBare?.addEventListener('seeked', () => {
          resolve();
        });
        if (heardBare) heardBare.currentTime = part * heardBare.duration;
      }),
    share,
  );
  await page.waitForTimeout(heardAfterSeekMs);
}

function noteTaps(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.taps = [];
    addEventListener('click', ({ timeStamp }) => window.taps.push(performance.timeOrigin + timeStamp), {
      capture: true,
    });
  });
}

function firstAfter(tappedMs: number, recording: Recording): number {
  const onset = findOnsets(findTones(recording)).find(({ atMs }) => atMs > tappedMs);
  return (onset?.atMs ?? NaN) - tappedMs;
}

declare global {
  interface Window {
    /** When the page was tapped, in milliseconds since the epoch. */
    taps: number[];
    heardBare: HTMLAudioElement | undefined;
  }
}

/** Undefined where nothing could be told of what was heard. */
export async function seekTo({ page, sound }: BookPhone, share: number): Promise<AfterSeek | undefined> {
  const box = await page.getByRole('slider', { name: 'Place in the story' }).boundingBox();
  if (!box) throw new Error('the slider is not on the screen');
  const stop = record(sound);
  await page.waitForTimeout(recordedBeforeMs);
  await page.evaluate(() => {
    window.taps = [];
    window.seenWords = [];
    addEventListener('pointerdown', ({ timeStamp }) => window.taps.push(performance.timeOrigin + timeStamp), {
      capture: true,
      once: true,
    });
  });
  await page.touchscreen.tap(box.x + share * box.width, box.y + box.height / 2);
  await page.waitForTimeout(heardAfterSeekMs);
  const [{ seen, tapMs, untilMs }, recording] = await Promise.all([
    page.evaluate(() => ({
      seen: window.seenWords,
      tapMs: window.taps[0] ?? NaN,
      untilMs: performance.timeOrigin + performance.now(),
    })),
    page.waitForTimeout(300).then(stop),
  ]);
  const lit = seen.map(({ atMs, text }): LitWord => {
    const [, number] = /w(\d+)/.exec(text) ?? [];
    return { atMs, word: number === undefined ? undefined : Number(number) };
  });
  return compareAfterSeek(lit, findTones(recording), tapMs, untilMs);
}

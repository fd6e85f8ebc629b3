/** How a book is added, opened, heard and sought on the phone, and what that takes. */
import type { Page } from '@playwright/test';
import { longestTask, tasksReported } from '../../support/long-tasks.ts';
import { findOnsets, findTones } from '../sync/heard-words.ts';
import { record } from '../sync/record.ts';
import { withPeak, type BookPhone } from './book-phone.ts';
import { compareAfterSeek, type AfterSeek, type LitWord } from './heard-places.ts';

const longestMs = 600_000;
/** A recording knows when it began once it is a second old. */
const recordedBeforeMs = 1500;
const heardAfterTapMs = 1500;
const heardAfterSeekMs = 3000;
const chunkBytes = 8 * 1024 * 1024;

export interface Added {
  /** From the files being given. */
  readonly titleMs: number;
  /** Until its own cover is seen. */
  readonly coverMs: number;
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
  const { givenMs = NaN, titleMs = NaN, addedMs = NaN, coverMs = NaN, failed } = moments;
  if (failed !== undefined) throw new Error(`the book was not added: ${failed}`);
  return {
    titleMs: titleMs - givenMs,
    coverMs: coverMs - givenMs,
    addedMs: addedMs - givenMs,
    peakMegabytes,
    longestTaskMs: await longestTask(page, givenMs, addedMs),
  };
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
  addEventListener('load', noteCover, { capture: true });
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

/** A bare write of the same files into a database, in the pieces that the app stores. Milliseconds. */
export async function writeBare({ page, origin }: BookPhone, files: readonly string[]): Promise<number> {
  await page.goto(`${origin}/about/`);
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, id: 'bare' });
    document.body.append(input);
  });
  await page.locator('#bare').setInputFiles([...files]);
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
  /** From the first tap on Play to sound. */
  readonly soundMs: number;
}

/** Opens the book that was just added and plays it; it goes on playing. */
export async function hearFirst({ page, sound }: BookPhone): Promise<FirstSound> {
  const stop = record(sound);
  await page.waitForTimeout(recordedBeforeMs);
  await page.evaluate(() => {
    window.taps = [];
    addEventListener('click', ({ timeStamp }) => window.taps.push(performance.timeOrigin + timeStamp), {
      capture: true,
    });
  });
  await page.locator('[data-added] a').first().tap();
  await play(page).click({ trial: true });
  const readyMs = await page.evaluate(() => performance.timeOrigin + performance.now());
  await play(page).tap();
  await page.waitForTimeout(heardAfterTapMs);
  const [openedMs = NaN, tappedMs = NaN] = await page.evaluate(() => window.taps);
  const onset = findOnsets(findTones(await stop())).find(({ atMs }) => atMs > tappedMs);
  return { openMs: readyMs - openedMs, soundMs: (onset?.atMs ?? NaN) - tappedMs };
}

declare global {
  interface Window {
    /** When the page was tapped, in milliseconds since the epoch. */
    taps: number[];
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

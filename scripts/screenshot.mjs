/** `npm run screenshot`: the pictures of the README and of the app's install card, taken from the running app. */
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { buildSite, siteFolder } from './build-site.mjs';
import { chromium as launchOptions } from './chromium.mjs';
import { serveSite } from './site-server.mjs';

const storyId = 'when-love-and-ambition-collide';
const paragraph = 'seat-2';
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const computer = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

await buildSite();
const site = await serveSite({ folder: siteFolder });
const browser = await chromium.launch(launchOptions());
await take('story', phone, listen);
await take('library', phone, lookAround);
await take('story-wide', computer, listen);
await browser.close();
await site.close();

/**
 * @param {string} name
 * @param {typeof phone} screen
 * @param {(page: import('@playwright/test').Page) => Promise<void>} show
 */
async function take(name, screen, show) {
  const page = await browser.newPage({ ...screen, colorScheme: 'light' });
  await show(page);
  // Letters and flat areas: 64 colors look the same and are a third of the size.
  await sharp(await page.screenshot())
    .png({ palette: true, colors: 64, dither: 0, compressionLevel: 9 })
    .toFile(`static/screenshots/${name}.png`);
  await page.close();
}

/** @param {import('@playwright/test').Page} page */
async function listen(page) {
  await page.goto(`${site.origin}/story/${storyId}/?paragraph=${paragraph}&word=3`);
  await page.getByRole('button', { name: 'Play', exact: true }).filter({ visible: true }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).filter({ visible: true }).waitFor();
  // The page has stopped scrolling, and a word is lit.
  let restingFrames = 0;
  let before = NaN;
  while (restingFrames < 20) {
    const { top, word } = await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() =>
            resolve({ top: scrollY, word: [...(CSS.highlights.get('spoken-word') ?? [])].join('') }),
          ),
        ),
    );
    restingFrames = top === before && word.length > 3 ? restingFrames + 1 : 0;
    before = top;
  }
}

/**
 * The library of somebody who is in the middle of a story.
 *
 * @param {import('@playwright/test').Page} page
 */
async function lookAround(page) {
  await listen(page);
  await page.getByRole('button', { name: 'Pause', exact: true }).filter({ visible: true }).click();
  await page.goto(`${site.origin}/`);
  await page.getByRole('heading', { name: 'More stories' }).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

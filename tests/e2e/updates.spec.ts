/** How an open page, and an app that is being opened, get a new version. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { isNextVersion, makeNextVersion } from '../support/next-version.ts';
import { install, sharedFilesLeft, shareFiles } from '../support/share-files.ts';
import { copySite, test, type Site } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { holdAfterFirstPiece, YourBooks } from '../support/your-books.ts';

const next = copySite();
test.beforeAll(() => {
  makeNextVersion(next.folder);
});
test.afterAll(() => {
  next.remove();
});

/** Publishes the next version; the files of the old one are gone. */
async function publishNext(site: Site): Promise<void> {
  await site.close();
  const { close } = await serveSite({ folder: next.folder, port: Number(new URL(site.origin).port) });
  closeNext = close;
}
let closeNext: (() => Promise<void>) | undefined;
test.afterEach(async () => {
  await closeNext?.();
  closeNext = undefined;
});

const notice = (page: Page) => page.getByText('Lamplight has been updated.');
const isNext = (page: Page) => page.evaluate(isNextVersion).catch(() => false);
const hasFound = (page: Page) =>
  page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting instanceof ServiceWorker,
  );
/** Makes the page visible or hidden: in a headless browser a page is always visible. */
const setVisibility = (page: Page, visibility: DocumentVisibilityState) =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibility);
/** The listener comes back to the page. The app checks at most once a minute. */
async function comeBack(page: Page): Promise<void> {
  await page.clock.fastForward('02:00');
  await setVisibility(page, 'visible');
}
/** Publishes the next version while a story plays, and waits until it is found. */
async function listenUntilNextIsFound(page: Page, site: Site): Promise<StoryPage> {
  await page.clock.install();
  await install(page, site.origin);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await publishNext(site);
  await comeBack(page);
  await expect.poll(() => hasFound(page)).toBe(true);
  return story;
}

test('an app that is opened after an update shows the new version, and says so once', async ({
  page,
  context,
  site,
}) => {
  await install(page, site.origin);
  await expect(notice(page)).toHaveCount(0);
  await page.close();
  await publishNext(site);
  const opened = await context.newPage();
  await opened.goto(`${site.origin}/`);
  await expect.poll(() => isNext(opened)).toBe(true);
  await expect(notice(opened)).toBeVisible();
  await opened.reload();
  await expect(opened.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
  await expect(notice(opened)).toHaveCount(0);
});

test('a voice is not interrupted by an update, in whichever tab it is found', async ({
  page,
  context,
  site,
}) => {
  const story = await listenUntilNextIsFound(page, site);
  const other = await context.newPage();
  await other.goto(`${site.origin}/`);
  // It asks to take over when it starts; the page that plays refuses.
  const answer = await other.evaluate(async () => {
    const waiting = (await navigator.serviceWorker.getRegistration())?.waiting;
    const { port1, port2 } = new MessageChannel();
    waiting?.postMessage('take-over', [port2]);
    return new Promise((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<unknown>) => {
        resolve(data);
      };
    });
  });
  expect(answer).toBe(false);
  expect(await isNext(other)).toBe(false);
  expect(await isNext(page)).toBe(false);
  await story.expectSound();
});

test('after the pause, once nobody touches the page, the new version is there with the place', async ({
  page,
  site,
}) => {
  const story = await listenUntilNextIsFound(page, site);
  await story.button('Next paragraph').click();
  await story.button('Next paragraph').click();
  await story.expectSound();
  const { paragraph } = await story.moment();
  await story.button('Pause').click();
  await expect(story.button('Play')).toBeVisible();
  expect(await isNext(page)).toBe(false);
  await page.clock.fastForward('00:30');
  await expect.poll(() => isNext(page)).toBe(true);
  await expect(notice(page)).toBeVisible();
  await page.getByRole('button', { name: /^Play: / }).click();
  await story.expectSound();
  expect((await story.moment()).paragraph).toBe(paragraph);
});

test('a story that was heard keeps its hidden page; the app that is opened after it is the new version', async ({
  page,
  context,
  site,
}) => {
  const story = await listenUntilNextIsFound(page, site);
  await story.button('Next paragraph').click();
  await story.expectSound();
  const { paragraph } = await story.moment();
  await story.button('Pause').click();
  await expect(story.button('Play')).toBeVisible();
  await setVisibility(page, 'hidden');
  // Every five seconds the page checks whether it may reload.
  await page.clock.runFor('10:00');
  expect(await isNext(page)).toBe(false);
  expect(await hasFound(page)).toBe(true);
  await page.close();

  const opened = await context.newPage();
  const again = await StoryPage.listenTo(opened);
  await again.open(site.origin);
  await expect.poll(() => isNext(opened)).toBe(true);
  await expect(notice(opened)).toBeVisible();
  await opened.getByRole('button', { name: /^Play: / }).click();
  await again.expectSound();
  expect((await again.moment()).paragraph).toBe(paragraph);
});

/** Removes the old version's files from the server, and the browser's copies of them. */
async function loseOldVersion(page: Page, site: Site): Promise<Locator> {
  await install(page, site.origin);
  const link = page.getByRole('link', { name: 'When Love and Ambition Collide' });
  await expect(link).toBeVisible();
  await publishNext(site);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.clearBrowserCache');
  return link;
}

/** Resolves once the page has failed to load a file of its code. */
const missesCode = (page: Page) =>
  page.waitForResponse((response) => /_app\/immutable\/.*\.js$/.test(response.url()) && !response.ok());

test('a link leads to its page, of the new version, where the code of the old one is gone', async ({
  page,
  site,
}) => {
  const link = await loseOldVersion(page, site);
  await Promise.all([missesCode(page), link.tap()]);
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  expect(await isNext(page)).toBe(true);
  const story = await StoryPage.listenTo(page);
  await page.reload();
  await story.play();
});

test('an open page whose code is gone loads itself again, and only once', async ({ page, site }) => {
  const link = await loseOldVersion(page, site);
  let loads = 0;
  page.on('load', () => loads++);
  // Hovering makes the page fetch what the link needs.
  await Promise.all([missesCode(page), link.hover()]);
  await expect.poll(() => isNext(page)).toBe(true);
  await expect(link).toBeVisible();
  expect(loads).toBe(1);
  const asked = page.waitForResponse(/_app\/version\.json/);
  await page.evaluate(() => dispatchEvent(new Event('vite:preloadError')));
  await asked;
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(loads).toBe(1);
});

test('files that were shared before an update are added after it', async ({ page, context, site }) => {
  await install(page, site.origin);
  const isHeld = holdAfterFirstPiece(page);
  const sharing = await context.newPage();
  const buffer = readFileSync('tests/fixtures/books/word-then-sentence.epub');
  await shareFiles(sharing, site.origin, [{ name: 'book.epub', mimeType: 'application/epub+zip', buffer }]);
  await isHeld;
  await sharing.close();
  await page.close();
  await publishNext(site);
  const later = await context.newPage();
  await later.goto(`${site.origin}/`);
  await expect.poll(() => isNext(later)).toBe(true);
  await expect(new YourBooks(later).part.getByRole('button', { name: /^Remove book: / })).toBeVisible();
  await expect.poll(() => later.evaluate(sharedFilesLeft)).toEqual([]);
});

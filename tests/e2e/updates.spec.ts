/** How an open page and an app that is opened come to a new version. */
import { expect, type Page } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { isNextVersion, makeNextVersion } from '../support/next-version.ts';
import { copySite, test, type Site } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const next = copySite();
test.beforeAll(() => {
  makeNextVersion(next.folder);
});
test.afterAll(() => {
  next.remove();
});

/** The next version is published; the old one's files are gone. */
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

/** The shell is whole, and the page under the service worker's control. */
async function install(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.oncontrollerchange = resolve;
      });
  });
}

const notice = (page: Page) => page.getByText('Lamplight was updated.');
const isNext = (page: Page) => page.evaluate(isNextVersion).catch(() => false);
const hasFound = (page: Page) =>
  page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting instanceof ServiceWorker,
  );
/** The listener comes back to the page; the app looks at most once a minute. */
async function comeBack(page: Page): Promise<void> {
  await page.clock.fastForward('02:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
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
  await page.clock.install();
  await install(page, site.origin);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await publishNext(site);
  await comeBack(page);
  await expect.poll(() => hasFound(page)).toBe(true);

  const other = await context.newPage();
  await other.goto(`${site.origin}/`);
  // It asks to take over at its start; the page that plays objects.
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
  await page.clock.install();
  await install(page, site.origin);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Next paragraph').click();
  await story.button('Next paragraph').click();
  await story.expectSound();
  const { paragraph } = await story.moment();
  await publishNext(site);
  await comeBack(page);
  await expect.poll(() => hasFound(page)).toBe(true);
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

test('an open page whose files are gone loads itself again, and only once', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
  let loads = 0;
  page.on('load', () => loads++);
  await page.evaluate(() => dispatchEvent(new Event('vite:preloadError')));
  await expect.poll(() => loads).toBe(1);
  await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('vite:preloadError')));
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(loads).toBe(1);
});

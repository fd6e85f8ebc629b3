/** The app's own pages, when their files are hard to fetch or have been deleted. */
import type { ServerResponse } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import type { Answer } from '../support/hosts.ts';
import { StoryPage } from '../support/story-page.ts';

/** Only the service worker requests this page. */
const shellPage = '/shell/';

const deleteCaches = (page: Page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

const shellFiles = (page: Page) =>
  page.evaluate(async () => {
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return kept.flat().length;
  });

async function expectOffline(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/nowhere/`);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
}

test('a file of the shell that fails at first is fetched again, by itself', async ({ page }) => {
  let asked = 0;
  const answer: Answer = ({ url }, response) => {
    if (url !== shellPage || ++asked > 4) return false;
    response.writeHead(503).end();
    return true;
  };
  const site = await serveSite({ folder: 'build', answer });
  await page.goto(`${site.origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  expect(asked).toBe(5);
  await site.close();
  await expectOffline(page, site.origin);
});

test('a file of the shell that hangs keeps no download waiting, and is fetched again', async ({ page }) => {
  const hanging: ServerResponse[] = [];
  let hangs = true;
  const answer: Answer = ({ url }, response) => {
    if (url !== shellPage || !hangs) return false;
    hanging.push(response);
    return true;
  };
  const site = await serveSite({ folder: 'build', answer });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.button('Download').click();
  await expect(page.getByText('The app itself isn’t stored on this device')).toBeVisible({
    timeout: 60_000,
  });
  hangs = false;
  await expect(page.getByText('Ready for airplane mode')).toBeVisible({ timeout: 90_000 });
  await site.close();
  await expectOffline(page, site.origin);
});

test('a downloaded story is not called ready while the app’s pages are deleted, and they are fetched again', async ({
  page,
  context,
}) => {
  let isDown = false;
  const answer: Answer = (_, response) => {
    if (isDown) response.destroy();
    return isDown;
  };
  const site = await serveSite({ folder: 'build', answer });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  const whole = await shellFiles(page);
  await deleteCaches(page);
  await page.reload();
  await expect.poll(() => shellFiles(page)).toBe(whole);
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
  isDown = true;
  await page.reload();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();

  await deleteCaches(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The app is no longer on this device' })).toBeVisible();
  isDown = false;
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();

  // The page arrives, but not all files of the shell.
  await deleteCaches(page);
  await context.route('**/icons/*', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('The app itself isn’t stored on this device')).toBeVisible({
    timeout: 60_000,
  });
  await context.unroute('**/icons/*');
  await expect(page.getByText('Ready for airplane mode')).toBeVisible({ timeout: 60_000 });
  await site.close();
});

/** Reloading a page offline, in each state that it can be in, and coming back online. */
import { expect, type Page } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { publishedStory, storyId, test as base, type Site } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { title } = publishedStory().publication;
const library = 'The library can’t be reached. This is the copy on your device.';

interface Signal {
  readonly origin: string;
  lose(): Promise<void>;
  find(): Promise<void>;
}

const test = base.extend<{ signal: Signal; story: StoryPage }>({
  signal: async ({ folder }, use) => {
    let site: (Site & { readonly port: number }) | undefined = await serveSite({ folder });
    const { origin, port } = site;
    const lose = async () => {
      await site?.close();
      site = undefined;
    };
    await use({
      origin,
      lose,
      find: async () => {
        site = await serveSite({ folder, port });
      },
    });
    await lose();
  },
  story: async ({ page }, use) => {
    await use(await StoryPage.listenTo(page));
  },
});

/** Waits until the app's own pages are stored. */
async function isInstalled(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Starts a download of which only some tracks arrive. Returns the function that lets the others arrive. */
async function beginDownload(page: Page, story: StoryPage): Promise<() => Promise<void>> {
  let asked = 0;
  await page.route('**/tracks/*.mp3', async (route) => {
    if (++asked <= 24) await route.continue().catch(() => undefined);
  });
  await story.button('Download').click();
  await expect.poll(() => asked).toBeGreaterThan(24);
  await expect(page.getByText(/Downloading, [1-9]\d*%/)).toBeVisible();
  return () => page.unroute('**/tracks/*.mp3');
}

test('the library shows what the phone knows, and all of it once the signal is back', async ({
  page,
  signal,
}) => {
  await page.goto(`${signal.origin}/`);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await isInstalled(page);
  await signal.lose();
  await page.reload();
  await expect(page.getByText(library)).toBeVisible();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await signal.find();
  await expect(page.getByText(library)).toHaveCount(0);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('a story that is not downloaded says so, and opens by itself once the signal is back', async ({
  page,
  signal,
  story,
}) => {
  await story.open(signal.origin);
  await isInstalled(page);
  await signal.lose();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This story can’t be reached' })).toBeVisible();
  await signal.find();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  await story.play();
});

test('a downloaded story is ready and plays', async ({ page, signal, story }) => {
  await story.open(signal.origin);
  await story.download();
  await signal.lose();
  await page.reload();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
  await story.play();
});

test('a download that the signal cut off says what is kept, and goes on by itself once it is back', async ({
  page,
  signal,
  story,
}) => {
  await story.open(signal.origin);
  await isInstalled(page);
  const letAllCome = await beginDownload(page, story);
  await signal.lose();
  await letAllCome();
  await page.reload();
  await expect(page.getByText('Stopped: the server can’t be reached')).toBeVisible();
  await expect(page.getByText(/MB downloaded so far/)).toBeVisible();
  await signal.find();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
});

test('a download that the listener stopped stays stopped, whatever the signal does, until it is asked for', async ({
  page,
  signal,
  story,
}) => {
  await story.open(signal.origin);
  await isInstalled(page);
  const letAllCome = await beginDownload(page, story);
  await story.button('Stop download').click();
  const stopped = page.getByText(/Stopped at [1-9]\d*%/);
  await expect(stopped).toBeVisible();
  await letAllCome();
  await signal.lose();
  await page.reload();
  await expect(stopped).toBeVisible();
  await signal.find();
  // That the library is complete again shows that the app has noticed the network.
  await page.goto(`${signal.origin}/`);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.goto(`${signal.origin}/story/${storyId}/`);
  await expect(stopped).toBeVisible();
  await story.download();
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { publishedStory, storyId, test } from '../support/site.ts';
import { storedHashes } from '../support/stored.ts';
import { StoryPage } from '../support/story-page.ts';
import { letUndoTimePass } from '../support/undo.ts';

declare global {
  interface Window {
    /** The text of everything that was added to the page. */
    drawnTexts: string[];
  }
}

const tracks = new Set(publishedStory().tracks.map(({ sha256 }) => sha256));
const isTrack = (hash: string) => tracks.has(hash);

test('a downloaded story plays from its own address when the server is gone', async ({
  page,
  context,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await page.close();
  await site.close();

  const cold = await context.newPage();
  const again = await StoryPage.listenTo(cold);
  await again.open(site.origin, '?from=a-friend');
  await expect(cold.getByText('Ready for airplane mode')).toBeVisible();
  await again.play();
  await expect.poll(async () => (await again.moment()).word).not.toBe('');

  await cold.goto(`${site.origin}/`);
  await expect(cold.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
  await cold.goto(`${site.origin}/story/no-such-story/`);
  await expect(cold.getByRole('heading', { name: 'This story can’t be reached' })).toBeVisible();
  await cold.goto(`${site.origin}/nowhere/`);
  await expect(cold.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await cold.getByRole('link', { name: 'Go to the library' }).click();
  await expect(cold.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
});

test('a downloaded story is drawn at once, and not only after a page that says it is being opened', async ({
  page,
  context,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await page.close();

  const cold = await context.newPage();
  // For slow machines: the page waits for its story with a timer, and the fake clock stands still.
  await cold.clock.install();
  await cold.clock.pauseAt(Date.now() + 60_000);
  await cold.addInitScript(() => {
    window.drawnTexts = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const { textContent } of addedNodes) window.drawnTexts.push(textContent ?? '');
    }).observe(document, { childList: true, subtree: true });
  });
  await cold.goto(`${site.origin}/story/${storyId}/`);
  await expect(cold.locator('[data-paragraph]').first()).toBeVisible();
  const drawn = await cold.evaluate(() => window.drawnTexts.join());
  expect(drawn).toContain(publishedStory().publication.title);
  expect(drawn).not.toContain('Opening');
});

test('the service worker answers the address of every story with the one page that opens any', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.oncontrollerchange = resolve;
      });
  });
  const opensAny = readFileSync('build/story/-/index.html', 'utf8');
  for (const address of [`${storyId}/`, `${storyId}/?paragraph=p1`, 'published-after-the-build/']) {
    const response = await page.goto(`${site.origin}/story/${address}`);
    expect(response?.fromServiceWorker()).toBe(true);
    expect(await response?.text()).toBe(opensAny);
  }
});

test('everything that the manifest lists is stored as plain bytes under its hash', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  const stored = await page.evaluate(async () => {
    const open = indexedDB.open('lamplight-files');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => {
        resolve(open.result);
      };
    });
    const store = database.transaction('entries').objectStore('entries');
    const get = store.getAll();
    await new Promise((resolve) => {
      get.onsuccess = resolve;
    });
    const records = get.result as { buf: unknown; sha256: string }[];
    const hashes = await Promise.all(
      records.map(async ({ buf, sha256 }) => {
        const digest =
          buf instanceof ArrayBuffer ? await crypto.subtle.digest('SHA-256', buf) : new ArrayBuffer(0);
        return [
          sha256,
          Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''),
        ] as const;
      }),
    );
    return hashes;
  });
  for (const [name, hash] of stored) expect(hash).toBe(name);
  const manifest = (await (
    await page.request.get(`${site.origin}/stories/${storyId}/manifest.json`)
  ).json()) as {
    readingOrder: { properties: { sha256: string } }[];
    resources: { properties: { sha256: string } }[];
  };
  const listed = new Set(
    [...manifest.readingOrder, ...manifest.resources].map(({ properties }) => properties.sha256),
  );
  expect(new Set(stored.map(([name]) => name))).toEqual(listed);
});

test('a download that a reload cuts off goes on by itself, without what it has', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  const asked: string[] = [];
  let isHeld = true;
  const release: (() => void)[] = [];
  await page.route('**/tracks/*.mp3', async (route) => {
    asked.push(path.basename(route.request().url(), '.mp3'));
    if (asked.length > 24 && isHeld) await new Promise<void>((resolve) => release.push(resolve));
    await route.continue().catch(() => undefined);
  });
  await story.open(site.origin);
  await story.button('Download').click();
  await expect.poll(() => release.length).toBeGreaterThan(0);
  await expect.poll(async () => (await storedHashes(page)).filter(isTrack).length).toBeGreaterThan(0);
  const stored = await storedHashes(page);
  isHeld = false;
  asked.length = 0;
  await page.reload();
  for (const go of release) go();
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  // A track is named by the first digits of its hash.
  expect(asked.filter((name) => stored.some((hash) => hash.startsWith(name)))).toEqual([]);
});

test('a stopped download says what is kept, goes on, and can be removed', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  let isHeld = true;
  let asked = 0;
  await page.route('**/tracks/*.mp3', async (route) => {
    if (isHeld && ++asked > 24) return;
    await route.continue().catch(() => undefined);
  });
  await story.open(site.origin);
  await story.button('Download').focus();
  await page.keyboard.press('Enter');
  await expect(story.button('Stop download')).toBeFocused();
  await expect.poll(async () => (await storedHashes(page)).filter(isTrack).length).toBeGreaterThan(0);
  await expect.poll(() => asked).toBeGreaterThan(24);
  await story.button('Stop download').click();
  await expect(page.getByText(/Stopped at \d+%/)).toBeVisible();
  await expect(story.button('Download')).toBeFocused();
  await story.button('Remove download').click();
  await expect(page.getByText('Not downloaded')).toBeVisible();
  await expect(story.button('Download')).toBeFocused();
  await letUndoTimePass(page);
  await expect.poll(() => storedHashes(page)).toEqual([]);
  isHeld = false;
  await story.download();
  await expect(story.button('Remove download')).toBeFocused();
});

test('a removed download leaves nothing behind', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await story.button('Remove download').click();
  await expect(page.getByText('Not downloaded')).toBeVisible();
  await letUndoTimePass(page);
  await expect.poll(() => storedHashes(page)).toEqual([]);
});

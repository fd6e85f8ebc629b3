/** What a page loads, and what is available without a network. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

test('the story page loads no face for letters that it does not show', async ({ page, site }) => {
  const faces: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') faces.push(request.url());
  });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  expect(faces.filter((url) => url.includes('literata-latin-opsz'))).not.toEqual([]);
  expect(faces.filter((url) => url.includes('latin-ext'))).toEqual([]);
});

test('every Latin face of the reading page is there without a network', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await site.close();
  await page.reload();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  const faces = await page.evaluate(() => {
    const latin = [...document.fonts].filter(({ unicodeRange }) => !unicodeRange.startsWith('U+100'));
    return Promise.all(
      latin.map(async (face) => `${face.family} ${face.style} ${(await face.load()).status}`),
    );
  });
  expect(new Set(faces)).toEqual(
    new Set(['Literata normal loaded', 'Literata italic loaded', 'Alegreya Sans normal loaded']),
  );
});

test('a story whose player does not arrive says so, and opens by itself once it does', async ({
  page,
  site,
}) => {
  const html = readFileSync(`build/story/${storyId}/index.html`, 'utf8');
  const story = await StoryPage.listenTo(page);
  let isCutOff = true;
  await page.route('**/_app/immutable/**/*.js', (route) => {
    const isNamed = html.includes(new URL(route.request().url()).pathname);
    return isNamed || !isCutOff ? route.continue() : route.abort();
  });
  await page.goto(`${site.origin}/story/${storyId}/`);
  await expect(page.getByRole('heading', { name: 'Part of the app is missing' })).toBeVisible();
  isCutOff = false;
  await expect(page.locator('[data-paragraph]').first()).toBeVisible({ timeout: 30_000 });
  await story.play();
});

test.describe('a download whose code does not arrive', () => {
  function downloadsCode(): string | undefined {
    const scripts = readdirSync('build/_app/immutable', { recursive: true, encoding: 'utf8' });
    return scripts
      .filter((name) => name.endsWith('.js'))
      .find((name) => readFileSync(`build/_app/immutable/${name}`, 'utf8').includes('lamplight/downloads'));
  }

  /** Requests a download while its code is being loaded, and cuts that off until the returned function is called. */
  async function cutOff(page: Page, origin: string): Promise<() => void> {
    let isCutOff = true;
    let cut: () => void = () => undefined;
    const isCut = new Promise<void>((resolve) => (cut = resolve));
    await page.route(`**/_app/immutable/${downloadsCode()}`, async (route) => {
      await isCut;
      await (isCutOff ? route.abort() : route.continue());
    });
    const story = await StoryPage.listenTo(page);
    await story.open(origin);
    await story.button('Download').click();
    cut();
    await expect(page.getByText('Stopped: the server can’t be reached')).toBeVisible();
    return () => (isCutOff = false);
  }

  test('begins by itself once it does', async ({ page, site }) => {
    const restore = await cutOff(page, site.origin);
    restore();
    await expect(page.getByText('Ready for airplane mode')).toBeVisible({ timeout: 60_000 });
  });

  test('is there for the asking after a reload', async ({ page, site }) => {
    const restore = await cutOff(page, site.origin);
    restore();
    const story = new StoryPage(page);
    await page.reload();
    await story.download();
  });
});

test('the page that answers for every story without a network names the code that a story’s page needs', () => {
  const named = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/_app\/immutable\/[\w./-]+\.(?:js|css)/g)].map(([name]) => name);
  const [answering, story] = ['build/story/-/index.html', `build/story/${storyId}/index.html`].map(named);
  expect(story?.length).toBeGreaterThan(2);
  expect(new Set(answering)).toEqual(new Set(story));
});

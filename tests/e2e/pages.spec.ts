/** What pages hold before the app starts, and where it never does. */
import AxeBuilder from '@axe-core/playwright';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { publishedStory, storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, paragraphs } = publishedStory();
const content = (page: Page, name: string) =>
  page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute('content');

/** Lets no code of the app arrive until the returned function is called. */
async function holdBackApp(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await isReleased;
    await route.continue();
  });
  return release;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a story can be read to its end, and is described to search engines and link previews', async ({
    page,
    site,
  }) => {
    await page.goto(`${site.origin}/story/${storyId}/`);
    await expect(page).toHaveTitle(`${publication.title} – Lamplight`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await content(page, 'description')).toBe(publication.description);
    expect(await content(page, 'og:title')).toBe(publication.title);
    expect(await content(page, 'og:description')).toBe(publication.description);
    expect(await content(page, 'og:type')).toBe('book');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([publication.title]);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(
      publication.chapters.map(({ title }) => title),
    );
    const text = page.locator('article').first();
    await expect(text).toHaveAttribute('lang', publication.language ?? '');
    for (const { text: words } of paragraphs.flat()) await expect(text).toContainText(words);
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByRole('link', { name: publication.title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(publication.title);
  });

  test('every paragraph of a story can be heard by itself', async ({ page, site }) => {
    await page.goto(`${site.origin}/story/${storyId}/`);
    // Texts in a noscript are found by no other locator.
    await expect(page.locator('noscript > p')).toBeVisible();
    await page.locator('summary').first().click();
    const sound = page.locator('details[open] audio');
    await expect(sound).toHaveCount(paragraphs[0]?.length ?? 0);
    await expect(sound.first()).toBeVisible();
    await expect(page.locator('audio')).toHaveCount(paragraphs.flat().length);
    const addresses = await page
      .locator('audio')
      .evaluateAll((all) => all.map((one) => (one as HTMLAudioElement).src));
    for (const address of addresses) expect((await page.request.head(address)).ok()).toBe(true);
  });

  test('the library leads to every story', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await expect(page).toHaveTitle('Lamplight');
    expect(await content(page, 'description')).toContain('Stories read aloud');
    const stories = readdirSync('build/stories', { withFileTypes: true }).filter((one) => one.isDirectory());
    await expect(page.getByRole('listitem')).toHaveCount(stories.length);
  });
});

for (const width of [390, 768, 1280])
  test(`while the app loads at ${width} pixels, a story has its title, a way back and its first words`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const release = await holdBackApp(page);
    await page.goto(`${site.origin}/story/${storyId}/`, { waitUntil: 'commit' });
    const first = page.getByText((paragraphs[0]?.[0]?.text ?? '').slice(0, 30));
    await expect(page.getByRole('heading', { level: 1, name: publication.title })).toBeInViewport();
    await expect(page.getByRole('link', { name: 'Library' })).toBeInViewport();
    await expect(first).toBeVisible();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const before = await first.boundingBox();
    release();
    await expect(page.locator('[data-paragraph]').first()).toBeVisible();
    expect(await first.boundingBox()).toEqual(before);
  });

test('the app puts the reader in the place of the text in the page, which is there once', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('main, article')).toHaveCount(2);
  for (const { id, text } of paragraphs[0] ?? []) {
    await expect(story.paragraph(id)).toHaveCount(1);
    await expect(page.getByText(text.slice(0, 40))).toHaveCount(1);
  }
  await expect(page).toHaveTitle(`${publication.title} – Lamplight`);
  await expect(page.locator('title')).toHaveCount(1);
});

test('the text in the page stays until a slow host has sent the story', async ({ page, site }) => {
  let release: () => void = () => undefined;
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/manifest.json', async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.clock.install();
  const asked = page.waitForRequest('**/manifest.json');
  await page.goto(`${site.origin}/story/${storyId}/`);
  await asked;
  // Longer than a page without text waits before it says that the story is being opened.
  await page.clock.fastForward(2000);
  await expect(page.getByRole('heading', { level: 1, name: publication.title })).toBeVisible();
  await expect(page.getByText('Opening…')).toHaveCount(0);
  release();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
});

test('while a story’s beginning is told, its title and a way back are on the screen', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await story.open(site.origin, `?paragraph=${paragraphs[0]?.[1]?.id}&word=0`);
    await story.play();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    const link = page.getByRole('link', { name: 'Library' });
    await expect(link.filter({ visible: true }).first()).toBeInViewport();
    await expect(page.getByText(publication.title).filter({ visible: true }).first()).toBeInViewport();
    await story.button('Pause').click();
  }
});

test('a page that answers for a story without a network has a way back before the app starts', () => {
  const html = readFileSync('build/story/-/index.html', 'utf8');
  expect(html).toContain('aria-label="Library"');
  expect(html).not.toContain('Opening…');
});

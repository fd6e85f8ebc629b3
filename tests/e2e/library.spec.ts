import { expect } from '@playwright/test';
import { publishedStory, storyId, test } from '../support/site.ts';
import { deleteStored, storedValue } from '../support/stored.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, tracks } = publishedStory();

test('a story that is heard is not fetched again for each kept place', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await page.getByRole('link', { name: 'Library' }).filter({ visible: true }).first().click();
  const card = page.getByRole('region', { name: 'Continue listening' });
  await expect(card.getByRole('link', { name: 'Playing' })).toContainText('left');
  await expect(card.getByRole('button', { name: `Pause ${publication.title}` })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const place = () => page.evaluate(() => localStorage.getItem('lamplight/places/v1'));
  for (let saved = 0; saved < 2; saved++) {
    const before = await place();
    await expect.poll(place).not.toBe(before);
  }
  expect(asked.filter((url) => url.endsWith('manifest.json'))).toEqual([]);
});

test('the library opens no story to say where the listener is in it', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('lamplight/places/v1')))
    .toContain('totalProgression');
  await page.getByRole('button', { name: 'Pause', exact: true }).filter({ visible: true }).click();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}/`);
  const card = page.getByRole('region', { name: 'Continue listening' });
  await expect(card.getByRole('link', { name: 'Continue' })).toContainText('left');
  await expect(card).toContainText(publication.chapters[0].title);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes(`/${storyId}/`) && /\.(json|vtt|mp3)$/.test(path))).toEqual([]);

  await card.getByRole('link', { name: 'Continue' }).click();
  await story.expectSound();
});

test('somebody who has heard nothing hears the first story after one tap, with a line lit', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await page.goto(`${site.origin}/`);
  await expect(page.getByText('Stories read aloud, with each word lit as it is spoken.')).toBeVisible();
  const [featured] = await page.locator('[data-row]').allTextContents();
  expect(featured).toContain(publication.title);
  expect(featured).toContain(publication.description);
  expect(featured).toContain('By The Lamplight authors');
  await page.getByRole('button', { name: `Listen to ${publication.title}` }).click();
  await story.expectSound();
  await expect.poll(async () => (await story.moment()).word).not.toBe('');
  await page.getByRole('link', { name: 'Library' }).filter({ visible: true }).first().click();
  await expect(page.getByRole('region', { name: 'Continue listening' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Listen to' })).toHaveCount(0);
});

test('the library says how far each story is that was begun, and which are finished', async ({
  page,
  site,
}) => {
  await page.addInitScript(
    (ids) => {
      const places = ids.map((publication, i) => ({
        locator: { publication, paragraph: 'p1', seconds: 0, title: 'Somewhere', totalProgression: 0.5 },
        sequence: 9 - i,
        savedAtMs: Date.now(),
        isFinished: i === 2,
      }));
      localStorage.setItem('lamplight/places/v1', JSON.stringify(places));
    },
    [storyId, 'the-wake-up-call', 'the-lamp-and-the-dark'],
  );
  await page.goto(`${site.origin}/`);
  await expect(page.getByRole('region', { name: 'Continue listening' })).toContainText('4 min left');
  const begun = page.getByRole('region', { name: 'Also started' });
  await expect(begun).toContainText('6 min left');
  await expect(begun).toContainText('Somewhere');
  await expect(page.getByRole('region', { name: 'More stories' })).toContainText('Finished');
});

test('the focus goes with a story to the shelf', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await page.getByRole('button', { name: `Download ${publication.title}`, exact: true }).press('Enter');
  const cover = page.getByRole('link', { name: `${publication.title}, ready for airplane mode` });
  await expect(cover).toBeFocused();
});

test('a damaged story is not called ready on its shelf', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await page.goto(`${site.origin}/`);
  const cover = page.getByRole('link', { name: publication.title });
  await expect(cover).toContainText('ready for airplane mode');
  const [track] = tracks;
  await deleteStored(page, 'lamplight-files', `v1/${track?.sha256}`);
  await page.reload();
  await expect(cover).toContainText('1 paragraph damaged');
  await expect(cover).not.toContainText('ready for airplane mode');
});

test('a captive portal does not hide the stories that the phone knows', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  const link = page.getByRole('link', { name: publication.title });
  await expect(link).toBeVisible();
  await expect.poll(() => storedValue(page, 'lamplight-state', 'v1/catalogue')).toBeDefined();
  for (const file of ['**/catalog.json', '**/version.json'])
    await page.route(file, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<html>Welcome to our hotel</html>' }),
    );
  await page.reload();
  await expect(page.getByText('You may need to sign in to this network.')).toBeVisible();
  await expect(link).toBeVisible();
});

test('a library that the phone knows is shown while the server says nothing', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  const link = page.getByRole('link', { name: publication.title });
  await expect(link).toBeVisible();
  await expect.poll(() => storedValue(page, 'lamplight-state', 'v1/catalogue')).toBeDefined();
  await page.route('**/catalog.json', () => undefined);
  await page.reload();
  await expect(link).toBeVisible();
  await expect(page.getByText('The library can’t be reached.')).toBeVisible();
});

test('a story says that it is being opened while the server is slow', async ({ page, site }) => {
  let answer: () => void = () => undefined;
  const isAnswered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/manifest.json', async (route) => {
    await isAnswered;
    await route.continue();
  });
  await page.goto(`${site.origin}/`);
  await page.getByRole('link', { name: publication.title }).click();
  await expect(page.getByText('Opening…')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(publication.title);
  answer();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
});

test('the library says that it is being opened while the server is slow', async ({ page, site }) => {
  let answer: () => void = () => undefined;
  const isAnswered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/catalog.json', async (route) => {
    await isAnswered;
    await route.continue();
  });
  await page.goto(`${site.origin}/`);
  await expect(page.getByText('Opening the library…')).toBeVisible();
  answer();
  await expect(page.getByRole('link', { name: publication.title })).toBeVisible();
});

test('a story opens where the browser’s storage never answers', async ({ page, site }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.goto(`${site.origin}/story/${storyId}/`);
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
});

test('an author’s own cover is shown, and the drawn one for as long as it is out of reach', async ({
  page,
  site,
}) => {
  await page.route('**/catalog.json', async (route) => {
    const feed = (await (await route.fetch()).json()) as { publications: { images: object[] }[] };
    for (const listed of feed.publications)
      listed.images = listed.images.map((image) => ({ ...image, properties: { own: true } }));
    await route.fulfill({ json: feed });
  });
  const row = page.locator('[data-row]').filter({ hasText: publication.title });
  await page.goto(`${site.origin}/`);
  await expect(row.locator('img')).toHaveJSProperty('naturalWidth', 900);
  await page.route('**/cover.webp', (route) => route.abort());
  await page.reload();
  await expect(row.locator('.cover svg')).toBeVisible();
  await expect(row.locator('img')).toHaveCount(0);
  await page.unroute('**/cover.webp');
  await expect(row.locator('img')).toHaveJSProperty('naturalWidth', 900);
});

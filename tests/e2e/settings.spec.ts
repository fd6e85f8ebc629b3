/** The settings: what is set shows at once, stays, is the same in two tabs, and never keeps the page from opening. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { cutControls } from '../support/controls.ts';
import { test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const settingsKey = 'lamplight/settings/v1';

async function open(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/settings/`);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
}

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Of the browser's own bars. */
const barColor = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(
        ({ media }) => matchMedia(media).matches,
      )?.content,
  );

async function pressToTheEnd(page: Page, name: 'Smaller' | 'Larger'): Promise<void> {
  const key = page.getByRole('button', { name });
  while ((await key.getAttribute('aria-disabled')) === 'false') await key.click();
}

for (const theme of ['Paper', 'Sepia', 'Night'])
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 1280, height: 800 },
  ])
    test(`the settings in ${theme} at ${viewport.width} have nothing that shuts people out`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize(viewport);
      await open(page, site.origin);
      await page.getByRole('radio', { name: theme }).check();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });

test('the library leads to the settings, and the settings back', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).first().click();
  await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
});

test('a chosen theme shows at once, and from the first paint on after a reload', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, site.origin);
  const paper = await ground(page);
  await page.getByRole('radio', { name: 'Night' }).check();
  await pressToTheEnd(page, 'Larger');
  const night = await ground(page);
  expect(night).not.toBe(paper);
  expect(await barColor(page)).toBe('#15110e');
  // The app's code does not come: what is seen is the page as it was prerendered.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${site.origin}/?without-code`, { waitUntil: 'load' });
  expect(await ground(page)).toBe(night);
  expect(await barColor(page)).toBe('#15110e');
  const root = page.locator('html');
  expect(await root.evaluate((one) => getComputedStyle(one).getPropertyValue('--reading-size'))).toBe('2rem');
});

test('the theme of the device is followed until another is chosen', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, site.origin);
  const night = await ground(page);
  await page.getByRole('radio', { name: 'Sepia' }).check();
  const sepia = await ground(page);
  expect(sepia).not.toBe(night);
  expect(await barColor(page)).toBe('#e4d2b7');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground(page)).toBe(sepia);
  await page.getByRole('radio', { name: 'As the device' }).check();
  expect(await barColor(page)).toBe('#f3ede2');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBe(night);
});

test('two tabs agree', async ({ page, context, site }) => {
  await open(page, site.origin);
  const other = await context.newPage();
  await open(other, site.origin);
  await page.getByRole('radio', { name: 'Night' }).check();
  await expect(other.getByRole('radio', { name: 'Night' })).toBeChecked();
  await other.getByRole('button', { name: 'Faster' }).click();
  await expect(page.getByText('1.05×')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Night' })).toBeChecked();
  expect(await ground(other)).toBe(await ground(page));
});

test('what is set survives a reload, and the defaults can be restored and taken back', async ({
  page,
  site,
}) => {
  await open(page, site.origin);
  await page.getByRole('radio', { name: 'Sepia' }).check();
  await page.getByRole('button', { name: 'Faster' }).click();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Sepia' })).toBeChecked();
  await expect(page.getByText('1.05×')).toBeVisible();
  await page.getByRole('button', { name: 'Restore defaults' }).click();
  await expect(page.getByRole('radio', { name: 'As the device' })).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('radio', { name: 'Sepia' })).toBeChecked();
  await expect(page.getByText('1.05×')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore defaults' })).toBeFocused();
});

for (const damaged of [
  '{',
  '[]',
  'null',
  '{"theme":7,"rate":"fast","textSize":900,"face":{}}',
  '{"theme":"<b>"}',
])
  test(`the settings open although ${damaged} is stored`, async ({ page, site }) => {
    await page.addInitScript(
      ([key = '', value = '']) => localStorage.setItem(key, value),
      [settingsKey, damaged],
    );
    await open(page, site.origin);
    await expect(page.getByRole('radio', { name: 'As the device' })).toBeChecked();
  });

test('the settings open without a network', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await site.close();
  await open(page, site.origin);
  await page.getByRole('radio', { name: 'Night' }).check();
});

for (const size of [
  { width: 320, height: 200 },
  { width: 320, height: 568 },
])
  test(`nothing of the settings is cut off at ${size.width} x ${size.height}, with large letters too`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(size);
    await open(page, site.origin);
    for (const letters of ['100%', '200%']) {
      await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), letters);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await cutControls(page)).toEqual([]);
    }
  });

const textSize = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).fontSize);

test('the size of the text shows in the specimen, survives a reload, and is that of the stories', async ({
  page,
  site,
}) => {
  await open(page, site.origin);
  const specimen = 'figure p';
  const before = await textSize(page, specimen);
  await page.getByRole('button', { name: 'Larger' }).click();
  await page.getByRole('button', { name: 'Larger' }).click();
  await page.getByRole('radio', { name: 'Spaced' }).check();
  await page.getByRole('radio', { name: 'Open', exact: true }).check();
  const larger = await textSize(page, specimen);
  expect(parseFloat(larger)).toBeGreaterThan(parseFloat(before));
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Spaced' })).toBeChecked();
  expect(await textSize(page, specimen)).toBe(larger);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  expect(await textSize(page, '[data-paragraph]')).toBe(larger);
});

test('the size ends at 16 and 32 pixels', async ({ page, site }) => {
  await open(page, site.origin);
  for (const [name, figure] of [
    ['Smaller', '16 px'],
    ['Larger', '32 px'],
  ] as const) {
    await pressToTheEnd(page, name);
    await expect(page.getByText(figure)).toBeVisible();
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
});

test('over the text the type can be changed, and the paragraph that is read stays where it is', async ({
  page,
  site,
}) => {
  // The page goes to the voice at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  for (let i = 0; i < 3; i++) await story.button('Forward 30 seconds').click();
  await story.expectSound();
  await story.button('Pause').click();
  const button = page.getByRole('banner').getByRole('button', { name: 'Type and theme' });
  await button.click();
  const sheet = page.getByRole('dialog', { name: 'Type and theme' });
  await expect(sheet).toBeVisible();
  const top = () =>
    page.locator('[data-paragraph][aria-current="true"]').evaluate((one) => one.getBoundingClientRect().top);
  // The page may still be on its way to the voice.
  const frame = () =>
    page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  await expect
    .poll(async () => {
      const then = await top();
      for (let i = 0; i < 5; i++) await frame();
      return (await top()) - then;
    })
    .toBe(0);
  const before = await top();
  const small = await textSize(page, '[data-paragraph]');
  for (let i = 0; i < 4; i++) {
    await sheet.getByRole('button', { name: 'Larger' }).click();
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  }
  await sheet.getByRole('radio', { name: 'Spaced' }).check();
  await sheet.getByRole('radio', { name: 'Wide' }).check();
  await frame();
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
  expect(parseFloat(await textSize(page, '[data-paragraph]'))).toBeGreaterThan(parseFloat(small));
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

const shownFace = (page: Page) => page.evaluate(() => document.documentElement.dataset['face']);

test('a face is loaded when it is chosen, and is there without a network from then on', async ({
  page,
  site,
}) => {
  const faces: string[] = [];
  page.on('request', (request) => {
    if (/lexend.*woff2/.test(request.url())) faces.push(request.url());
  });
  await open(page, site.origin);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const kept = () =>
    page.evaluate(async () => {
      const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
      return (await Promise.all(caching)).flat().filter(({ url }) => /lexend.*woff2/.test(url)).length;
    });
  expect(faces).toEqual([]);
  expect(await kept()).toBe(0);
  await page.getByRole('radio', { name: 'Lexend' }).check();
  await expect.poll(() => shownFace(page)).toBe('lexend');
  expect(await kept()).toBeGreaterThan(1);
  await site.close();
  await page.reload();
  await expect.poll(() => shownFace(page)).toBe('lexend');
  expect(await page.evaluate(() => document.fonts.check('20px Lexend'))).toBe(true);
  await expect(page.getByText('can’t be loaded')).toHaveCount(0);
});

test('a face that cannot be loaded leaves the text as it is, says so, and comes once it can', async ({
  page,
  site,
}) => {
  await open(page, site.origin);
  await page.route('**/opendyslexic-*', (route) => route.abort());
  await page.getByRole('radio', { name: 'OpenDyslexic' }).check();
  await expect(page.getByText('OpenDyslexic can’t be loaded at the moment.')).toBeVisible();
  expect(await shownFace(page)).toBe('literata');
  await page.unroute('**/opendyslexic-*');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => shownFace(page), { timeout: 30_000 }).toBe('opendyslexic');
  await expect(page.getByText('can’t be loaded')).toHaveCount(0);
});

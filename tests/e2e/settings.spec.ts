/** The settings: what is set shows at once, stays, is the same in two tabs, and never keeps the page from opening. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { cutControls } from '../support/controls.ts';
import { test } from '../support/site.ts';

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
  const night = await ground(page);
  expect(night).not.toBe(paper);
  expect(await barColor(page)).toBe('#15110e');
  // The app's code does not come: what is seen is the page as it was prerendered.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${site.origin}/?without-code`, { waitUntil: 'load' });
  expect(await ground(page)).toBe(night);
  expect(await barColor(page)).toBe('#15110e');
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

for (const damaged of ['{', '[]', 'null', '{"theme":7,"rate":"fast"}', '{"theme":"<b>"}'])
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

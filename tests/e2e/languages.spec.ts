/** The app in the listener's language: from the first page on, offline, and changed while a story plays. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { language as german } from '../../src/lib/ui/words/catalogue/de/all.ts';
import { language as spanish } from '../../src/lib/ui/words/catalogue/es/all.ts';
import { englishLeft, saidIn } from '../support/english-left.ts';
import { storyId, test } from '../support/site.ts';
import { storedTexts } from '../support/stored.ts';

const { app, library, player, settings, story: storyWords } = german.areas;

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true });

async function expectGerman(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect.poll(() => englishLeft(page, german.areas)).toEqual([]);
}

/** Controls whose name lacks words that are seen on them (WCAG 2.5.3). */
function misnamed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(':is(button, a)[aria-label]')]
      .map((control) => ({ name: control.getAttribute('aria-label') ?? '', seen: control.innerText.trim() }))
      .filter(({ name, seen }) => !name.toLowerCase().includes(seen.toLowerCase()))
      .map(({ name, seen }) => `${name}: ${seen}`),
  );
}

async function expectOpen(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await misnamed(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

test.describe('in a German browser', () => {
  test.use({ locale: 'de-DE' });

  for (const [address, heading] of [
    ['/', undefined],
    ['/settings/', app.settings()],
    ['/downloads/', app.downloads()],
    ['/listening/', german.areas.listening.listening()],
    ['/about/', german.areas.about.aboutTitle()],
    ['/share/', storyWords.notOfThisLibraryTitle()],
    ['/no-such-page/', app.pageNotFoundTitle()],
  ] as const)
    test(`${address} has no English left and shuts nobody out`, async ({ page, site }) => {
      await page.setViewportSize({ width: 320, height: 568 });
      await page.goto(site.origin + address);
      if (heading) await expect(h1(page)).toHaveText(heading);
      else await expect(page.getByRole('button', { name: library.listen() }).first()).toBeVisible();
      await expectGerman(page);
      await expectOpen(page);
    });

  test('a story has no English left, nor any of its sheets', async ({ page, site }) => {
    await page.goto(`${site.origin}/story/${storyId}/`);
    await expect(page.locator('[data-paragraph]').first()).toBeVisible();
    await expectGerman(page);
    await button(page, player.play()).click();
    await expect(button(page, player.pause())).toBeVisible();
    await expectGerman(page);
    const dialog = page.getByRole('dialog');
    for (const name of [player.speed(), player.chapters(), player.sleepTimer(), player.more()]) {
      await page.getByRole('button', { name }).filter({ visible: true }).first().click();
      await expect(dialog).toBeVisible();
      await expectGerman(page);
      await expectOpen(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    const { bookmarks, cast, rehearse, repeat, timing } = german.areas;
    for (const name of [
      bookmarks.bookmarks(),
      cast.cast(),
      repeat.repeat(),
      rehearse.rehearse(),
      player.recentPlaces(),
      timing.timing(),
      german.areas['skip-silence'].skipSilence(),
      german.areas['hand-over'].handOver(),
    ]) {
      await button(page, player.more()).click();
      await dialog.getByRole('button', { name, exact: true }).click();
      await expect(dialog.getByRole('heading', { level: 2, name })).toBeVisible();
      await expectGerman(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });

  test('the app starts offline in the same language', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await site.close();
    await page.goto(`${site.origin}/settings/`);
    await expect(h1(page)).toHaveText(app.settings());
    await expectGerman(page);
  });

  test('a language that cannot be loaded leaves a page in English that works', async ({ page, site }) => {
    // The file that has the German words.
    await page.route('**/*.js', async (route) => {
      const body = await (await route.fetch()).text();
      return body.includes(app.settings())
        ? route.abort()
        : route.fulfill({ body, contentType: 'text/javascript' });
    });
    await page.goto(`${site.origin}/story/${storyId}/`);
    await button(page, 'Play').click();
    await expect(button(page, 'Pause')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.goto(`${site.origin}/settings/`);
    await expect(page.getByText('can’t be loaded at the moment').last()).toBeVisible();
    await page.unroute('**/*.js');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(h1(page)).toHaveText(app.settings());
    await expectGerman(page);
  });
});

test('a language that is chosen shows at once, while a story plays, and stays', async ({ page, site }) => {
  await page.goto(`${site.origin}/story/${storyId}/`);
  await button(page, 'Play').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('region', { name: 'Now playing' })).toBeVisible();
  await page.getByRole('radio', { name: 'Español' }).check();
  await expect(h1(page)).toHaveText(spanish.areas.app.settings());
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page).toHaveTitle(spanish.areas.app.pageTitle({ title: spanish.areas.app.settings() }));
  await expect.poll(() => englishLeft(page, spanish.areas)).toEqual([]);
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await expect(h1(page)).toHaveText(app.settings());
  await expectGerman(page);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await expect(button(page, player.pause())).toBeVisible();
  await page.reload();
  await expect(h1(page)).toHaveText(app.settings());
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(h1(page)).toHaveText('Settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the page follows the browser when its language is changed, unless another is set', async ({
  page,
  site,
}) => {
  const prefer = (...languages: readonly string[]) =>
    page.evaluate((preferred) => {
      Object.defineProperty(navigator, 'languages', { configurable: true, value: preferred });
      dispatchEvent(new Event('languagechange'));
    }, languages);
  await page.goto(`${site.origin}/settings/`);
  await expect(h1(page)).toHaveText('Settings');
  await prefer('de-CH', 'en');
  await expect(h1(page)).toHaveText(app.settings());
  await expectGerman(page);
  await prefer('fr', 'es-MX');
  await expect(h1(page)).toHaveText(spanish.areas.app.settings());
  await prefer('en');
  await expect(h1(page)).toHaveText('Settings');
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await expect(h1(page)).toHaveText(app.settings());
  await prefer('es');
  await expectGerman(page);
});

for (const { code, areas } of [german, spanish])
  test.describe(`in ${code}`, () => {
    test.use({ locale: code });
    test('what is seen on a control of the downloads is in its name', async ({ page, site }) => {
      const { downloads } = areas;
      await page.goto(`${site.origin}/story/${storyId}/`);
      await button(page, downloads.download()).click();
      await expect(page.getByText(downloads.ready())).toBeVisible();
      await page.goto(`${site.origin}/downloads/`);
      const title = 'When Love and Ambition Collide';
      await page.getByRole('button', { name: areas['downloads-page'].more({ title }) }).click();
      await expect(
        page.getByRole('button', { name: downloads.removeDownloadNamed({ title }) }),
      ).toBeVisible();
      await expectOpen(page);
    });
  });

test('what was stored while the app was in German is told in Spanish', async ({ browser, site }) => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(`${site.origin}/story/${storyId}/`);
  await button(page, player.play()).click();
  await expect(button(page, player.pause())).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText(german.areas.bookmarks.bookmarkSet())).toBeVisible();
  await button(page, player.forward30Seconds()).click();
  await button(page, player.forward30Seconds()).click();
  await button(page, player.pause()).click();
  await expect(button(page, player.play())).toBeVisible();
  const dialog = page.getByRole('dialog');
  const open = async (areas: typeof german.areas, name: string) => {
    await button(page, areas.player.more()).click();
    await dialog.getByRole('button', { name, exact: true }).click();
    await expect(dialog.getByRole('heading', { level: 2, name })).toBeVisible();
  };
  await open(german.areas, player.recentPlaces());
  await expect(dialog.getByText(player.youPaused({ when: '' }).trim().split(' ')[0] ?? '')).not.toHaveCount(
    0,
  );
  const kept = await storedTexts(page, 'lamplight-state');
  expect(kept).toContain('pause');
  expect(saidIn(kept, german.areas)).toEqual([]);
  await page.goto(`${site.origin}/settings/`);
  await page.getByRole('radio', { name: 'Español' }).check();
  await page.goto(`${site.origin}/story/${storyId}/`);
  const { areas } = spanish;
  const card = page.getByRole('region', { name: areas.story.whereYouWere() });
  await expect(card).toContainText(areas.story.youWereHere({ when: areas.time.justNow() }));
  await card.getByRole('button', { name: areas.story.continueFromThere() }).click();
  await expect(button(page, areas.player.pause())).toBeVisible();
  for (const [name, said] of [
    [areas.player.recentPlaces(), areas.player.youPaused({ when: '' }).trim()],
    [areas.bookmarks.bookmarks(), areas.bookmarks.keptWhen({ place: '', when: '' }).slice(2).trim()],
  ] as const) {
    await open(areas, name);
    await expect(dialog.getByText(said).first()).toBeVisible();
    expect(await englishLeft(page, areas, german.areas)).toEqual([]);
    expect(await englishLeft(page, areas)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await context.close();
});

test('settings of an earlier version are kept in another language', async ({ browser, site }) => {
  const english = await browser.newContext();
  const page = await english.newPage();
  await page.goto(`${site.origin}/settings/`);
  await page.evaluate(() => {
    localStorage.setItem('lamplight/settings/v1', JSON.stringify({ theme: 'night', rate: 1.25 }));
  });
  const storageState = await english.storageState();
  await english.close();
  const context = await browser.newContext({ locale: 'de-DE', storageState });
  const later = await context.newPage();
  await later.goto(`${site.origin}/settings/`);
  await expect(later.getByRole('radio', { name: settings.themeNight() })).toBeChecked();
  await expect(later.getByText('1,25×').first()).toBeVisible();
  await context.close();
});

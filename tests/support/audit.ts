/**
 * What shuts somebody out of a screen as it is now: what axe finds, targets that are too small or that overlap, controls
 * that the focus cannot be seen on, and what is lost where letters are large or the screen is small.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { lookAtControls } from './look-at-controls.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Experimental in axe. Its rule on names and words on the screen takes a value for a name; ours is in `lookAtControls`. */
const alsoEnabled = { 'focus-order-semantics': { enabled: true } };

/** Widths and heights in CSS pixels; the last two are a desktop at 400 %, and a phone on its side at 170 %. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 568 },
  { width: 320, height: 200 },
  { width: 500, height: 320 },
];

async function axe(page: Page, theme: string, rules?: string[]): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) builder.withRules(rules);
  else builder.options({ runOnly: tags, rules: alsoEnabled });
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${theme}: ${id}: ${target.join()}: ${failureSummary}`),
  );
}

/** Themes differ in their colours alone: once everything is looked for, then what depends on colours. */
async function inThemes(page: Page): Promise<readonly string[]> {
  const problems = [...(await axe(page, 'paper'))];
  for (const theme of ['night', 'sepia']) {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    problems.push(...(await axe(page, theme, ['color-contrast'])));
  }
  await page.evaluate(() => (document.documentElement.dataset.theme = 'system'));
  return problems;
}

/** Its words are longer than English ones. The page follows the browser; one that never started has no other words. */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((code) => {
    Object.defineProperty(navigator, 'languages', { configurable: true, value: [code] });
    dispatchEvent(new Event('languagechange'));
  }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function inSizes(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  const look = async (name: string) =>
    (await page.evaluate(lookAtControls)).map((problem) => `${name}: ${problem}`);
  const problems = await look('as it is');
  for (const size of sizes) {
    await page.setViewportSize(size);
    problems.push(...(await look(`${size.width} x ${size.height}`)));
  }
  await page.setViewportSize({ width: 320, height: 568 });
  await speak(page, 'de');
  problems.push(...(await look('German')));
  await speak(page, 'en');
  if (before) await page.setViewportSize(before);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  problems.push(...(await look('letters of 200 %')));
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  // https://www.w3.org/TR/WCAG22/#text-spacing
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
  problems.push(...(await look('wide text')));
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return problems;
}

export async function shutsOut(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return [...(await inThemes(page)), ...(await inSizes(page))];
}

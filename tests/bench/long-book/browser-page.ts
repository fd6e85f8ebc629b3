/** A new page on a phone, and what the benches of long books do there. */
import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { watchTasks } from '../../support/long-tasks.ts';
import { newPhone } from '../start/slow-phone.ts';

export async function withPage<T>(
  browser: Browser,
  use: (page: Page, devtools: CDPSession) => Promise<T>,
): Promise<T> {
  const phone = await newPhone(browser);
  const page = await phone.newPage();
  await watchTasks(page);
  const devtools = await phone.newCDPSession(page);
  await devtools.send('Performance.enable');
  try {
    return await use(page, devtools);
  } finally {
    await phone.close();
  }
}

export function voice(page: Page): Promise<unknown> {
  return page.waitForFunction(() => [...(CSS.highlights.get('spoken-word') ?? [])].length > 0);
}

/** The paragraph in the middle of the screen, after the scroll bar was dragged to this share of the page. */
export async function paragraphFarDown(page: Page, share: number): Promise<Locator> {
  const id = await page.waitForFunction((part) => {
    const { clientWidth, clientHeight, scrollHeight } = document.documentElement;
    const inMiddle = document.elementFromPoint(clientWidth / 2, clientHeight / 2);
    const paragraph = inMiddle?.closest<HTMLElement>('[data-paragraph]');
    const isThere = scrollY > (scrollHeight - clientHeight) * (part - 0.1);
    if (!isThere) scrollTo(0, (scrollHeight - clientHeight) * part);
    return isThere && paragraph?.dataset['paragraph'];
  }, share);
  return page.locator(`[data-paragraph="${await id.jsonValue()}"]`);
}

/** The browser's own counters by their names, in seconds, bytes or pieces. */
export async function metrics(devtools: CDPSession): Promise<Readonly<Partial<Record<string, number>>>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Milliseconds of script for each frame that is drawn in that time. */
export async function scriptOfFrame(page: Page, devtools: CDPSession, ms: number): Promise<number> {
  const before = await metrics(devtools);
  const frames = await countFrames(page, ms);
  const after = await metrics(devtools);
  return (1000 * ((after['ScriptDuration'] ?? NaN) - (before['ScriptDuration'] ?? NaN))) / frames;
}

function countFrames(page: Page, ms: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const end = performance.now() + wanted;
        let frames = 0;
        const count = () => {
          frames++;
          if (performance.now() < end) requestAnimationFrame(count);
          else resolve(frames);
        };
        requestAnimationFrame(count);
      }),
    ms,
  );
}

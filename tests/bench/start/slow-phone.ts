/** Pages as a phone with a quarter of this machine's speed shows them. */
import { chromium, devices, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { chromium as launchOptions } from '../../../scripts/chromium.mjs';

export const slowdown = 4;

/** The pages that a desktop's address bar opens in, which take a second of the processor whenever a page is made. */
const addressBarPages = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup';

export function launchBrowser(): Promise<Browser> {
  const { args, ...options } = launchOptions();
  return chromium.launch({
    ...options,
    args: [
      ...args,
      // Presses of the bench's own script are no gestures of a listener.
      '--autoplay-policy=no-user-gesture-required',
      `--disable-features=${addressBarPages}`,
    ],
  });
}

export async function newPhone(browser: Browser): Promise<BrowserContext> {
  const phone = await browser.newContext({ ...devices['Pixel 7'] });
  // esbuild wraps named functions in a helper of its own, also in those that run in the page.
  await phone.addInitScript('globalThis.__name = (named) => named');
  return phone;
}

/** An empty page at the phone's speed, with no service worker running yet. */
export async function newSlowPage(phone: BrowserContext): Promise<Page> {
  const page = await phone.newPage();
  const devtools = await phone.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

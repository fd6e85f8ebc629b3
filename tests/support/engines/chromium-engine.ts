import { chromium } from '@playwright/test';
import { chromium as launchOptions } from '../../../scripts/chromium.mjs';
import type { Engine } from './engine.ts';

export async function startChromium(env: NodeJS.ProcessEnv): Promise<Engine> {
  const browser = await chromium.launch({ ...launchOptions(), env: { ...process.env, ...env } });
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  return {
    open: async (url) => {
      await page.goto(url);
    },
    // Playwright's own evaluate() counts as a gesture.
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    },
    press: (button) =>
      page.getByRole('button', { name: button, exact: true }).filter({ visible: true }).click(),
    close: () => browser.close(),
  };
}

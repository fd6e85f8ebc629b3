/** Measures how long the page is blocked: the browser reports every task of more than 50 ms. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Milliseconds of each long task so far. */
    longTasks: number[];
  }
}

/** To be called before the first page is opened. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Milliseconds; 0 where there was none. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => window.longTasks.reduce((longest, ms) => Math.max(longest, ms), 0));
}

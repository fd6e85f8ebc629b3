/** Measures how long the page is blocked: the browser reports every task of more than 50 ms. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Each long task so far; times in milliseconds, as of `performance.now()`. */
    longTasks: { readonly start: number; readonly duration: number }[];
  }
}

/** To be called before the first page is opened. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime: start, duration } of list.getEntries())
        window.longTasks.push({ start, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
}

/**
 * The browser reports a long task some time after it, in order: resolves once it has reported one that is made now, and so
 * all before it.
 */
export function tasksReported(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const longMs = 60;
        setTimeout(() => {
          const start = performance.now();
          while (performance.now() - start < longMs);
          const observer = new PerformanceObserver((list) => {
            if (!list.getEntries().some((task) => task.startTime + task.duration > start + longMs / 2))
              return;
            observer.disconnect();
            resolve();
          });
          observer.observe({ type: 'longtask', buffered: true });
        });
      }),
  );
}

/** Milliseconds of the longest that began in this time of the page; 0 where there was none. */
export function longestTask(page: Page, from = 0, to = Infinity): Promise<number> {
  return page.evaluate(
    ([first, last]) =>
      window.longTasks
        .filter(({ start }) => start >= first && start < last)
        .reduce((longest, { duration }) => Math.max(longest, duration), 0),
    [from, to] as const,
  );
}

/** Controls that cannot be pressed because they are outside the screen or covered by another. */
import type { Page } from '@playwright/test';

/** Names of the controls that stick out of the screen at a side, or out of the bar that they are in. */
export function cutControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName;
    return [...document.querySelectorAll('a, button, summary, [role="slider"]')].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || !element.checkVisibility({ visibilityProperty: true })) return [];
      // Controls in a row that scrolls can be scrolled into view.
      if (element.closest('ul')?.scrollWidth !== element.closest('ul')?.clientWidth) return [];
      const isOutside = box.left < -0.5 || box.right > width + 0.5;
      const bar = element.closest('[data-covers="bottom"]');
      const isBelow = bar !== null && bar.scrollHeight <= bar.clientHeight && box.bottom > innerHeight + 0.5;
      const neighbours = bar ? [...bar.querySelectorAll('a, button, [role="slider"]')] : [];
      const isCovered = neighbours.some((other) => {
        const it = other.getBoundingClientRect();
        const [dx, dy] = [
          Math.min(box.right, it.right) - Math.max(box.left, it.left),
          Math.min(box.bottom, it.bottom) - Math.max(box.top, it.top),
        ];
        return other !== element && dx > 1 && dy > 1;
      });
      return isOutside || isBelow || isCovered ? [nameOf(element)] : [];
    });
  });
}

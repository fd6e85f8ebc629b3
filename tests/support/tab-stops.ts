/** What the Tab key comes by, in its order. */
import type { Page } from '@playwright/test';

export interface TabStop {
  readonly name: string;
  /** The bar that it is in, or the page itself. */
  readonly layer: string;
  /** On the page; in a bar, on the screen. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the top of the page to where Tab leaves it. */
export async function tabStops(page: Page): Promise<readonly TabStop[]> {
  const stops: TabStop[] = [];
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    // After `blur()`, Tab would go on from where the focus was.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      let bar: Element | null = focused;
      while (bar && !['fixed', 'sticky'].includes(getComputedStyle(bar).position)) bar = bar.parentElement;
      const shown = focused.closest('label') ?? focused;
      const { left, right, top, bottom } = shown.getBoundingClientRect();
      const y = bar ? 0 : scrollY;
      return {
        name: (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim(),
        layer: bar ? ((bar.querySelector('section') ?? bar).ariaLabel ?? bar.localName) : 'page',
        left,
        right,
        top: top + y,
        bottom: bottom + y,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** Steps that go back on the screen: up, other than to a column at the right, or to the left in a line. */
export function stepsBack(stops: readonly TabStop[]): readonly string[] {
  return stops.slice(1).flatMap((stop, i) => {
    const before = stops[i];
    if (!before || before.layer !== stop.layer) return [];
    const isUp = stop.bottom <= before.top + 1 && stop.left < before.right - 1;
    const middle = (stop.top + stop.bottom) / 2;
    const isInLine = middle > before.top && middle < before.bottom;
    const isBack = isUp || (isInLine && stop.right <= before.left + 1);
    return isBack ? [`${before.name} → ${stop.name}`] : [];
  });
}

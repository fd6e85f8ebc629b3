/**
 * When a control disappears while it has the focus, the focus goes to another one. Otherwise keyboards and screen
 * readers would start again at the top of the page.
 */

/**
 * If the focus was lost, focuses the first visible element that matches one of these, tried in their order. Waits for the next frame, which lays
 * the page out anyway: checking what is visible before would cause an extra layout.
 */
export async function handOverFocus(...selectors: readonly string[]): Promise<void> {
  await new Promise(requestAnimationFrame);
  const focused = document.activeElement;
  if (focused && focused !== document.body && isSeen(focused)) return;
  focusFirst(selectors);
}

/** The same, wherever the focus is: what had it is far away now. */
export async function moveFocus(...selectors: readonly string[]): Promise<void> {
  await new Promise(requestAnimationFrame);
  focusFirst(selectors);
}

function focusFirst(selectors: readonly string[]): void {
  selectors
    .flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)])
    .find(isSeen)
    ?.focus({ preventScroll: true });
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** The button that plays and pauses, in the bar that is visible. */
export const playButton = '[data-covers="bottom"] .play-button';

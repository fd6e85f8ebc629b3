/**
 * A control that goes while it has the focus hands it to its successor: else the keyboard and the screen reader begin
 * again at the page's top.
 */

/**
 * Once the page is updated, focuses the first visible element that matches `selector`, if the focus was lost. In the
 * next frame, which lays the page out in any case: to ask who is visible before that would do it twice.
 */
export async function handOverFocus(selector: string): Promise<void> {
  await new Promise(requestAnimationFrame);
  const focused = document.activeElement;
  if (focused && focused !== document.body && isSeen(focused)) return;
  [...document.querySelectorAll<HTMLElement>(selector)].find(isSeen)?.focus({ preventScroll: true });
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** The button that plays and pauses, in whichever bar it is seen. */
export const playButton = '[data-covers="bottom"] .play-button';

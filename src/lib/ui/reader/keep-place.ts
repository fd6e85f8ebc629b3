/** Changes the look of the text, and keeps the paragraph that is being read where it is on the screen. */
import { flushSync } from 'svelte';

/** The listener is assumed to read at this share of the screen's height, as the voice is kept there. */
const readingHeight = 0.35;

export function keepPlace(change: () => void): void {
  const paragraph = readParagraph();
  const before = paragraph?.getBoundingClientRect().top ?? 0;
  flushSync(change);
  const after = paragraph?.getBoundingClientRect().top ?? 0;
  if (after !== before) scrollBy({ top: after - before, behavior: 'instant' });
}

/** The one that is heard, if it is on the screen; undefined before and after the text. */
function readParagraph(): Element | undefined {
  const heard = document.querySelector('[data-paragraph][aria-current="true"]');
  const box = heard?.getBoundingClientRect();
  if (heard && box && box.bottom > 0 && box.top < innerHeight) return heard;
  const y = innerHeight * readingHeight;
  // Asking each paragraph of a long story where it is would lay all of them out.
  const slice = [...document.querySelectorAll('.transcript > *')].find((one) => reaches(one, y));
  return [...(slice?.querySelectorAll('[data-paragraph]') ?? [])].find((one) => reaches(one, y));
}

function reaches(element: Element, y: number): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top <= y && bottom >= y;
}

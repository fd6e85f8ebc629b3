/** What fixed bars leave of the screen. They say so themselves, with `data-covers="top"` or `"bottom"`. */

export function coveredTop(): number {
  return heightOf('top');
}

export function coveredBottom(): number {
  return heightOf('bottom');
}

/** Gives the styles the element's height, as a property of the root that is 0 without the element; `gap` in pixels. */
export function publishHeight(property: `--${string}`, gap = 0): (element: HTMLElement) => () => void {
  return (element) => {
    const { style } = document.documentElement;
    // The observer reports the first height as well, after the element that this one replaces has removed its own.
    const observer = new ResizeObserver(() => {
      style.setProperty(property, `${element.getBoundingClientRect().height + gap}px`);
    });
    observer.observe(element, { box: 'border-box' });
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  };
}

function heightOf(side: 'top' | 'bottom'): number {
  return [...document.querySelectorAll(`[data-covers="${side}"]`)].reduce(
    (sum, element) => sum + element.getBoundingClientRect().height,
    0,
  );
}

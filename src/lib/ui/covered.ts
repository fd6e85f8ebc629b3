/** How much of the screen the fixed bars cover. They are marked with `data-covers="top"` or `"bottom"`. */

export function coveredTop(): number {
  return heightOf('top');
}

export function coveredBottom(): number {
  return heightOf('bottom');
}

/** Sets a CSS property of the root to the element's height, and removes it with the element. */
export function publishHeight(property: `--${string}`): (element: HTMLElement) => () => void {
  return (element) => {
    const { style } = document.documentElement;
    // The observer also reports the first height. By then the element that this one replaces has removed the property.
    const observer = new ResizeObserver(() => {
      style.setProperty(property, `${element.getBoundingClientRect().height}px`);
    });
    observer.observe(element, { box: 'border-box' });
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  };
}

function heightOf(side: 'top' | 'bottom'): number {
  return (
    [...document.querySelectorAll(`[data-covers="${side}"]`)]
      // On the lowest screens the head goes away with the page.
      .filter((element) => getComputedStyle(element).position !== 'relative')
      .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0)
  );
}

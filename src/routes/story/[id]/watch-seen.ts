/** Reports whether any of an element is on screen, and when that changes. Returns the function that stops it. */
export function watchSeen(element: Element, onChange: (isSeen: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    onChange(entries.at(-1)?.isIntersecting ?? false);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}

/**
 * Reports whether the link to the library, at the top of a story's header, is on screen. It leaves the screen before the
 * title below it does: the running head, which has both, takes its place at once.
 */
export function watchWayBack(header: Element, onChange: (isSeen: boolean) => void): () => void {
  return watchSeen(header.querySelector('a') ?? header, onChange);
}

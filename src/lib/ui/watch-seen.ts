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

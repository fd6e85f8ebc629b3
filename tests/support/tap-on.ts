/** A tap of a finger in the middle of a word of an element, which is brought to the screen. */
export async function tapOn(element: Element | null, word: string): Promise<void> {
  element?.scrollIntoView({ block: 'center' });
  // What was not on the screen is laid out in the next frame.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(word) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + word.length);
    const box = range.getBoundingClientRect();
    const at = {
      clientX: box.left + box.width / 2,
      clientY: box.top + box.height / 2,
      bubbles: true,
      isPrimary: true,
    };
    const target = document.elementFromPoint(at.clientX, at.clientY);
    target?.dispatchEvent(new PointerEvent('pointerdown', at));
    target?.dispatchEvent(new MouseEvent('click', at));
    return;
  }
  throw new Error(`“${word}” is not there`);
}

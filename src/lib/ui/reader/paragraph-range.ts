/**
 * Converts between offsets in a paragraph's text and positions in its DOM. Labels are generated content, so the text
 * nodes of a paragraph, one after another, are exactly its text.
 */

/** The range of [from, to); undefined if the paragraph has no such text. */
export function rangeOf(paragraph: Element, from: number, to: number): Range | undefined {
  const range = document.createRange();
  let at = 0;
  let isStarted = false;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!isStarted && from < at + length) {
      range.setStart(node, from - at);
      isStarted = true;
    }
    if (isStarted && to <= at + length) {
      range.setEnd(node, to - at);
      return range;
    }
    at += length;
  }
  return undefined;
}

/** The offset of a DOM position, such as the one under a finger. */
export function offsetOf(paragraph: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The DOM position at a point of the screen; browsers have different functions for it. */
export function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** A point next to a short last line or in the margin has a caret position too, but is on no word. */
export function isOnText(paragraph: Element, x: number, y: number): boolean {
  const text = document.createRange();
  text.selectNodeContents(paragraph);
  const halfLeading = 6;
  return [...text.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left && x <= right && y >= top - halfLeading && y <= bottom + halfLeading,
  );
}

/**
 * Tells a tap on a word from scrolling, selecting and a long press: the finger hardly moved, was lifted soon, and
 * nothing is selected.
 */
import type { BlockId } from '#lib/core/publication/ids.ts';
import { caretAt, isOnText, offsetOf } from './paragraph-range.ts';

const furthestPixels = 10;
const longestMs = 500;

export interface TappedText {
  readonly paragraph: BlockId;
  /** Offset in the paragraph's text. */
  readonly offset: number;
}

/** Watches a container of paragraphs; returns the function that stops it. */
export function listenForTaps(container: HTMLElement, onTap: (text: TappedText) => void): () => void {
  let down: { readonly x: number; readonly y: number; readonly at: number } | undefined;
  const onDown = (event: PointerEvent) => {
    // Checked now, because the tap clears the selection before the click event comes.
    const isSelected = getSelection()?.isCollapsed === false;
    down =
      event.isPrimary && event.button === 0 && !isSelected
        ? { x: event.clientX, y: event.clientY, at: event.timeStamp }
        : undefined;
  };
  const onClick = (event: MouseEvent) => {
    const start = down;
    down = undefined;
    if (!start || event.timeStamp - start.at > longestMs) return;
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > furthestPixels) return;
    if (getSelection()?.isCollapsed === false) return;
    const text = textAt(event.clientX, event.clientY);
    if (text) onTap(text);
  };
  container.addEventListener('pointerdown', onDown);
  container.addEventListener('click', onClick);
  return () => {
    container.removeEventListener('pointerdown', onDown);
    container.removeEventListener('click', onClick);
  };
}

function textAt(x: number, y: number): TappedText | undefined {
  const caret = caretAt(x, y);
  const element = caret?.node instanceof Element ? caret.node : caret?.node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-paragraph]');
  const id = paragraph?.dataset.paragraph;
  if (!caret || !paragraph || id === undefined || !isOnText(paragraph, x, y)) return undefined;
  return { paragraph: id as BlockId, offset: offsetOf(paragraph, caret.node, caret.offset) };
}

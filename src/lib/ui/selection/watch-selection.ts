/** Watches what the listener selects in the text, by mouse, finger or keyboard. */
import type { BlockId } from '#lib/core/publication/ids.ts';
import { offsetOf } from '../reader/paragraph-range.ts';

export interface SelectedText {
  readonly text: string;
  /** Where it begins: a paragraph, and an offset in its text. */
  readonly paragraph: BlockId;
  readonly offset: number;
  readonly range: Range;
}

/** A selection that still changes is left alone. */
const restMs = 250;

/**
 * Reports what is selected once it is at rest, and at once that nothing is. While what `isTool` accepts is pressed, the
 * selection counts as it was: on phones a press may take it away before the click comes. Returns the function that stops it.
 */
export function watchSelection(
  isTool: (target: EventTarget | null) => boolean,
  onChange: (selected: SelectedText | undefined) => void,
): () => void {
  let pressed: 'tool' | 'page' | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (pressed === 'tool') return;
    if (getSelection()?.type !== 'Range') onChange(undefined);
    else if (!pressed)
      timer = setTimeout(() => {
        onChange(selectedText());
      }, restMs);
  };
  const press = ({ target }: Event) => (pressed = isTool(target) ? 'tool' : 'page');
  const end = () => {
    pressed = undefined;
    look();
  };
  const release = () => {
    if (pressed === 'page') end();
  };
  const listeners = [
    ['selectionchange', look],
    ['pointerdown', press],
    ['pointerup', release],
    ['click', end],
    // A browser that takes the finger for its own selection cancels the pointer.
    ['pointercancel', end],
  ] as const;
  for (const [type, listener] of listeners) document.addEventListener(type, listener);
  look();
  return () => {
    clearTimeout(timer);
    for (const [type, listener] of listeners) document.removeEventListener(type, listener);
  };
}

/** Undefined where no text of the story is selected. */
function selectedText(): SelectedText | undefined {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const whole = selection?.toString() ?? '';
  const text = whole.trim();
  if (!range || text === '') return undefined;
  const [node, at] = [range.startContainer, range.startOffset];
  const element = node instanceof Element ? node : node.parentElement;
  const inside = element?.closest<HTMLElement>('[data-paragraph]');
  // A selection may begin before its first paragraph, such as at a title.
  const paragraphs = document.querySelectorAll<HTMLElement>('[data-paragraph]');
  const paragraph = inside ?? [...paragraphs].find((one) => range.intersectsNode(one));
  const id = paragraph?.dataset.paragraph as BlockId | undefined;
  if (!paragraph || id === undefined) return undefined;
  const leading = whole.length - whole.trimStart().length;
  return { text, paragraph: id, offset: inside ? offsetOf(paragraph, node, at) + leading : 0, range };
}

/** What a key of the keyboard asks of the player, wherever on the page the focus is. */

export type KeyAction =
  'toggle' | 'back' | 'forward' | 'slower' | 'faster' | 'repeat' | 'bookmark' | 'undo' | 'list';

const actions: Readonly<Record<string, KeyAction>> = {
  ' ': 'toggle',
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  '[': 'slower',
  ']': 'faster',
  r: 'repeat',
  b: 'bookmark',
  '?': 'list',
  Escape: 'undo',
};

/** They have a use of their own for these keys. */
const takesKeys = ['input', 'textarea', 'select', '[contenteditable]', 'dialog']
  .concat(['dialog', 'slider', 'menu', 'tablist'].map((role) => `[role="${role}"]`))
  .join();
const takesSpace = ['a', 'button', 'summary', 'label', '[role="button"]'].join();

/**
 * Undefined for a key that is not the player's. `hasCharacters`: keys of one character are in use; those who speak to
 * their device, or touch a key by accident, switch them off (WCAG 2.1.4).
 */
export function keyAction(event: KeyboardEvent, hasCharacters: boolean): KeyAction | undefined {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return undefined;
  if (target instanceof Element && target.closest(takesKeys)) return undefined;
  if (isUndo(event)) return 'undo';
  const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
  const isCharacter = key.length === 1 && key !== ' ';
  if (!action || (isCharacter && !hasCharacters)) return undefined;
  // On some keyboards brackets are typed with AltGr, which counts as Ctrl and Alt.
  const isModified = event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && !isCharacter);
  if (isModified && !event.getModifierState('AltGraph')) return undefined;
  if (!(target instanceof Element)) return action;
  if (action === 'toggle' && target.closest(takesSpace)) return undefined;
  if ((action === 'back' || action === 'forward') && scrollsSideways(target)) return undefined;
  return action;
}

function isUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** A row wider than the page is scrolled by the arrows. */
function scrollsSideways(target: Element): boolean {
  const isRow = (element: Element) =>
    element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
  for (
    let element: Element | null = target;
    element && element !== document.body;
    element = element.parentElement
  )
    if (isRow(element)) return true;
  return false;
}

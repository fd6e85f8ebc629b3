/** Makes the text one stop of the Tab key. What chooses a place in it is loaded when it is first used. */
import type { CursorPorts } from './text-cursor.ts';

/** Returns the function that stops it. */
export function listenForKeys(container: HTMLElement, ports: CursorPorts): () => void {
  let stop: () => void = () => undefined;
  const onFocus = () => {
    import('./text-cursor.ts').then(
      ({ TextCursor }) => (stop = new TextCursor(container, ports).start()),
      // Without it the text can be read, and tapped.
      () => undefined,
    );
  };
  container.tabIndex = 0;
  container.addEventListener('focusin', onFocus, { once: true });
  return () => {
    container.removeEventListener('focusin', onFocus);
    stop();
  };
}

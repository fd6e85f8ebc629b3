/**
 * Draws the ribbons of bookmarks into the paragraphs that are on the page. Paragraphs come and go while the page is
 * scrolled, and the text of a story is drawn without knowing of bookmarks: nothing of this is loaded with it.
 */
import type { Bookmark } from '#lib/core/library/bookmarks.ts';
import { words } from '../words/catalogue/bookmarks.ts';

const name = 'ribbon';

export class Ribbons {
  readonly #root: HTMLElement;
  readonly #onOpen: (ids: readonly string[]) => void;
  readonly #observer = new MutationObserver(() => {
    this.#draw();
  });
  /** Ids of the bookmarks by those of their paragraphs. */
  #wanted: ReadonlyMap<string, readonly string[]> = new Map();

  constructor(root: HTMLElement, onOpen: (ids: readonly string[]) => void) {
    this.#root = root;
    this.#onOpen = onOpen;
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  show(bookmarks: readonly Bookmark[]): void {
    const wanted = new Map<string, string[]>();
    for (const { id, at } of bookmarks) {
      const others = wanted.get(at.paragraph);
      if (others) others.push(id);
      else wanted.set(at.paragraph, [id]);
    }
    this.#wanted = wanted;
    this.#draw();
  }

  remove(): void {
    this.#observer.disconnect();
    this.#wanted = new Map();
    this.#draw();
  }

  #draw(): void {
    for (const ribbon of this.#root.querySelectorAll(`.${name}`))
      if (!this.#wanted.has(paragraphOf(ribbon))) ribbon.remove();
    for (const [id, ids] of this.#wanted) {
      const paragraph = this.#root.querySelector(`[data-paragraph="${CSS.escape(id)}"]`);
      if (!paragraph) continue;
      const label = words.ribbon({ count: ids.length });
      const ribbon = paragraph.querySelector(`:scope > .${name}`) ?? paragraph.appendChild(this.#make());
      if (ribbon.ariaLabel !== label) ribbon.ariaLabel = label;
    }
  }

  /** It holds no text: offsets in a paragraph count every character. */
  #make(): HTMLButtonElement {
    const ribbon = document.createElement('button');
    ribbon.className = name;
    ribbon.setAttribute('aria-haspopup', 'dialog');
    ribbon.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#onOpen(this.#wanted.get(paragraphOf(ribbon)) ?? []);
    });
    // For the paragraph it is neither a tap on a word nor Enter on the place that keys chose.
    ribbon.addEventListener('pointerdown', (event) => {
      event.stopPropagation();
    });
    ribbon.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.stopPropagation();
    });
    return ribbon;
  }
}

function paragraphOf(ribbon: Element): string {
  return ribbon.closest<HTMLElement>('[data-paragraph]')?.dataset.paragraph ?? '';
}

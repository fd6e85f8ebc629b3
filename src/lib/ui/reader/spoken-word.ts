/**
 * Lights one word with a CSS custom highlight: one Highlight object that stays, with one range, and no markup around
 * words. In browsers without that API only the paragraph is tinted.
 */
const highlightName = 'spoken-word';

export class SpokenWord {
  readonly #highlight: Highlight | undefined;

  constructor() {
    if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
    this.#highlight = new Highlight();
    CSS.highlights.set(highlightName, this.#highlight);
  }

  light(range: Range): void {
    this.#highlight?.clear();
    this.#highlight?.add(range);
  }

  clear(): void {
    this.#highlight?.clear();
  }

  remove(): void {
    if (this.#highlight) CSS.highlights.delete(highlightName);
  }
}

/**
 * Lights one word: a single permanent Highlight with a single range, no markup around words.
 * A browser without the CSS Custom Highlight API lights the paragraph alone.
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

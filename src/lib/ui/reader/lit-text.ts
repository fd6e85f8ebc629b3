/**
 * Lights words with a CSS custom highlight: one Highlight object that stays, with one range, and no markup around
 * words. In browsers without that API nothing is lit but the tint of the paragraph.
 */
export class LitText {
  readonly #highlight: Highlight | undefined;
  readonly #name: 'spoken-word' | 'found-word';

  constructor(name: 'spoken-word' | 'found-word') {
    this.#name = name;
    if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
    this.#highlight = new Highlight();
    // Where both are, the word that is spoken is seen.
    this.#highlight.priority = name === 'spoken-word' ? 1 : 0;
    CSS.highlights.set(name, this.#highlight);
  }

  /** Undefined lights nothing. */
  light(range: Range | undefined): void {
    this.#highlight?.clear();
    if (range) this.#highlight?.add(range);
  }

  remove(): void {
    if (this.#highlight) CSS.highlights.delete(this.#name);
  }
}

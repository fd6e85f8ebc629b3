import type { Attributes, MarkupSink } from '../markup/element.ts';
import { OverlayReader, type OverlayPair } from '../epub/overlay.ts';

/** A SMIL file of a DAISY book: its pairs in playing order, and where its elements begin in them. */
export class SmilReader implements MarkupSink {
  readonly #overlay = new OverlayReader();
  /** Index of the first pair that is in an element, or after it. */
  readonly places = new Map<string, number>();

  get pairs(): readonly OverlayPair[] {
    return this.#overlay.pairs;
  }

  open(name: string, attributes: Attributes): void {
    const id = attributes['id'];
    if (id !== undefined && !this.places.has(id)) this.places.set(id, this.pairs.length);
    this.#overlay.open(name, attributes);
  }

  text(): void {
    // A SMIL file says nothing in text.
  }

  close(name: string): void {
    this.#overlay.close(name);
  }
}

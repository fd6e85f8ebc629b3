import type { Attributes, MarkupElement, MarkupNode, MarkupSink } from './element.ts';

/** Deeper elements are left out, and their text belongs to the one around them. */
export const deepest = 256;
const mostNodes = 1_000_000;

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[];
}

export class TreeBuilder implements MarkupSink {
  readonly root: OpenElement = { name: '', attributes: {}, children: [] };
  readonly #open: OpenElement[] = [this.root];
  /** How many elements are open that were left out. */
  #tooDeep = 0;
  #nodes = 0;

  /** Whether something was left out because there is too much of it. */
  get isCut(): boolean {
    return this.#nodes > mostNodes;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#open.length >= deepest) {
      this.#tooDeep++;
      return;
    }
    const element: OpenElement = { name, attributes, children: [] };
    this.#add(element);
    this.#open.push(element);
  }

  text(text: string): void {
    const parent = this.#open.at(-1) ?? this.root;
    const last = parent.children.at(-1);
    // An entity comes as a text of its own.
    if (typeof last === 'string') parent.children[parent.children.length - 1] = last + text;
    else this.#add(text);
  }

  close(): void {
    if (this.#tooDeep > 0) this.#tooDeep--;
    else if (this.#open.length > 1) this.#open.pop();
  }

  #add(node: MarkupNode): void {
    this.#nodes++;
    if (!this.isCut) this.#open.at(-1)?.children.push(node);
  }
}

/** A document as a tree of elements. It is data: nothing of it ever becomes a part of a page. */
export interface MarkupElement {
  /** In lower case, without its prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = MarkupElement | string;

/** By their names in lower case, with their prefixes. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a parser tells while it reads. */
export interface MarkupSink {
  /** `name`: as of an element. */
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

export function childElements({ children }: MarkupElement, name?: string): readonly MarkupElement[] {
  return children.filter(
    (child): child is MarkupElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All elements of a name inside another, in order. */
export function* elementsNamed(root: MarkupElement, name: string): Generator<MarkupElement> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* elementsNamed(child, name);
  }
}

export function firstNamed(root: MarkupElement, name: string): MarkupElement | undefined {
  for (const found of elementsNamed(root, name)) return found;
  return undefined;
}

/** All text inside, with single spaces. */
export function textOf(element: MarkupElement): string {
  return rawText(element).replace(/\s+/gu, ' ').trim();
}

function rawText({ children }: MarkupElement): string {
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** Words separated by white space. */
export function tokens(value: string | undefined): readonly string[] {
  return value?.toLowerCase().split(/\s+/u).filter(Boolean) ?? [];
}

/** What an element is by `epub:type` or `role`: `doc-pagebreak` is `pagebreak`. */
export function isOfType({ attributes }: MarkupElement, types: ReadonlySet<string>): boolean {
  return (
    tokens(attributes['epub:type']).some((type) => types.has(type)) ||
    tokens(attributes['role']).some((role) => role.startsWith('doc-') && types.has(role.slice(4)))
  );
}

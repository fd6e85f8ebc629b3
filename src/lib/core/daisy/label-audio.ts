import { firstNamed, textOf, type MarkupElement } from '../markup/element.ts';

/** An NCX in which labels that can only be heard are numbered, so that each of its entries has a name. */
export function withNumberedLabels(ncx: MarkupElement): MarkupElement {
  let count = 0;
  const numbered = (element: MarkupElement): MarkupElement => {
    if (element.name === 'navpoint') count++;
    if (element.name === 'navlabel' && textOf(element) === '' && firstNamed(element, 'audio'))
      return { ...element, children: [String(count)] };
    const children = element.children.map((child) => (typeof child === 'string' ? child : numbered(child)));
    return { ...element, children };
  };
  return numbered(ncx);
}

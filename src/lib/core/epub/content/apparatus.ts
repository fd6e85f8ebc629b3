/** What stands around the text of a printed book: notes, the numbers that lead to them, and lists of its contents. */
import { childElements, isOfType, textOf, type MarkupElement } from '../../markup/element.ts';

export type Apparatus = 'note' | 'note-number' | 'contents';

export const notes: ReadonlySet<string> = new Set(['footnote', 'endnote', 'note', 'rearnote']);
const noteNumbers: ReadonlySet<string> = new Set(['noteref']);
const contents: ReadonlySet<string> = new Set(['toc', 'landmarks', 'page-list', 'loi', 'lot']);
const number = /^[[(]?(?:\d{1,3}|[*†‡§]+)[\])]?$/u;

/** Undefined of the text itself. */
export function apparatusOf(element: MarkupElement): Apparatus | undefined {
  if (isOfType(element, notes)) return 'note';
  if (isOfType(element, noteNumbers) || isRaisedLink(element)) return 'note-number';
  return element.name === 'nav' && isOfType(element, contents) ? 'contents' : undefined;
}

/** Most books do not say what leads to a note: it is a raised number that is a link, or a link that is one in brackets. */
function isRaisedLink(element: MarkupElement): boolean {
  const { name, attributes } = element;
  const text = textOf(element);
  if (!number.test(text)) return false;
  if (name === 'sup') return childElements(element, 'a').length === 1;
  const isRaised = childElements(element, 'sup').length === 1 || text.startsWith('[');
  return name === 'a' && isRaised && attributes['href']?.includes('#') === true;
}

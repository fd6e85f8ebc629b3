/**
 * The text documents of DAISY books in the words of an EPUB's: what they mark by their own elements (DTBook, ANSI/NISO
 * Z39.86-2005) or by classes (DAISY 2.02) becomes the element or the `epub:type` that says the same.
 */
import { tokens, type MarkupElement, type MarkupNode } from '../markup/element.ts';

/** Elements of DTBook that are called otherwise in XHTML. Those of the same name are left as they are. */
const names = new Map([
  ...['frontmatter', 'bodymatter', 'rearmatter', 'level'].map((name) => [name, 'section'] as const),
  ...[1, 2, 3, 4, 5, 6].map((depth) => [`level${depth}`, 'section'] as const),
  ...['docauthor', 'covertitle', 'author', 'title', 'bridgehead', 'dateline', 'byline'].map(
    (name) => [name, 'p'] as const,
  ),
  ...['lic', 'sent', 'w', 'line', 'linenum', 'noteref', 'annoref', 'pagenum'].map(
    (name) => [name, 'span'] as const,
  ),
  ...['note', 'annotation', 'prodnote', 'sidebar'].map((name) => [name, 'aside'] as const),
  ...['poem', 'linegroup'].map((name) => [name, 'div'] as const),
  ['doctitle', 'h1'],
  ['epigraph', 'blockquote'],
  ['imggroup', 'figure'],
]);

/** By the name of an element, or by a class. */
const types = new Map([
  ...['pagenum', 'linenum', 'page-normal', 'page-front', 'page-special'].map(
    (name) => [name, 'pagebreak'] as const,
  ),
  ...['note', 'annotation', 'notebody'].map((name) => [name, 'footnote'] as const),
]);

const endOfLine: MarkupElement = { name: 'br', attributes: {}, children: [] };

/** `levels`: how many levels of the text it is in. */
export function daisyText(element: MarkupElement, levels = 0): MarkupElement {
  const below = /^level[1-6]?$/.test(element.name) ? levels + 1 : levels;
  const children = element.children.flatMap((child): readonly MarkupNode[] => {
    if (typeof child === 'string') return [child];
    const read = { ...daisyText(child, below), name: nameIn(element, child, below) };
    return child.name === 'line' ? [read, endOfLine] : [read];
  });
  return { ...element, attributes: attributesOf(element), children };
}

function nameIn(parent: MarkupElement, { name, attributes }: MarkupElement, levels: number): string {
  // The heading of a `level` is as deep as its levels are; one of a list or a poem is a line of it.
  if (name === 'hd') return parent.name.startsWith('level') ? `h${Math.min(Math.max(levels, 1), 6)}` : 'p';
  if (name === 'list') return attributes['type'] === 'ol' ? 'ol' : 'ul';
  if (name === 'caption') return parent.name === 'table' ? name : 'figcaption';
  if (parent.name === 'cite' && (name === 'title' || name === 'author')) return 'span';
  // DAISY 2.02 has its groups of pictures in paragraphs, beside their text.
  if (name === 'span' && tokens(attributes['class']).includes('imggroup')) return 'figure';
  return names.get(name) ?? name;
}

function attributesOf({ name, attributes }: MarkupElement): MarkupElement['attributes'] {
  const type = [name, ...tokens(attributes['class'])].flatMap((one) => types.get(one) ?? [])[0];
  if (name === 'list') return { ...attributes, type: listStyle(attributes) };
  return type === undefined ? attributes : { ...attributes, 'epub:type': type };
}

/** The marks of a preformatted list are in its text. */
function listStyle({ type, enum: numbers }: MarkupElement['attributes']): string | undefined {
  if (type === 'pl') return 'none';
  return type === 'ol' ? (numbers ?? '1') : undefined;
}

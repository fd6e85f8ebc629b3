import { elementsNamed, type MarkupElement } from '../../markup/element.ts';
import { blockLevel, dropped } from './element-kinds.ts';

/** Whether there is text in it that is not in another block inside it. */
export function hasOwnText(element: MarkupElement): boolean {
  return element.children.some((child) =>
    typeof child === 'string'
      ? /\S/u.test(child)
      : !dropped.has(child.name) && !blockLevel.has(child.name) && hasOwnText(child),
  );
}

const apart: ReadonlySet<string> = new Set([
  ...['table', 'ul', 'ol', 'dl', 'blockquote', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** Its rows can be read each as one line; some tables only hold a page's parts in their places. */
export function isDataTable(table: MarkupElement): boolean {
  const rows = [...elementsNamed(table, 'tr')];
  const cellsOf = (row: MarkupElement) => [...elementsNamed(row, 'td'), ...elementsNamed(row, 'th')];
  return rows.some((row) => cellsOf(row).length > 1) && rows.every((row) => cellsOf(row).every(isShort));
}

function isShort(cell: MarkupElement): boolean {
  let paragraphs = 0;
  for (const name of apart) for (const _ of elementsNamed(cell, name)) return false;
  for (const _ of elementsNamed(cell, 'p')) paragraphs++;
  return paragraphs <= 1;
}

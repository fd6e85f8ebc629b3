import { elementsNamed, type MarkupElement } from '../markup/element.ts';
import { plainLine } from '../publication/plain-line.ts';
import { longestTitle } from '../epub/package-metadata.ts';

const mostValues = 100;

/** Values of `<meta name="…" content="…">`, whose names books write in any case. */
export function namedMetadata(document: MarkupElement): (name: string) => readonly string[] {
  const values = new Map<string, string[]>();
  for (const { attributes } of elementsNamed(document, 'meta')) {
    const name = attributes['name']?.trim().toLowerCase();
    const value = plainLine((attributes['content'] ?? '').slice(0, longestTitle));
    if (name === undefined || value === '') continue;
    const same = values.get(name);
    if (!same) values.set(name, [value]);
    else if (same.length < mostValues && !same.includes(value)) same.push(value);
  }
  return (name) => values.get(name) ?? [];
}

import { elementsNamed, type MarkupElement } from '../markup/element.ts';

export const containerPath = 'META-INF/container.xml';

/** The package documents that `META-INF/container.xml` names, in its order (EPUB 3.3, 4.2.6.3.1). */
export function packagePaths(container: MarkupElement): readonly string[] {
  return [...elementsNamed(container, 'rootfile')].flatMap(({ attributes }) => attributes['full-path'] ?? []);
}

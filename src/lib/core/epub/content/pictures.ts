import { tokens, type Attributes, type MarkupElement } from '../../markup/element.ts';
import type { BlockPicture } from '../../transcript/block.ts';

/** A picture of the book that can be shown, by its own bytes. */
export type FoundPicture = Omit<BlockPicture, 'isDecorative'>;

const pictures: ReadonlySet<string> = new Set(['img', 'image', 'object']);

/** Addresses of all pictures in a document. */
export function* picturesIn({ name, attributes, children }: MarkupElement): Generator<string> {
  const address = pictures.has(name) ? addressOfPicture(attributes) : undefined;
  if (address !== undefined) yield address;
  for (const child of children) if (typeof child !== 'string') yield* picturesIn(child);
}

export function addressOfPicture(attributes: Attributes): string | undefined {
  return attributes['src'] ?? attributes['xlink:href'] ?? attributes['href'] ?? attributes['data'];
}

export function alternativeOf(attributes: Attributes): string {
  if (isDecorative(attributes)) return '';
  const said = [attributes['alt'], attributes['aria-label'], attributes['title']]
    .map((text = '') => text.replace(/\s+/gu, ' ').trim())
    .find((text) => text !== '' && !nameOfFile.test(text));
  return said ?? '';
}

/** Programs that make books write it where nobody said what the picture shows. */
const nameOfFile = /^\S+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$/i;

const silentRoles: ReadonlySet<string> = new Set(['presentation', 'none']);

export function isDecorative(attributes: Attributes): boolean {
  const isNamed = Boolean(attributes['aria-label'] || attributes['title']);
  return (
    (attributes['alt'] === '' && !isNamed) ||
    attributes['aria-hidden'] === 'true' ||
    tokens(attributes['role']).some((role) => silentRoles.has(role))
  );
}

/** Of pixels. A letter or a formula that is drawn is a part of its line. */
const leastSide = 100;
const longestLetter = 2;

/** Whether a picture in the middle of a text is one to look at. A small one is read as its alternative text. */
export function standsAlone({ width, height }: FoundPicture, alternative: string): boolean {
  const isLetter = alternative !== '' && alternative.length <= longestLetter;
  return !isLetter && width >= leastSide && height >= leastSide;
}

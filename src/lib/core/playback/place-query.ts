/** The end of an address that leads to a place in a story: a paragraph, and a word in it, counted from 0 as its clips are. */
export function placeQuery({
  paragraph,
  word,
}: {
  readonly paragraph: string;
  readonly word: number | undefined;
}): string {
  return `?paragraph=${paragraph}${word === undefined ? '' : `&word=${word}`}`;
}

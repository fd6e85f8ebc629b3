/**
 * Ids of stories, chapters, paragraphs and cast: lower-case letters, digits and hyphens, at most 64.
 * They are branded so that one kind cannot be handed over for another.
 */
declare const kind: unique symbol;
type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type PublicationId = Id<'publication'>;
export type ChapterId = Id<'chapter'>;
export type BlockId = Id<'block'>;
export type CastId = Id<'cast'>;

const pattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** The same text as an id, or undefined where it is none. */
export function asId<T extends PublicationId | ChapterId | BlockId | CastId>(text: string): T | undefined {
  return pattern.test(text) ? (text as T) : undefined;
}

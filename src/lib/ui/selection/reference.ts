import type { Publication } from '#lib/core/publication/publication.ts';
import { words } from '../words/catalogue/selection.ts';
import { listNames } from '../words/names.ts';

/** A quotation with where it is from, as it is copied. */
export function withReference(text: string, { title, authors }: Publication, link: string): string {
  const quote = /["“”„«»「」]/.test(text) ? text : words.quoted({ text });
  return authors.length > 0
    ? words.quoteOfAuthor({ quote, title, authors: listNames(authors), link })
    : words.quoteOfStory({ quote, title, link });
}

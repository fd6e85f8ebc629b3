/** What a package document says of its book (EPUB 3.3, 5.5, and OPF 2.0). */
import { elementsNamed, firstNamed, textOf, type MarkupElement } from '../markup/element.ts';
import { decodeReferences } from '../markup/references.ts';
import { plainLine } from '../publication/plain-line.ts';

export interface PackageMetadata {
  readonly title?: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly identifier?: string;
  readonly authors: readonly string[];
  readonly narrators: readonly string[];
  /** BCP 47, as they are written and in their order. */
  readonly languages: readonly string[];
}

/** Programs write it where nobody said anything. */
const unsaid = /^unknown$/i;
export const longestTitle = 500;
const longestText = 10_000;
const mostNames = 100;

export function readMetadata(document: MarkupElement): PackageMetadata {
  const metadata = firstNamed(document, 'metadata') ?? document;
  const details = new Refinements(metadata);
  const named = (name: string) => [...elementsNamed(metadata, name)].filter((one) => textOf(one) !== '');
  const titles = named('title');
  const title = titles.find((one) => details.of(one, 'title-type').includes('main')) ?? titles[0];
  const subtitle = titles.find((one) => details.of(one, 'title-type').includes('subtitle'));
  const unique = firstNamed(document, 'package')?.attributes['unique-identifier'];
  const identifiers = named('identifier');
  const identifier = identifiers.find(({ attributes }) => attributes['id'] === unique) ?? identifiers[0];
  const description = named('description').find((one) => !unsaid.test(textOf(one)));
  return {
    ...(title && { title: line(title) }),
    ...(subtitle && subtitle !== title && { subtitle: line(subtitle) }),
    ...(description && { description: withoutTags(textOf(description)).slice(0, longestText) }),
    ...(identifier && { identifier: textOf(identifier).slice(0, longestTitle) }),
    ...peopleOf(metadata, details),
    languages: named('language').map(textOf).slice(0, mostNames),
  };
}

function peopleOf(
  metadata: MarkupElement,
  details: Refinements,
): Pick<PackageMetadata, 'authors' | 'narrators'> {
  const withRoles = (name: string) =>
    [...elementsNamed(metadata, name)].map((one) => ({ name: line(one), roles: details.of(one, 'role') }));
  const [creators, contributors] = [withRoles('creator'), withRoles('contributor')];
  const isNarrator = ({ roles }: { roles: readonly string[] }) =>
    roles.includes('nrt') || roles.includes('narrator');
  const others = creators.filter((one) => !isNarrator(one) && !unsaid.test(one.name));
  const authors = others.filter(
    ({ roles }) => roles.length === 0 || roles.includes('aut') || roles.includes('author'),
  );
  const narrators = [
    ...details.ofBook('media:narrator'),
    ...[...creators, ...contributors].filter(isNarrator).map(({ name }) => name),
  ];
  return {
    authors: unique((authors.length > 0 ? authors : others).map(({ name }) => name)),
    narrators: unique(narrators),
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter(Boolean))].slice(0, mostNames);
}

function line(element: MarkupElement): string {
  return plainLine(textOf(element).slice(0, longestTitle));
}

/** Shops put markup into descriptions, as text. */
function withoutTags(text: string): string {
  return decodeReferences(text.replace(/<[^<>]*>/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What EPUB 3 says of a name in `<meta refines>`, and EPUB 2 in its attributes. */
class Refinements {
  readonly #values = new Map<string, string[]>();

  constructor(metadata: MarkupElement) {
    for (const meta of elementsNamed(metadata, 'meta')) {
      const { property, refines = '' } = meta.attributes;
      if (property === undefined) continue;
      const key = `${refines.replace(/^#/, '')} ${property}`;
      const same = this.#values.get(key);
      if (same) same.push(line(meta));
      else this.#values.set(key, [line(meta)]);
    }
  }

  ofBook(property: string): readonly string[] {
    return this.#values.get(` ${property}`) ?? [];
  }

  /** In lower case. */
  of({ attributes }: MarkupElement, property: string): readonly string[] {
    const own = attributes[`opf:${property}`] ?? attributes[property];
    const { id } = attributes;
    const refined = id === undefined ? [] : (this.#values.get(`${id} ${property}`) ?? []);
    return [...(own === undefined ? [] : [own]), ...refined].map((value) => value.trim().toLowerCase());
  }
}

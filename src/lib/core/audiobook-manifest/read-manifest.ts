/**
 * Manifests of audiobooks in JSON: *W3C Audiobooks* (`publication.json`) and *Readium Web Publication Manifest*
 * (`manifest.json`). They say the same in other words, and both allow one value to be written in several ways: a text, an
 * object, one in each language, or a list of these (W3C *Publication Manifest*, 4.7).
 */
import type { NavigationEntry } from '../epub/navigation.ts';
import type { PackageMetadata } from '../epub/package-metadata.ts';
import { plainLine } from '../publication/plain-line.ts';

/** Addresses are as they are written: relative to the manifest, percent-encoded or not. */
export interface AudiobookManifest extends PackageMetadata {
  /** In playing order. */
  readonly tracks: readonly ManifestTrack[];
  readonly contents: readonly NavigationEntry[];
  /** A page that holds the table of contents, where the manifest has none. */
  readonly contentsPage?: string;
  readonly cover?: string;
}

export interface ManifestTrack {
  readonly href: string;
  readonly title?: string;
  /** The same in other forms, such as its text with times. */
  readonly alternates: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const longestText = 500;
const longestDescription = 10_000;
const mostItems = 20_000;
const mostNames = 50;
const deepest = 20;

/** Undefined where `source` is no JSON, or lists nothing to play. */
export function readAudiobookManifest(source: string): AudiobookManifest | undefined {
  const manifest = parse(source);
  if (!manifest) return undefined;
  const metadata = isFields(manifest['metadata']) ? manifest['metadata'] : manifest;
  const tracks = itemsIn(manifest['readingOrder'] ?? manifest['spine']).flatMap(trackOf);
  const resources = [...itemsIn(manifest['resources']), ...itemsIn(manifest['links'])];
  return tracks.length === 0
    ? undefined
    : {
        ...textField('title', metadata['title'] ?? metadata['name']),
        ...textField('subtitle', metadata['subtitle']),
        ...textField('description', metadata['description'], longestDescription),
        ...textField('identifier', metadata['identifier'] ?? metadata['id']),
        authors: names(metadata['author'] ?? metadata['creator']),
        narrators: names(metadata['narrator'] ?? metadata['readBy']),
        languages: list(metadata['language'] ?? metadata['inLanguage'])
          .flatMap(textOf)
          .slice(0, mostNames),
        tracks,
        contents: new EntryReader().read(manifest['toc']),
        ...addressField('contentsPage', withRelation(resources, 'contents')),
        ...addressField('cover', withRelation(resources, 'cover')),
      };
}

function trackOf(item: Fields): readonly ManifestTrack[] {
  const href = hrefOf(item);
  if (href === undefined) return [];
  const alternates = itemsIn(item['alternate']).flatMap((one) => hrefOf(one) ?? []);
  return [{ href, ...textField('title', item['title'] ?? item['name']), alternates }];
}

class EntryReader {
  #count = 0;

  read(value: unknown, depth = 1): readonly NavigationEntry[] {
    if (depth > deepest) return [];
    return itemsIn(value).flatMap((item): readonly NavigationEntry[] => {
      if (++this.#count > mostItems) return [];
      const [title] = textOf(item['title'] ?? item['name']);
      const href = hrefOf(item);
      const children = this.read(item['children'], depth + 1);
      // An entry that nobody can see: what is below it stays.
      return title === undefined ? children : [{ title, ...(href !== undefined && { href }), children }];
    });
  }
}

function withRelation(items: readonly Fields[], relation: string): string | undefined {
  const item = items.find(({ rel }) => list(rel).includes(relation));
  return item && hrefOf(item);
}

function hrefOf(item: Fields): string | undefined {
  const href = item['href'] ?? item['url'];
  return typeof href === 'string' && href !== '' && href.length < 4096 ? href : undefined;
}

/** An address alone stands for an item that has nothing else. */
function itemsIn(value: unknown): readonly Fields[] {
  return list(value)
    .slice(0, mostItems)
    .flatMap((item) => (typeof item === 'string' ? [{ url: item }] : isFields(item) ? [item] : []));
}

function names(value: unknown): readonly string[] {
  return list(value).flatMap(textOf).slice(0, mostNames);
}

/** The text of a value in any of the ways in which it may be written; of several languages the first. */
function textOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const text = plainLine(value.slice(0, longestDescription));
    return text === '' ? [] : [text];
  }
  if (Array.isArray(value)) return value.slice(0, 1).flatMap(textOf);
  if (!isFields(value)) return [];
  const named = value['value'] ?? value['name'];
  if (named !== undefined) return textOf(named);
  return Object.values(value)
    .slice(0, 1)
    .flatMap((one) => (typeof one === 'string' ? textOf(one) : []));
}

function textField<Name extends string>(
  name: Name,
  value: unknown,
  longest = longestText,
): { readonly [N in Name]?: string } {
  const [text] = textOf(value);
  return addressField(name, text?.slice(0, longest));
}

function addressField<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [N in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: string });
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function parse(source: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(source.replace(/^\uFEFF/, ''));
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

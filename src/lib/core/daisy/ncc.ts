/** The navigation control centre of a DAISY 2.02 book: its headings and pages, and what is known of the book. */
import {
  childElements,
  elementsNamed,
  firstNamed,
  textOf,
  tokens,
  type MarkupElement,
} from '../markup/element.ts';
import { plainLine } from '../publication/plain-line.ts';
import { headingLevel } from '../epub/content/element-kinds.ts';
import type { NavigationEntry } from '../epub/navigation.ts';
import { longestTitle, type PackageMetadata } from '../epub/package-metadata.ts';
import { pageLabel } from '../epub/page-marks.ts';
import { namedMetadata } from './named-metadata.ts';

export interface ControlCentre {
  readonly metadata: PackageMetadata;
  readonly entries: readonly NavigationEntry[];
  /** Pages of the printed book. */
  readonly pages: readonly NavigationEntry[];
  /** Addresses of the SMIL files in the order in which they are first named, which is the order they are played in. */
  readonly overlays: readonly string[];
}

const mostLinks = 50_000;

/** Undefined of a document that leads to no SMIL file. */
export function readNcc(document: MarkupElement): ControlCentre | undefined {
  const body = firstNamed(document, 'body') ?? document;
  const overlays = new Set<string>();
  let count = 0;
  for (const { attributes } of elementsNamed(body, 'a')) {
    const [address = ''] = attributes['href']?.split('#') ?? [];
    if (/\.smil$/i.test(address.trim()) && count++ < mostLinks) overlays.add(address);
  }
  if (overlays.size === 0) return undefined;
  return {
    metadata: metadataOf(document),
    entries: entriesOf(body),
    pages: pagesOf(body),
    overlays: [...overlays],
  };
}

/** As a document's head says, whose elements are those of HTML. */
export function metadataOf(document: MarkupElement): PackageMetadata {
  const values = namedMetadata(document);
  const titleElement = firstNamed(document, 'title');
  const [title = titleElement && plainLine(textOf(titleElement).slice(0, longestTitle))] = values('dc:title');
  const [description] = values('dc:description');
  const [identifier = values('ncc:identifier')[0]] = values('dc:identifier');
  return {
    ...(title && { title }),
    ...(description !== undefined && { description }),
    ...(identifier !== undefined && { identifier }),
    authors: values('dc:creator'),
    narrators: values('ncc:narrator'),
    languages: values('dc:language'),
  };
}

const pageClasses: ReadonlySet<string> = new Set(['page-normal', 'page-front', 'page-special']);

function pagesOf(body: MarkupElement): readonly NavigationEntry[] {
  const marks = [...elementsNamed(body, 'span'), ...elementsNamed(body, 'div')].filter(({ attributes }) =>
    tokens(attributes['class']).some((name) => pageClasses.has(name)),
  );
  return marks.slice(0, mostLinks).flatMap((mark) => {
    const title = pageLabel(textOf(mark));
    const href = firstNamed(mark, 'a')?.attributes['href'];
    return title === '' || href === undefined ? [] : [{ title, href, children: [] }];
  });
}

interface OpenEntry extends NavigationEntry {
  readonly level: number;
  readonly children: OpenEntry[];
}

/** A heading belongs below the last one of a higher level, also where a level is left out. */
function entriesOf(body: MarkupElement): readonly NavigationEntry[] {
  const top: OpenEntry[] = [];
  const open: OpenEntry[] = [];
  for (const heading of headingsIn(body)) {
    const link = firstNamed(heading, 'a');
    const href = link?.attributes['href'];
    const title = plainLine(textOf(heading).slice(0, longestTitle));
    if (title === '') continue;
    const level = headingLevel(heading.name) ?? 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry: OpenEntry = { title, level, ...(href !== undefined && { href }), children: [] };
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
  }
  return top.map(plainEntry);
}

function plainEntry({ title, href, children }: OpenEntry): NavigationEntry {
  return { title, ...(href !== undefined && { href }), children: children.map(plainEntry) };
}

function* headingsIn(element: MarkupElement): Generator<MarkupElement> {
  for (const child of childElements(element))
    if (headingLevel(child.name) === undefined) yield* headingsIn(child);
    else yield child;
}

/** Tables of contents: the navigation document of EPUB 3, and the NCX of EPUB 2. */
import {
  childElements,
  elementsNamed,
  firstNamed,
  isOfType,
  textOf,
  type MarkupElement,
} from '../markup/element.ts';
import { plainLine } from '../publication/plain-line.ts';
import { longestTitle } from './package-metadata.ts';

export interface NavigationEntry {
  readonly title: string;
  /** Relative to the document that it is in. */
  readonly href?: string;
  readonly children: readonly NavigationEntry[];
}

const mostEntries = 20_000;
const deepest = 20;
const contentsTypes = new Set(['toc']);

/** Empty where the document has no table of contents. */
export function readNavigation(document: MarkupElement): readonly NavigationEntry[] {
  const navs = [...elementsNamed(document, 'nav')];
  const toc = navs.find((nav) => isOfType(nav, contentsTypes)) ?? navs[0];
  const list = toc && firstNamed(toc, 'ol');
  return list ? new EntryReader(navParts).read(childElements(list, 'li')) : [];
}

const pageListTypes = new Set(['page-list', 'pagelist']);

/** Pages of the printed book, by what is printed on them. */
export function readPageList(document: MarkupElement): readonly NavigationEntry[] {
  const nav = [...elementsNamed(document, 'nav')].find((one) => isOfType(one, pageListTypes));
  const list = nav && firstNamed(nav, 'ol');
  return list ? new EntryReader(navParts).read(childElements(list, 'li')) : [];
}

export function readNcxPages(document: MarkupElement): readonly NavigationEntry[] {
  const list = firstNamed(document, 'pagelist');
  return list ? new EntryReader(ncxParts).read(childElements(list, 'pagetarget')) : [];
}

export function readNcx(document: MarkupElement): readonly NavigationEntry[] {
  const map = firstNamed(document, 'navmap');
  return map ? new EntryReader(ncxParts).read(childElements(map, 'navpoint')) : [];
}

interface EntryParts {
  readonly title: string;
  readonly href: string | undefined;
  readonly inner: readonly MarkupElement[];
}

function navParts(item: MarkupElement): EntryParts {
  const label = childElements(item).find(({ name }) => name !== 'ol');
  const link = label?.name === 'a' ? label : label && firstNamed(label, 'a');
  const list = childElements(item, 'ol')[0];
  return {
    title: label
      ? textOf(label) || pictureTitle(label)
      : textOf({ ...item, children: item.children.filter((child) => typeof child === 'string') }),
    href: link?.attributes['href'],
    inner: list ? childElements(list, 'li') : [],
  };
}

/** Some titles are pictures. */
function pictureTitle(label: MarkupElement): string {
  const alt = firstNamed(label, 'img')?.attributes['alt'];
  return (alt ?? label.attributes['title'] ?? '').trim();
}

function ncxParts(point: MarkupElement): EntryParts {
  const label = childElements(point, 'navlabel')[0];
  return {
    title: label ? textOf(label) : '',
    href: childElements(point, 'content')[0]?.attributes['src'],
    inner: childElements(point, 'navpoint'),
  };
}

class EntryReader {
  readonly #partsOf: (element: MarkupElement) => EntryParts;
  #count = 0;

  constructor(partsOf: (element: MarkupElement) => EntryParts) {
    this.#partsOf = partsOf;
  }

  read(elements: readonly MarkupElement[], depth = 1): readonly NavigationEntry[] {
    return elements.flatMap((element): readonly NavigationEntry[] => {
      if (this.#count >= mostEntries) return [];
      this.#count++;
      const parts = this.#partsOf(element);
      const title = plainLine(parts.title.slice(0, longestTitle));
      const children = depth < deepest ? this.read(parts.inner, depth + 1) : [];
      // An entry that nobody can see: what is below it stays.
      if (title === '') return children;
      return [{ title, ...(parts.href !== undefined && { href: parts.href }), children }];
    });
  }
}

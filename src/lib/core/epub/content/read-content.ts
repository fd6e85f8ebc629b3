/** A content document as blocks. Only text is taken out of it; no markup, style, script or address of it is kept. */
import {
  childElements,
  firstNamed,
  isOfType,
  textOf,
  tokens,
  type Attributes,
  type MarkupElement,
} from '../../markup/element.ts';
import type { BlockId } from '../../publication/ids.ts';
import type { Block } from '../../transcript/block.ts';
import type { TextPoint, TextSpan } from '../text-span.ts';
import { pageLabel, pageMark, type PageMark } from '../page-marks.ts';
import { apparatusOf, notes, type Apparatus } from './apparatus.ts';
import { BlockWriter } from './block-writer.ts';
import { blockLevel, dropped } from './element-kinds.ts';
import { relativeLevels } from './heading-levels.ts';
import { addressOfPicture, alternativeOf, isDecorative, standsAlone, type FoundPicture } from './pictures.ts';
import { inside, ofDocument, type Surroundings } from './surroundings.ts';

export interface ContentDocument {
  readonly blocks: readonly Block[];
  /** What the elements with ids became; of the same ids, the first. */
  readonly targets: ReadonlyMap<string, TextSpan>;
  /** All of the document. */
  readonly whole: TextSpan;
  /** Where pages of the printed book begin. Their numbers are no text. */
  readonly pages: readonly PageMark[];
  /** Blocks of footnotes and other notes. */
  readonly notes: ReadonlySet<BlockId>;
  /** Address of its first picture, relative to it. */
  readonly firstPicture?: string;
}

export interface ContentOptions {
  readonly bookLanguage: string | undefined;
  readonly nextId: () => BlockId;
  /** The picture at an address of the document; undefined where none can be shown. */
  readonly pictureAt?: (address: string) => FoundPicture | undefined;
  /** Told of each that is left out; without it nothing is. */
  readonly leaveOut?: (what: Apparatus) => void;
}

export function readContent(document: MarkupElement, options: ContentOptions): ContentDocument {
  const reader = new ContentReader(options);
  reader.readChildren(document, ofDocument());
  return reader.finish();
}

const pageBreaks: ReadonlySet<string> = new Set(['pagebreak']);
/** Attributes of what is no part of the text; the second is of chapter titles that an export of ours added. */
const leftOut = ['hidden', 'data-added-title'];
const figureSets = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉' };
const cellBorder = ' · ';

class ContentReader {
  readonly #bookLanguage: string | undefined;
  readonly #writer: BlockWriter;
  readonly #pictureAt: NonNullable<ContentOptions['pictureAt']>;
  readonly #leaveOut: ContentOptions['leaveOut'];
  readonly #targets = new Map<string, TextSpan>();
  readonly #notes = new Set<BlockId>();
  readonly #pages: { readonly label: string; readonly at: TextPoint }[] = [];
  #firstPicture: string | undefined;

  constructor({ bookLanguage, nextId, pictureAt, leaveOut }: ContentOptions) {
    this.#bookLanguage = bookLanguage;
    this.#pictureAt = pictureAt ?? (() => undefined);
    this.#leaveOut = leaveOut;
    this.#writer = new BlockWriter(nextId);
  }

  finish(): ContentDocument {
    this.#writer.end();
    const { blocks } = this.#writer;
    if (blocks.length === 0 && this.#firstPicture !== undefined) this.#writer.picture('', undefined, false);
    return {
      blocks: relativeLevels(blocks),
      targets: this.#targets,
      notes: this.#notes,
      pages: this.#pages.flatMap(({ label, at }) => pageMark(label, at, blocks) ?? []),
      whole: { from: { block: 0, offset: 0 }, to: { block: blocks.length, offset: 0 } },
      ...(this.#firstPicture !== undefined && { firstPicture: this.#firstPicture }),
    };
  }

  readChildren({ children }: MarkupElement, around: Surroundings): void {
    for (const child of children)
      if (typeof child === 'string') this.#write(child, around);
      else this.#read(child, around);
  }

  #read(element: MarkupElement, around: Surroundings): void {
    const isBlock = blockLevel.has(element.name) && !around.isInRow;
    if (isBlock) this.#writer.end();
    else if (isCell(element) && this.#writer.hasOpenText) this.#write(cellBorder, around);
    const from = this.#writer.at;
    if (isPageBreak(element)) this.#pages.push({ label: labelOf(element), at: from });
    const apparatus = this.#leaveOut && apparatusOf(element);
    if (apparatus) this.#leaveOut?.(apparatus);
    else if (!isLeftOut(element)) this.#readKind(element, inside(element, around, this.#bookLanguage));
    if (isBlock) this.#writer.end();
    if (isBlock && isOfType(element, notes))
      for (const { id } of this.#writer.blocks.slice(from.block)) this.#notes.add(id);
    this.#remember(element.attributes, from);
  }

  #readKind(element: MarkupElement, within: Surroundings): void {
    const { name, attributes } = element;
    if (name === 'br' && within.isInRow) this.#write(' ', within);
    else if (name === 'br') this.#writer.breakLine();
    else if (name === 'hr') this.#writer.sceneBreak();
    else if (name === 'img' || name === 'image') this.#picture(element, within);
    else if (name === 'svg') this.#drawing(element, within);
    else if (name === 'object') this.#object(element, within);
    else if (name === 'switch') this.#switch(element, within);
    else if (name === 'math' && attributes['alttext']) this.#write(attributes['alttext'], within);
    else if (name === 'q') this.#quote(element, within);
    else this.readChildren(element, within);
    // In a row of a table, paragraphs do not stand apart.
    if (within.isInRow && blockLevel.has(name)) this.#write(' ', within);
  }

  #quote(element: MarkupElement, within: Surroundings): void {
    this.#write('“', within);
    this.readChildren(element, within);
    this.#write('”', within);
  }

  #write(text: string, { style, inline, keepsSpaces, figures }: Surroundings): void {
    const written = figures
      ? text.replace(/\d/g, (digit) => figureSets[figures].charAt(Number(digit)))
      : text;
    this.#writer.write(written, style, inline, keepsSpaces);
  }

  #picture({ attributes }: MarkupElement, within: Surroundings): void {
    const address = addressOfPicture(attributes);
    this.#firstPicture ??= address;
    const alternative = alternativeOf(attributes);
    const isInText = within.isInText || within.isInRow;
    const found = address === undefined ? undefined : this.#pictureAt(address);
    if (found && !within.isInRow && (!isInText || standsAlone(found, alternative))) {
      const ornament = isDecorative(attributes) ? ({ isDecorative: true } as const) : {};
      this.#writer.picture(alternative, { ...found, ...ornament }, isInText);
    } else if (isInText || alternative === '') this.#write(alternative, within);
    else this.#writer.picture(alternative, undefined, false);
  }

  /** A drawing is shown by its text, or by the one picture that it frames. */
  #drawing(element: MarkupElement, within: Surroundings): void {
    const image = firstNamed(element, 'image');
    const title = firstNamed(element, 'title');
    const alternative = element.attributes['aria-label'] ?? (title ? textOf(title) : '');
    if (image) this.#picture({ ...image, attributes: { alt: alternative, ...image.attributes } }, within);
    else this.readChildren(element, within);
  }

  /** What stands in it is for those who cannot have its picture; of other things it says that they cannot be played. */
  #object(element: MarkupElement, within: Surroundings): void {
    const { attributes } = element;
    const address = attributes['data'];
    const alt = attributes['aria-label'] ?? textOf(element);
    if (address !== undefined && this.#pictureAt(address))
      this.#picture({ ...element, attributes: { ...attributes, ...(alt && { alt }) } }, within);
    else if (attributes['type']?.startsWith('image/')) this.readChildren(element, within);
  }

  /** One of several ways to say the same (EPUB 3.0, `epub:switch`): the one that any reader knows. */
  #switch(element: MarkupElement, within: Surroundings): void {
    const chosen = childElements(element, 'default')[0] ?? childElements(element, 'case')[0];
    if (chosen) this.readChildren(chosen, within);
  }

  #remember(attributes: Attributes, from: TextPoint): void {
    const span = { from, to: this.#writer.at };
    for (const id of [attributes['id'], attributes['xml:id'], attributes['name']])
      if (id && !this.#targets.has(id)) this.#targets.set(id, span);
  }
}

function isCell({ name }: MarkupElement): boolean {
  return name === 'td' || name === 'th';
}

function labelOf(page: MarkupElement): string {
  const { title, 'aria-label': label } = page.attributes;
  const printed = textOf(page);
  const [, number] = pageNumber.exec(printed) ?? [];
  return pageLabel(title?.trim() || label?.trim() || number || printed);
}

function isLeftOut(element: MarkupElement): boolean {
  return (
    dropped.has(element.name) || leftOut.some((name) => name in element.attributes) || isPageBreak(element)
  );
}

/** Of the classes that books without types have for the numbers of pages. */
const pageClasses: ReadonlySet<string> = new Set([
  ...['pagenum', 'pagenumber', 'page-number', 'pageno', 'pagebreak', 'page-break', 'pb'],
]);
/** *12*, *[Pg xiv]*, *{3}*. */
const pageNumber = /^[[({]?\s*(?:(?:pg|page|p|s|seite)\b\.?\s*)?(\d{1,4}|[ivxlcdm]{1,9})\s*[\])}]?$/i;

function isPageBreak(element: MarkupElement): boolean {
  if (isOfType(element, pageBreaks)) return true;
  return (
    tokens(element.attributes['class']).some((name) => pageClasses.has(name)) &&
    pageNumber.test(textOf(element))
  );
}

import { isOfType, textOf, tokens, type MarkupElement } from '../../markup/element.ts';
import { usableLanguage } from '../../publication/language-tag.ts';
import type { BlockStyle, InlineStyle } from './block-writer.ts';
import { blockLevel, bold, headingLevel, italic } from './element-kinds.ts';
import { ListMarkers } from './list-numbers.ts';
import { hasOwnText, isDataTable } from './looks.ts';

/** What an element of a content document stands in. */
export interface Surroundings {
  readonly style: BlockStyle;
  readonly inline: InlineStyle;
  readonly listLevel: number;
  readonly markers: ListMarkers | undefined;
  /** Beside other text, where a picture does not stand for itself. */
  readonly isInText: boolean;
  /** In a table whose rows are a block each. */
  readonly isInDataTable: boolean;
  readonly isInRow: boolean;
  readonly keepsSpaces: boolean;
  /** Figures that stand above or below the line. */
  readonly figures: 'raised' | 'lowered' | undefined;
}

export function ofDocument(): Surroundings {
  return {
    style: { kind: 'paragraph' },
    inline: { italic: false, bold: false, language: undefined },
    listLevel: 0,
    markers: undefined,
    isInText: false,
    isInDataTable: false,
    isInRow: false,
    keepsSpaces: false,
    figures: undefined,
  };
}

/** What the children of an element stand in. */
export function inside(
  element: MarkupElement,
  around: Surroundings,
  bookLanguage: string | undefined,
): Surroundings {
  const { name, attributes } = element;
  const isList = name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir';
  return {
    style: styleOf(element, around),
    inline: {
      italic: around.inline.italic || italic.has(name),
      bold: around.inline.bold || bold.has(name),
      language: languageOf(
        attributes['xml:lang'] ?? attributes['lang'],
        around.inline.language,
        bookLanguage,
      ),
    },
    listLevel: around.listLevel + (isList ? 1 : 0),
    markers: isList ? new ListMarkers(element) : around.markers,
    isInText: blockLevel.has(name) ? hasOwnText(element) : around.isInText,
    isInDataTable: name === 'table' ? isDataTable(element) : around.isInDataTable,
    isInRow: around.isInRow || (name === 'tr' && around.isInDataTable),
    keepsSpaces: around.keepsSpaces || name === 'pre',
    figures: figuresOf(element) ?? around.figures,
  };
}

function styleOf({ name, attributes }: MarkupElement, around: Surroundings): BlockStyle {
  const level = headingLevel(name);
  if (level !== undefined) return { kind: 'heading', level };
  if (name === 'li') {
    const marker = around.markers?.take(attributes);
    const item: BlockStyle = { kind: 'list-item', level: Math.max(around.listLevel, 1) };
    return marker === undefined ? item : { ...item, marker };
  }
  if (name === 'tr' && around.isInDataTable) return { kind: 'paragraph', role: 'row' };
  if (name === 'blockquote') return { kind: 'quotation' };
  if (name === 'figcaption') return { kind: 'paragraph', role: 'caption' };
  return around.style;
}

const references: ReadonlySet<string> = new Set(['noteref']);
/** Of books without types: `footnote-ref` of Pandoc, `footnote-reference` of Sphinx. */
const referenceClass = /^(?:foot|end)?note-?ref/;

/** The number of a note after a word, m², H₂O: beside the text they would be read as a part of it. */
function figuresOf(element: MarkupElement): Surroundings['figures'] {
  const { name } = element;
  const isReference =
    isOfType(element, references) ||
    (name === 'a' && tokens(element.attributes['class']).some((one) => referenceClass.test(one)));
  if (name !== 'sup' && name !== 'sub' && !isReference) return undefined;
  if (!/^\d{1,4}$/.test(textOf(element))) return undefined;
  return name === 'sub' ? 'lowered' : 'raised';
}

/** Undefined where it is the book's. */
function languageOf(
  declared: string | undefined,
  inherited: string | undefined,
  bookLanguage: string | undefined,
): string | undefined {
  const tag = declared === undefined ? undefined : usableLanguage(declared.trim().replaceAll('_', '-'));
  if (tag === undefined) return inherited;
  return primary(tag) === primary(bookLanguage) ? undefined : tag;
}

function primary(tag: string | undefined): string | undefined {
  return tag?.split('-')[0]?.toLowerCase();
}

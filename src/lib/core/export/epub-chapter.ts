/** A chapter of an EPUB: its content document, and the overlay that says which of its words is heard when. */
import type { Chapter, PlacedClip } from '../publication/publication.ts';
import type { Block } from '../transcript/block.ts';
import { blockName, markText, rangesOf } from './marked-text.ts';
import { heardParts } from './heard-parts.ts';
import { writeSmil } from './smil.ts';
import { escapeXml } from './xml.ts';

export interface ChapterSource {
  readonly chapter: Chapter;
  readonly blocks: readonly Block[];
  /** Those of the chapter, in playing order. */
  readonly clips: readonly PlacedClip[];
  readonly language: string;
  /** Paths of the sounds in the package, seen from the overlay. */
  readonly soundOf: ReadonlyMap<string, string>;
  /** Of the pictures, seen from the document. */
  readonly pictureOf: ReadonlyMap<string, string>;
}

export interface EpubChapter {
  readonly xhtml: string;
  /** Undefined where nothing is heard. */
  readonly smil?: string;
  readonly durationMs: number;
  /** There is a picture of which only the alternative text is known. */
  readonly hasPicture: boolean;
}

export const pictureName = 'picture.svg';

export function writeChapter(source: ChapterSource): EpubChapter {
  const { chapter, blocks, clips, soundOf, pictureOf } = source;
  const parts = heardParts(blocks, clips);
  return {
    xhtml: xhtmlOf(source),
    ...(parts.length > 0 && { smil: writeSmil(chapter.index, blocks, parts, soundOf) }),
    durationMs: parts.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
    hasPicture: blocks.some(
      ({ kind, picture }) => kind === 'image' && !pictureOf.has(picture?.resource.href ?? ''),
    ),
  };
}

function xhtmlOf({ chapter, blocks, language, pictureOf }: ChapterSource): string {
  const title = escapeXml(chapter.title);
  const tag = escapeXml(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="../style.css"/></head>
<body>
${headOf(chapter, blocks)}${bodyOf(blocks, pictureOf)}</body>
</html>
`;
}

/** A title that the text does not have itself. Our own reader knows by its mark that it is none of the text. */
function headOf({ title }: Chapter, blocks: readonly Block[]): string {
  const [first] = blocks;
  if (first?.kind === 'heading' || first?.text === title) return '';
  const mark = first ? ' data-added-title=""' : '';
  return `<h1 id="title"${mark}>${escapeXml(title)}</h1>\n`;
}

function bodyOf(blocks: readonly Block[], pictureOf: ChapterSource['pictureOf']): string {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const [title] = headings;
  const hasTitle =
    title?.level === 0 ||
    (title?.level === 1 && headings.filter(({ level = 1 }) => level === 1).length === 1);
  const lines: string[] = [];
  let depth = 0;
  const closeLists = (to: number) => {
    for (; depth > to; depth--) lines.push('</li></ul>');
  };
  blocks.forEach((block, index) => {
    const { kind, level = 1 } = block;
    if (kind !== 'list-item') {
      closeLists(0);
      const element =
        kind === 'image'
          ? imageOf(block, index, pictureOf)
          : elementOf(block, index, hasTitle && block !== headings[0] ? level + 1 : level);
      lines.push(
        block.isNote ? `<aside epub:type="footnote" role="doc-footnote">${element}</aside>` : element,
      );
      return;
    }
    closeLists(level);
    if (depth === level) lines.push('</li>');
    for (; depth < level; depth++) lines.push(depth < level - 1 ? '<ul><li>' : '<ul>');
    lines.push(
      `<li${block.isNote ? ' epub:type="footnote"' : ''}><span id="${blockName(index)}">${inner(block, index)}</span>`,
    );
  });
  closeLists(0);
  return lines.map((line) => `${line}\n`).join('');
}

function elementOf(block: Block, index: number, level: number): string {
  const id = blockName(index);
  const { kind, text } = block;
  if (kind === 'scene-break') return '<hr/>';
  if (kind === 'heading') {
    const name = `h${Math.min(Math.max(level, 1), 6)}`;
    return `<${name} id="${id}">${inner(block, index)}</${name}>`;
  }
  const name = keepsSpaces(text) ? 'pre' : 'p';
  const paragraph = `<${name} id="${id}">${inner(block, index)}</${name}>`;
  return kind === 'quotation' ? `<blockquote>${paragraph}</blockquote>` : paragraph;
}

function imageOf({ picture, text }: Block, index: number, pictureOf: ChapterSource['pictureOf']): string {
  const address = pictureOf.get(picture?.resource.href ?? '') ?? `../${pictureName}`;
  return `<figure id="${blockName(index)}"><img src="${address}" alt="${escapeXml(text)}"/></figure>`;
}

/** Verse and code, whose spaces would be joined elsewhere. */
function keepsSpaces(text: string): boolean {
  return /[^\S\n]{2}|\t|\n\s|\s\n/u.test(text);
}

function inner(block: Block, index: number): string {
  const id = blockName(index);
  const rest = block.clips.length > 0 ? `<span id="${id}r"></span>` : '';
  return rest + markText(block, rangesOf(block, id), keepsSpaces(block.text) ? '\n' : '<br/>');
}

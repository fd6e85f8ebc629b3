/** SVG files. One is only ever shown as an image, where nothing of it runs or loads. */
import { TreeBuilder } from '#lib/core/markup/tree-builder.ts';
import { childElements, type MarkupElement } from '#lib/core/markup/element.ts';
import { decodeText } from '../decode-text.ts';
import { parseMarkup } from '../parse-markup.ts';
import type { PictureSize } from './picture-size.ts';

/** After a byte order mark. */
const beginsAsSvg = /^[\s\x80-\xff]*<(?:\?xml|!--|!doctype\s+svg|(?:\w+:)?svg[\s>])/i;
const mostBytes = 2 * 1024 ** 2;
/** Elements, those counted again that are drawn again. */
const mostDrawn = 100_000;
/** Of one that says only its proportions. */
const usualWidth = 800;

/** Undefined of what is no drawing, and of one that no browser would ever finish. */
export function drawingSize(bytes: Uint8Array<ArrayBuffer>): PictureSize | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1000));
  if (bytes.length > mostBytes || !beginsAsSvg.test(start)) return undefined;
  const source = decodeText(bytes);
  // Entities of its own may become any length.
  if (/<!entity/i.test(source)) return undefined;
  const builder = new TreeBuilder();
  if (!parseMarkup(source, 'xml', builder) || builder.isCut) return undefined;
  const [svg] = childElements(builder.root, 'svg');
  return svg && drawnElements(svg) <= mostDrawn ? sizeOf(svg) : undefined;
}

function sizeOf({ attributes }: MarkupElement): PictureSize | undefined {
  const [, , boxWidth = 0, boxHeight = 0] = (attributes['viewbox'] ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [width, height] = [pixels(attributes['width']), pixels(attributes['height'])];
  if (width && height) return { width, height };
  if (!(boxWidth > 0 && boxHeight > 0)) return undefined;
  const shown = width ?? (height ? (height * boxWidth) / boxHeight : usualWidth);
  return { width: Math.round(shown), height: Math.max(1, Math.round((shown * boxHeight) / boxWidth)) };
}

const pixelsOf: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
};

/** Undefined of a share of what is around it. */
function pixels(length = ''): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+)([a-z]*)\s*$/.exec(length) ?? [];
  const size = Math.round(Number(number) * (pixelsOf[unit] ?? NaN));
  return size > 0 ? size : undefined;
}

/** How many elements are drawn: one that is used again by others, which are used again, may be billions. */
function drawnElements(svg: MarkupElement): number {
  const byId = new Map<string, MarkupElement>();
  const collect = (element: MarkupElement) => {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    childElements(element).forEach(collect);
  };
  collect(svg);
  const counts = new Map<MarkupElement, number>();
  const count = (element: MarkupElement): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    // What uses itself is not drawn.
    counts.set(element, 1);
    const href = element.name === 'use' && (element.attributes['href'] ?? element.attributes['xlink:href']);
    const used = href ? byId.get(href.replace(/^#/, '')) : undefined;
    const inner = childElements(element).reduce((sum, child) => sum + count(child), used ? count(used) : 0);
    counts.set(element, 1 + inner);
    return 1 + inner;
  };
  return count(svg);
}

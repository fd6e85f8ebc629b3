/**
 * A cover's title as outlines: no renderer of SVG reads the woff2 that the page's font comes in. The page's font is
 * variable, which fontkit cannot set in woff2; this is the same face, fixed at the titles' weight.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { TitleSize } from '#lib/core/cover/cover.ts';

const letterSpacingEm = -0.005;

export interface TitleBox {
  /** Left edge, lower edge and width in the drawing's units. */
  readonly x: number;
  readonly bottom: number;
  readonly width: number;
  /** Width of the cover that the sizes are shares of. */
  readonly coverWidth: number;
}

/** SVG path elements, lines balanced in length. */
export async function outlineTitle(
  title: string,
  { size, line }: TitleSize,
  box: TitleBox,
): Promise<readonly string[]> {
  const font = await literata();
  const scale = (size * box.coverWidth) / font.unitsPerEm;
  const lines = balance(title.split(/\s+/), (text) => widthOf(font, text) * scale, box.width);
  const lineHeight = size * box.coverWidth * line;
  const descent = size * box.coverWidth * 0.24;
  return lines.flatMap((text, i) => {
    const baseline = box.bottom - descent - (lines.length - 1 - i) * lineHeight;
    return outlineLine(font, text, box.x, baseline, scale);
  });
}

async function literata(): Promise<Font> {
  const file = createRequire(import.meta.url).resolve(
    '@fontsource/literata/files/literata-latin-500-normal.woff',
  );
  const font = create(await readFile(file));
  if (!('layout' in font)) throw new Error('Literata is one font, not a collection');
  return font;
}

function outlineLine(
  font: Font,
  text: string,
  x: number,
  baseline: number,
  scale: number,
): readonly string[] {
  let at = x;
  const run = font.layout(text);
  return run.glyphs.map((glyph, i) => {
    const path = `<path transform="translate(${at.toFixed(2)} ${baseline.toFixed(2)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})" d="${glyph.path.toSVG()}"/>`;
    at += ((run.positions[i]?.xAdvance ?? 0) + letterSpacingEm * font.unitsPerEm) * scale;
    return path;
  });
}

function widthOf(font: Font, text: string): number {
  return font.layout(text).advanceWidth + letterSpacingEm * font.unitsPerEm * text.length;
}

/** As few lines as fit, each as short as that allows: what the page does with `text-wrap: balance`. */
function balance(
  words: readonly string[],
  widthOfText: (text: string) => number,
  most: number,
): readonly string[] {
  const count = fill(words, widthOfText, most).length;
  let [tooNarrow, wideEnough] = [0, most];
  while (wideEnough - tooNarrow > 0.5) {
    const width = (tooNarrow + wideEnough) / 2;
    if (fill(words, widthOfText, width).length > count) tooNarrow = width;
    else wideEnough = width;
  }
  return fill(words, widthOfText, wideEnough);
}

/** Lines filled one after the other; a word that is wider than a line has one of its own. */
function fill(
  words: readonly string[],
  widthOfText: (text: string) => number,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.pop();
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOfText(longer) <= most) lines.push(longer);
    else lines.push(last, word);
  }
  return lines;
}

/**
 * A cover's title as outlines: no renderer of SVG reads the woff2 that the page's font comes in. The page's font is
 * variable, which fontkit cannot set in woff2; this is the same face, fixed at the titles' weight.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { TitleSize } from '#lib/core/cover/cover.ts';

const letterSpacingEm = -0.005;
/** Its files, in the order in which they are tried: none has all of its characters. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];

export interface TitleBox {
  /** Left edge, lower edge and width in the drawing's units. */
  readonly x: number;
  readonly bottom: number;
  readonly width: number;
  /** Width of the cover that the sizes are shares of. */
  readonly coverWidth: number;
}

/** SVG path elements, lines balanced in length; `missing`: characters that the face lacks, and then nothing is drawn. */
export async function outlineTitle(
  title: string,
  { size, line }: TitleSize,
  box: TitleBox,
): Promise<{ readonly letters: readonly string[]; readonly missing: readonly string[] }> {
  const { fonts, missing } = await fontsFor(title);
  if (missing.length > 0) return { letters: [], missing };
  const sizeInBox = size * box.coverWidth;
  const lines = balance(title.split(/\s+/), (text) => widthOf(fonts, text) * sizeInBox, box.width);
  const descent = sizeInBox * 0.24;
  const letters = lines.flatMap((text, i) => {
    const baseline = box.bottom - descent - (lines.length - 1 - i) * sizeInBox * line;
    return outlineLine(fonts, text, box.x, baseline, sizeInBox);
  });
  return { letters, missing };
}

/** Only those files of the face that the title needs: each holds some of the characters. */
async function fontsFor(title: string) {
  const fonts: Font[] = [];
  let missing = [...new Set(title.replace(/\s/g, ''))];
  for (const subset of subsets) {
    if (fonts.length > 0 && missing.length === 0) break;
    const font = await literata(subset);
    const left = missing.filter((sign) => !hasSign(font, sign));
    if (fonts.length === 0 || left.length < missing.length) fonts.push(font);
    missing = left;
  }
  return { fonts, missing };
}

async function literata(subset: string): Promise<Font> {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource/literata/files/literata-${subset}-500-normal.woff`,
  );
  const font = create(await readFile(file));
  if (!('layout' in font)) throw new Error('Literata is one font, not a collection');
  return font;
}

function hasSign(font: Font, sign: string): boolean {
  return font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
}

/** `size` is that of the em. */
function outlineLine(
  fonts: readonly Font[],
  text: string,
  x: number,
  baseline: number,
  size: number,
): readonly string[] {
  let at = x;
  return runsOf(fonts, text).flatMap(({ font, text: part }) => {
    const scale = size / font.unitsPerEm;
    const run = font.layout(part);
    return run.glyphs.map((glyph, i) => {
      const path = `<path transform="translate(${at.toFixed(2)} ${baseline.toFixed(2)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})" d="${glyph.path.toSVG()}"/>`;
      at += ((run.positions[i]?.xAdvance ?? 0) + letterSpacingEm * font.unitsPerEm) * scale;
      return path;
    });
  });
}

/** In ems. */
function widthOf(fonts: readonly Font[], text: string): number {
  return runsOf(fonts, text).reduce(
    (sum, { font, text: part }) =>
      sum + font.layout(part).advanceWidth / font.unitsPerEm + letterSpacingEm * part.length,
    0,
  );
}

/** A text split into runs, each of which one font can draw. */
function runsOf(
  fonts: readonly Font[],
  text: string,
): readonly { readonly font: Font; readonly text: string }[] {
  const runs: { font: Font; text: string }[] = [];
  for (const sign of text) {
    const font = fonts.find((one) => hasSign(one, sign));
    const last = runs.at(-1);
    if (last && (last.font === font || !font)) last.text += sign;
    else if (font) runs.push({ font, text: sign });
  }
  return runs;
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

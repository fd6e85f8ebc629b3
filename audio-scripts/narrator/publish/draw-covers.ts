/** The covers of a story as picture files: for the library's feed and for the lock screen. */
import sharp from 'sharp';
import { coverInk, designCover } from '#lib/core/cover/cover.ts';
import { canvas, square, type Room, type View } from '#lib/core/cover/shapes.ts';
import { outlineTitle } from './title-outlines.ts';

export interface CoverFile {
  readonly href: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** The author's own picture. */
  readonly own?: true;
  readonly bytes: Uint8Array;
}

export const cover = { href: 'cover.webp', type: 'image/webp', width: 900, height: 1200 } as const;
export const artwork = { href: 'artwork.png', type: 'image/png', width: 512, height: 512 } as const;
const marginShare = 0.09;

export interface DrawnCovers {
  readonly files: readonly CoverFile[];
  /** Characters of the title that its face lacks: then the cover has no title. */
  readonly missing: readonly string[];
}

export async function drawCovers(id: string, title: string): Promise<DrawnCovers> {
  const { room, titleSize } = designCover(id, title);
  const margin = marginShare * canvas.width;
  const { letters, missing } = await outlineTitle(title, titleSize, {
    x: margin,
    bottom: canvas.height - margin,
    width: canvas.width - 2 * margin,
    coverWidth: canvas.width,
  });
  const files = [
    {
      ...cover,
      bytes: await sharp(toSvg(room, canvas, cover, letters))
        .webp({ quality: 90, effort: 6 })
        .toBuffer(),
    },
    {
      ...artwork,
      bytes: await sharp(toSvg(room, square, artwork, []))
        .png({ palette: true, compressionLevel: 9 })
        .toBuffer(),
    },
  ];
  return { files, missing };
}

function toSvg(
  room: Room,
  { x, y, width, height }: View,
  size: Pick<View, 'width' | 'height'>,
  letters: readonly string[],
): Buffer {
  const shapes = room.shapes.map(
    ({ d, fill }) => `<path d="${d}" fill="${room[fill]}" fill-rule="evenodd"/>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${x} ${y} ${width} ${height}">` +
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${room.cloth}"/>${shapes.join('')}` +
      `<g fill="${coverInk}">${letters.join('')}</g></svg>`,
  );
}

/** Makes a cover of a picture that the listener has chosen. The browser decodes and encodes it away from the page's thread. */
import type { CoverPicture } from '#lib/core/own-books/book-details.ts';
import { pictureType } from './picture-type.ts';

/** Of its longer side. Covers are shown smaller than that on any screen, also on the lock screen. */
const mostPixels = 1024;
/** One that is small enough is kept as it is. */
const mostBytes = 300_000;

/** Undefined where it is no picture that all browsers show. */
export async function coverPicture(file: Blob): Promise<CoverPicture | undefined> {
  const type = await pictureType(file);
  const whole = type === '' ? undefined : await createImageBitmap(file).catch(() => undefined);
  if (!whole) return undefined;
  const { width, height } = whole;
  whole.close();
  const scale = Math.min(1, mostPixels / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  if (scale === 1 && file.size <= mostBytes)
    return { bytes: await file.arrayBuffer(), mediaType: type, ...size };
  const small = await createImageBitmap(file, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'high',
  }).catch(() => undefined);
  const content = small && (await encode(small, size));
  small?.close();
  return content && { bytes: await content.arrayBuffer(), mediaType: content.type, ...size };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

async function encode(picture: ImageBitmap, { width, height }: Size): Promise<Blob | undefined> {
  const format = { type: 'image/jpeg', quality: 0.86 };
  if ('OffscreenCanvas' in globalThis) {
    const canvas = new OffscreenCanvas(width, height);
    if (!draw(picture, canvas.getContext('2d'), { width, height })) return undefined;
    return canvas.convertToBlob(format).catch(() => undefined);
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  if (!draw(picture, canvas.getContext('2d'), { width, height })) return undefined;
  return new Promise((resolve) => {
    canvas.toBlob(
      (blob) => {
        resolve(blob ?? undefined);
      },
      format.type,
      format.quality,
    );
  });
}

type Context = Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect' | 'drawImage'>;

/** False where the browser has no memory for it. */
function draw(picture: ImageBitmap, context: Context | null, { width, height }: Size): boolean {
  if (!context) return false;
  // What can be seen through would become black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return true;
}

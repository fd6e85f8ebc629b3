/** An author's own picture beside the script, in place of the covers that are drawn. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Complaint } from '../parse/complaint.ts';
import { artwork, cover, type CoverFile } from './draw-covers.ts';

const usable = /^cover\.(?:webp|png|jpe?g|avif)$/i;
const refused = /^cover\.(?:svg|gif|bmp|tiff?|heic|jxl)$/i;
const mediaTypes: readonly (string | undefined)[] = ['image/webp', 'image/png', 'image/jpeg', 'image/avif'];
const allowed = 'A cover is a WebP, PNG, JPEG or AVIF. Save it as one of these, as in cover.png.';

/** `folder` is the script's. Undefined where the author has none. Complaints name the file. */
export async function readOwnCover(
  folder: string,
): Promise<Result<readonly CoverFile[] | undefined, readonly Complaint[]>> {
  const names = (await readdir(folder)).toSorted();
  const [name, another] = names.filter((one) => usable.test(one));
  const complain = (wrong: string, message: string) => err([{ file: path.join(folder, wrong), message }]);
  if (another !== undefined) return complain(another, 'There are two covers. Keep one.');
  const foreign = names.find((one) => refused.test(one));
  if (name === undefined) return foreign === undefined ? ok(undefined) : complain(foreign, allowed);
  try {
    const bytes = await readFile(path.join(folder, name));
    const { mediaType } = await sharp(bytes).metadata();
    return mediaTypes.includes(mediaType) ? ok(await fit(bytes)) : complain(name, allowed);
  } catch {
    return complain(name, 'It cannot be read as a picture. Save it again, whole.');
  }
}

/** Cut to the shapes of the drawn ones, about its middle. */
async function fit(bytes: Uint8Array): Promise<readonly CoverFile[]> {
  const cut = ({ width, height }: typeof cover | typeof artwork) =>
    sharp(bytes).autoOrient().resize({ width, height, fit: 'cover' });
  return [
    { ...cover, own: true, bytes: await cut(cover).webp({ quality: 90, effort: 6 }).toBuffer() },
    { ...artwork, own: true, bytes: await cut(artwork).png({ compressionLevel: 9 }).toBuffer() },
  ];
}

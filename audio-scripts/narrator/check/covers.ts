/** Whether the covers are the pictures that the manifest says, and the two that the narrator draws are there. */
import sharp from 'sharp';
import type { Cover, Publication } from '#lib/core/publication/publication.ts';
import { narrateAgain, type Finding } from './finding.ts';

/** As `draw-covers.ts` makes them. */
const drawn = [
  { href: 'cover.webp', width: 900, height: 1200 },
  { href: 'artwork.png', width: 512, height: 512 },
] as const;

/** An author's own picture stands for both of the drawn ones. */
export async function checkCovers(
  { covers }: Publication,
  whole: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const expected = covers.some(({ own }) => own) ? [] : drawn;
  for (const { href } of expected)
    if (!covers.some((cover) => cover.href === href))
      findings.push({
        file: 'manifest.json',
        where: 'resources',
        message: `${href} is not among the covers. ${narrateAgain}`,
      });
  for (const cover of covers) {
    const bytes = whole.get(cover.href);
    const problem = bytes && (await findPictureProblem(bytes, cover, expected));
    if (problem) findings.push({ file: cover.href, message: `${problem} ${narrateAgain}` });
  }
  return findings;
}

async function findPictureProblem(
  bytes: Uint8Array,
  cover: Cover,
  expected: readonly { href: string; width: number; height: number }[],
): Promise<string | undefined> {
  const picture = await readPicture(bytes);
  if (!picture) return 'It cannot be read as a picture.';
  const { type, width, height } = picture;
  const size = `${width}x${height}`;
  if (type !== cover.mediaType) return `It is ${type}, the manifest says ${cover.mediaType}.`;
  if (width !== cover.width || height !== cover.height)
    return `It is ${size}, the manifest says ${cover.width}x${cover.height}.`;
  const wanted = expected.find(({ href }) => href === cover.href);
  if (wanted && (width !== wanted.width || height !== wanted.height))
    return `It is ${size} and must be ${wanted.width}x${wanted.height}.`;
  return undefined;
}

async function readPicture(bytes: Uint8Array) {
  try {
    const { mediaType, width, height } = await sharp(bytes).metadata();
    return { type: mediaType ?? 'of an unknown kind', width, height };
  } catch {
    return undefined;
  }
}

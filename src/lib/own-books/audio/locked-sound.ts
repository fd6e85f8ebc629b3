import { boxAt, boxesIn, readTopLevelBox } from './mp4-boxes.ts';

/** Kinds of files that Audible sells: `.aax` and `.aaxc` are MP4 files of these brands, `.aa` begins with its own number. */
const audible = /^.{4}(?:ftypaaxc?|\x57\x90\x75\x36)/su;
/** Encrypted sound: Audible's, Apple's, and that of Common Encryption (ISO/IEC 23001-7). */
const lockedSamples: ReadonlySet<string> = new Set(['aavd', 'drms', 'enca']);
const headerBytes = 8;

/** Whether only its shop's own app can play a sound. */
export async function isLocked(file: Blob): Promise<boolean> {
  const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  if (audible.test(start)) return true;
  if (!/^.{4}ftyp/su.test(start)) return false;
  const movie = await readTopLevelBox(file, 'moov');
  const tracks = movie ? boxesIn(movie).filter(({ type }) => type === 'trak') : [];
  return tracks.some(({ content }) => {
    const descriptions = boxAt(content, 'mdia', 'minf', 'stbl', 'stsd');
    return boxesIn(descriptions?.subarray(headerBytes) ?? new Uint8Array()).some(({ type }) =>
      lockedSamples.has(type),
    );
  });
}

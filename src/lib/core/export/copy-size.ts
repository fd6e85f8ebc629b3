import { holdsSound, type CopyFormat } from './copy-format.ts';

/** What a second of the voice says, in bytes of text, and what an overlay needs for these words once it is packed. */
const textBytesPerSecond = 15;
const overlayBytesPerSecond = 50;

/**
 * About how large a copy becomes, without reading the book. `storedBytes`: what the book takes on the device. Undefined
 * where nothing can be said.
 */
export function estimateCopySize(
  format: CopyFormat,
  durationSeconds: number,
  storedBytes: number,
): number | undefined {
  if (durationSeconds === 0) return undefined;
  if (!holdsSound(format)) return durationSeconds * textBytesPerSecond;
  return storedBytes === 0 ? undefined : storedBytes + durationSeconds * overlayBytesPerSecond;
}

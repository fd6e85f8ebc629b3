import { formats, type CopyFormat } from './copy-format.ts';

/** What a second of the voice says, in bytes of text; with its times; and in a package, where these are packed. */
const bytesPerSecond = { text: 15, times: 60, voice: 50 };

/**
 * About how large a copy becomes, without reading the book. `storedBytes`: what the book takes on the device. Undefined
 * where nothing can be said.
 */
export function estimateCopySize(
  format: CopyFormat,
  durationSeconds: number,
  storedBytes: number,
): number | undefined {
  const { content } = formats[format];
  if (durationSeconds === 0 || (content === 'voice' && storedBytes === 0)) return undefined;
  return durationSeconds * bytesPerSecond[content] + (content === 'voice' ? storedBytes : 0);
}

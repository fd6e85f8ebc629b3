import { frameBytes } from './track-format.ts';

// Sync, MPEG-2, layer III, no CRC; 64 kbit/s, 24 kHz, no padding; mono. The low bits of the third and fourth byte
// (private, copyright, original, emphasis) do not matter.
const header = [
  { mask: 0xff, value: 0xff },
  { mask: 0xff, value: 0xf3 },
  { mask: 0xfe, value: 0x84 },
  { mask: 0xc0, value: 0xc0 },
] as const;

/**
 * Why these bytes cannot be joined with other tracks, in words; undefined if they can. The hash of a track proves only
 * that it is what was published. This also finds tracks that were published wrong.
 */
export function findFrameProblem(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'it is empty';
  if (bytes.length % frameBytes !== 0) return `${bytes.length} bytes are not whole frames of ${frameBytes}`;
  for (let at = 0; at < bytes.length; at += frameBytes) {
    if (header.some(({ mask, value }, i) => ((bytes[at + i] ?? 0) & mask) !== value))
      return `no MPEG-2 layer III frame of 64 kbit/s, 24 kHz, mono at byte ${at}`;
  }
  return undefined;
}

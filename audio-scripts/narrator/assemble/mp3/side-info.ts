/**
 * The side information of a frame of a track: MPEG-2, mono, one granule (ISO 13818-3, 2.4.1.7), as far as it is needed
 * where window_switching_flag is 0.
 */
import { frameBytes } from '#lib/core/mp3/track-format.ts';
import { readBits, writeBits } from './bits.ts';

export const headerBytes = 4;
export const sideInfoBytes = 9;

export interface SideInfo {
  readonly mainDataBegin: number;
  /** part2_3_length, in bits. */
  readonly length: number;
  /** Lines (two to each of big_values) that are coded in pairs. */
  readonly pairedLines: number;
  readonly scaleFactorCompress: number;
  readonly windowSwitching: boolean;
  readonly tables: readonly [number, number, number];
  readonly region0Count: number;
  readonly region1Count: number;
}

export function readSideInfo(track: Uint8Array, frame: number): SideInfo {
  const read = (at: number, count: number) => readBits(track, firstBit(frame) + at, count);
  return {
    mainDataBegin: read(0, 8),
    length: read(9, 12),
    pairedLines: 2 * read(21, 9),
    scaleFactorCompress: read(38, 9),
    windowSwitching: read(47, 1) === 1,
    tables: [read(48, 5), read(53, 5), read(58, 5)],
    region0Count: read(63, 4),
    region1Count: read(67, 3),
  };
}

export function writeMainDataBegin(track: Uint8Array, frame: number, mainDataBegin: number): void {
  writeBits(track, firstBit(frame), 8, mainDataBegin);
}

export function writeRegions(track: Uint8Array, frame: number, side: Omit<SideInfo, 'mainDataBegin'>): void {
  const write = (at: number, count: number, value: number) =>
    writeBits(track, firstBit(frame) + at, count, value);
  write(9, 12, side.length);
  side.tables.forEach((table, region) => write(48 + 5 * region, 5, table));
  write(63, 4, side.region0Count);
  write(67, 3, side.region1Count);
}

/** Long blocks, no intensity stereo (ISO 13818-3, 2.4.3.2): bands and bits a scale factor, by scalefac_compress. */
export function scaleFactorsLength({ scaleFactorCompress: compress }: SideInfo): number {
  if (compress < 400) {
    const [high, low] = [compress >> 4, compress & 0xf];
    return 6 * Math.floor(high / 5) + 5 * ((high % 5) + (low >> 2) + (low & 3));
  }
  if (compress < 500) {
    const [high, low] = [(compress - 400) >> 2, compress & 3];
    return 6 * Math.floor(high / 5) + 5 * (high % 5) + 7 * low;
  }
  return 11 * Math.floor((compress - 500) / 3) + 10 * ((compress - 500) % 3);
}

function firstBit(frame: number): number {
  return (frame * frameBytes + headerBytes) * 8;
}

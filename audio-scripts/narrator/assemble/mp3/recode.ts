/** A granule's pairs in other regions: other bits for the very same values. */
import { readBits, writeBits } from './bits.ts';
import { bitsOf, type Pair, pairCodes } from './pair-code.ts';
import { scaleFactorsLength, type SideInfo } from './side-info.ts';

/** First lines of the scale factor bands of long blocks at 24 kHz (ISO 13818-3, Table B.2), and the end of the last. */
const bandStarts = [
  0, 6, 12, 18, 24, 30, 36, 44, 54, 66, 80, 96, 114, 136, 162, 194, 232, 278, 332, 394, 464, 540, 576,
];

const maxRegion1Count = 7;

export interface Granule {
  readonly side: SideInfo;
  /** From its scale factors on, `side.length` bits. */
  readonly data: Uint8Array;
}

export const borderBand = ({ region0Count, region1Count }: SideInfo) => region0Count + region1Count + 2;

/** With the border between the regions 1 and 2 moved, in the fewest bits, to a band that may hold it. */
export function moveBorder({ side, data }: Granule, mayHold: (band: number) => boolean): Granule {
  const { pairs, region1At, end } = readPairs(side, data);
  const first = linesBefore(side.region0Count + 1, side) / 2;
  const bitsUpTo = pairCodes.map((_, table) => sums(pairs, table));
  const best = Array.from({ length: maxRegion1Count + 1 }, (_, region1Count) => ({ ...side, region1Count }))
    .filter((choice) => borderBand(choice) < bandStarts.length && mayHold(borderBand(choice)))
    .map((choice) => {
      const border = linesBefore(borderBand(choice), side) / 2;
      const regions = [shortest(bitsUpTo, first, border), shortest(bitsUpTo, border, pairs.length)] as const;
      return { choice, border, regions, bits: regions[0].bits + regions[1].bits };
    })
    .reduce((a, b) => (b.bits < a.bits ? b : a));
  const quadruples = side.length - end;
  const length = region1At + best.bits + quadruples;
  const recoded = new Uint8Array(Math.ceil(length / 8));
  copyBits(data, 0, recoded, 0, region1At);
  const [table1, table2] = [best.regions[0].table, best.regions[1].table];
  let at = region1At;
  for (const [i, pair] of pairs.entries())
    if (i >= first) at = pairCodes[i < best.border ? table1 : table2]?.write(recoded, at, pair) ?? at;
  copyBits(data, end, recoded, at, quadruples);
  return { side: { ...best.choice, length, tables: [side.tables[0], table1, table2] }, data: recoded };
}

function readPairs(side: SideInfo, data: Uint8Array) {
  const borders = [
    linesBefore(side.region0Count + 1, side),
    linesBefore(borderBand(side), side),
    side.pairedLines,
  ];
  const pairs: Pair[] = [];
  let at = scaleFactorsLength(side);
  let region1At = at;
  borders.forEach((border, region) => {
    const code = pairCodes[side.tables[region] ?? 0];
    while (pairs.length < border / 2) {
      const { pair, end } = code?.read(data, at) ?? { pair: { x: 0, y: 0, xSign: 0, ySign: 0 }, end: at };
      pairs.push(pair);
      at = end;
    }
    if (region === 0) region1At = at;
  });
  return { pairs, region1At, end: at };
}

function linesBefore(band: number, { pairedLines }: SideInfo): number {
  return Math.min(bandStarts[band] ?? 576, pairedLines);
}

/** How many bits the pairs before each pair take. */
function sums(pairs: readonly Pair[], table: number): Float64Array {
  const bits = new Float64Array(pairs.length + 1);
  pairs.forEach((pair, i) => (bits[i + 1] = (bits[i] ?? 0) + bitsOf(pair, table)));
  return bits;
}

function shortest(bitsUpTo: readonly Float64Array[], from: number, to: number) {
  const lengths = bitsUpTo.map((bits) => (bits[to] ?? 0) - (bits[from] ?? 0));
  const bits = Math.min(...lengths);
  return { table: lengths.indexOf(bits), bits };
}

function copyBits(from: Uint8Array, fromAt: number, to: Uint8Array, toAt: number, count: number): void {
  for (let i = 0; i < count; i += 8)
    writeBits(to, toAt + i, Math.min(8, count - i), readBits(from, fromAt + i, Math.min(8, count - i)));
}

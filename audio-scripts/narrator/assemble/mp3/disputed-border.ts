/**
 * Decoders do not agree where band 18 of long blocks at 24 kHz begins: at line 332 (ISO 13818-3, Table B.2, as LAME,
 * mpg123, libmad and minimp3 have it) or at line 330 (ffmpeg). Where the encoder lets region 2 of the Huffman codes
 * begin there, ffmpeg reads a pair by the wrong table, and then all lines above from the wrong bits: it hisses
 * from 6.9 kHz on, and sometimes notices and logs «overread».
 */
import { frameBytes } from '#lib/core/mp3/track-format.ts';
import { borderBand, type Granule, moveBorder } from './recode.ts';
import {
  headerBytes,
  readSideInfo,
  sideInfoBytes,
  type SideInfo,
  writeMainDataBegin,
  writeRegions,
} from './side-info.ts';

const disputedBand = 18;
const firstDisputedLine = 330;

const mainBytes = frameBytes - headerBytes - sideInfoBytes;
const mainAt = (frame: number) => frame * frameBytes + headerBytes + sideInfoBytes;

export function isDisputed(side: SideInfo): boolean {
  const [, first, second] = side.tables;
  return (
    !side.windowSwitching &&
    borderBand(side) === disputedBand &&
    side.pairedLines > firstDisputedLine &&
    first !== second
  );
}

/**
 * The same sound, with no region that begins at the disputed band: such granules are coded again, with the border at
 * another band. What they grow by is taken from the ancillary data after them, if need be by moving
 * granules up to there within the bit reservoir; where there is no room, a granule stays as it is.
 */
export function avoidDisputedBorder(track: Uint8Array): Uint8Array {
  const sides = Array.from({ length: track.length / frameBytes }, (_, frame) => readSideInfo(track, frame));
  const stream = new Uint8Array(sides.length * mainBytes);
  sides.forEach((_, n) => stream.set(track.subarray(mainAt(n), mainAt(n) + mainBytes), n * mainBytes));
  // Not slice(): a Buffer's is a view of the same bytes.
  const mended = Uint8Array.from(track);
  const mendedStream = stream.slice();
  const ends = latestEnds(sides);
  let free = 0;
  sides.forEach((side, frame) => {
    const from = frame * mainBytes - side.mainDataBegin;
    const to = Math.max(from, free);
    let granule: Granule = { side, data: stream.subarray(from, from + bytesOf(side.length)) };
    if (isDisputed(side)) {
      const moved = moveBorder(granule, (band) => band !== disputedBand);
      if (to + moved.data.length <= (ends[frame] ?? 0)) granule = moved;
    }
    mendedStream.set(granule.data, to);
    writeMainDataBegin(mended, frame, frame * mainBytes - to);
    if (granule.side !== side) writeRegions(mended, frame, granule.side);
    free = to + granule.data.length;
  });
  sides.forEach((_, n) => mended.set(mendedStream.subarray(n * mainBytes, (n + 1) * mainBytes), mainAt(n)));
  return mended;
}

/** Where, in bytes of main data, each granule must end so that all after it still end within their frames. */
function latestEnds(sides: readonly SideInfo[]): readonly number[] {
  const ends = sides.map((_, frame) => (frame + 1) * mainBytes);
  for (let frame = sides.length - 2; frame >= 0; frame--) {
    const next = (ends[frame + 1] ?? 0) - bytesOf(sides[frame + 1]?.length ?? 0);
    ends[frame] = Math.min(ends[frame] ?? 0, next);
  }
  return ends;
}

function bytesOf(bits: number): number {
  return Math.ceil(bits / 8);
}

/** Where the samples of an MP4 track are in the file, and when each begins (ISO/IEC 14496-12, sample tables). */
import { boxAt } from './mp4-boxes.ts';

export interface Mp4Sample {
  readonly startSeconds: number;
  /** From the start of the file. */
  readonly offset: number;
  readonly bytes: number;
}

/** More are not read: a track of chapter titles has some hundreds. */
const mostSamples = 10_000;

/** Those that the tables describe whole; empty where a table is missing. */
export function samplesOf(track: Uint8Array): readonly Mp4Sample[] {
  const media = boxAt(track, 'mdia');
  const tables = media && boxAt(media, 'minf', 'stbl');
  const scale = media && timescaleOf(boxAt(media, 'mdhd'));
  if (!tables || !scale) return [];
  const sizes = sizesIn(boxAt(tables, 'stsz'));
  const starts = startsIn(boxAt(tables, 'stts'));
  const offsets = offsetsIn(tables, sizes);
  const count = Math.min(sizes.length, starts.length, offsets.length);
  return Array.from({ length: count }, (_, i) => ({
    startSeconds: (starts[i] ?? 0) / scale,
    offset: offsets[i] ?? 0,
    bytes: sizes[i] ?? 0,
  }));
}

function timescaleOf(header: Uint8Array | undefined): number {
  return header ? (words(header)[header[0] === 1 ? 5 : 3] ?? 0) : 0;
}

/** One size for all, or one for each. */
function sizesIn(table: Uint8Array | undefined): readonly number[] {
  const [, common = 0, count = 0, ...each] = words(table);
  if (common === 0) return each.slice(0, Math.min(count, mostSamples));
  return new Array<number>(Math.min(count, mostSamples)).fill(common);
}

/** In units of the track's scale: the table counts samples that last equally long. */
function startsIn(table: Uint8Array | undefined): readonly number[] {
  const [, , ...runs] = words(table);
  const starts: number[] = [];
  let time = 0;
  for (let i = 0; i + 1 < runs.length; i += 2) {
    const [count = 0, duration = 0] = runs.slice(i, i + 2);
    for (let n = 0; n < count && starts.length < mostSamples; n++, time += duration) starts.push(time);
  }
  return starts;
}

/** Samples stand side by side in chunks; a second table says from which chunk on how many a chunk holds. */
function offsetsIn(tables: Uint8Array, sizes: readonly number[]): readonly number[] {
  const chunks = chunkOffsets(tables);
  const [, , ...runs] = words(boxAt(tables, 'stsc'));
  const offsets: number[] = [];
  let run = 0;
  for (const [chunk, start] of chunks.entries()) {
    while ((runs[(run + 1) * 3] ?? Infinity) <= chunk + 1) run++;
    let offset = start;
    for (let n = runs[run * 3 + 1] ?? 0; n > 0 && offsets.length < sizes.length; n--) {
      offset += sizes[offsets.push(offset) - 1] ?? 0;
    }
  }
  return offsets;
}

function chunkOffsets(tables: Uint8Array): readonly number[] {
  const narrow = boxAt(tables, 'stco');
  if (narrow) return words(narrow).slice(2);
  const wide = words(boxAt(tables, 'co64')).slice(2);
  return Array.from(
    { length: Math.floor(wide.length / 2) },
    (_, i) => (wide[i * 2] ?? 0) * 2 ** 32 + (wide[i * 2 + 1] ?? 0),
  );
}

/** Tables are made of numbers of four bytes, of which the first holds version and flags and the second a count. */
function words(table: Uint8Array | undefined): readonly number[] {
  if (!table) return [];
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return Array.from({ length: Math.floor(table.length / 4) }, (_, i) => view.getUint32(i * 4));
}

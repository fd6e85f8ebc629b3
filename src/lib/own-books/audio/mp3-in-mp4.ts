/**
 * An index for an MP3 file of varying bitrate: the start of an MP4 file, after which the untouched bytes of the MP3 file
 * follow. Without it a browser guesses where in the file a second is, and misses by seconds to minutes
 * (`docs/browser-facts.md`).
 */
import type { Mp3Frames } from './mp3-frames.ts';
import { box, full, join, table, text, u16, u32, u64, zeros } from './write-boxes.ts';

/** Players look a frame up in its chunk, so that small ones make a seek quick. */
const framesPerChunk = 256;
/** ISO/IEC 14496-1, object type indications: MPEG-1 audio, which decoders take for all three versions of MP3. */
const objectType = 0x6b;

/** Ends right before the first byte of the MP3 file, of which `fileBytes` follow. */
export function mp4Index(frames: Mp3Frames, fileBytes: number): Uint8Array<ArrayBuffer> {
  const type = box('ftyp', text('M4A '), u32(0), text('M4A '), text('isom'));
  return startOfFile(type, fileBytes, (start) => movie(frames, start));
}

/** What else a movie has besides its sound. */
export interface MovieParts {
  /** In the sound's track, other tracks, and what is said of the whole. */
  readonly ofTrack: Uint8Array<ArrayBuffer>;
  readonly others: Uint8Array<ArrayBuffer>;
}

/** `makeMovie` gets the place where the content begins. All places take eight bytes, so that it changes no size. */
export function startOfFile(
  type: Uint8Array,
  contentBytes: number,
  makeMovie: (start: number) => Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const mdatHeaderBytes = 16;
  const size = type.length + makeMovie(0).length + mdatHeaderBytes;
  return join(type, makeMovie(size), u32(1), text('mdat'), u64(contentBytes + mdatHeaderBytes));
}

/** `start`: of the MP3 file within the MP4 file, in bytes. */
export function movie(frames: Mp3Frames, start: number, parts?: MovieParts): Uint8Array<ArrayBuffer> {
  const { sampleRate, frameBytes, samplesPerFrame } = frames;
  const duration = u64(frameBytes.length * samplesPerFrame);
  const matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map(u32);
  const header = box(
    'mvhd',
    full(1),
    u64(0),
    u64(0),
    u32(sampleRate),
    duration,
    u32(0x10000),
    u16(0x100),
    zeros(10),
    ...matrix,
    zeros(24),
    // The next track's number.
    u32(parts ? 3 : 2),
  );
  const trackHeader = box(
    'tkhd',
    full(1, 3),
    u64(0),
    u64(0),
    u32(1),
    zeros(4),
    duration,
    zeros(12),
    u16(0x100),
    zeros(2),
    ...matrix,
    zeros(8),
  );
  const media = box(
    'mdia',
    box('mdhd', full(1), u64(0), u64(0), u32(sampleRate), duration, u16(0x55c4), u16(0)),
    box('hdlr', full(), u32(0), text('soun'), zeros(12), text('\0')),
    box(
      'minf',
      box('smhd', full(), zeros(4)),
      box('dinf', box('dref', full(), u32(1), box('url ', full(0, 1)))),
      sampleTable(frames, start),
    ),
  );
  return box('moov', header, box('trak', trackHeader, parts?.ofTrack ?? [], media), parts?.others ?? []);
}

function sampleTable(frames: Mp3Frames, start: number): Uint8Array<ArrayBuffer> {
  const { frameBytes, samplesPerFrame } = frames;
  const chunks = chunksOf(frames);
  const lengths = chunks.filter(({ frames: length }, i) => length !== chunks[i - 1]?.frames || i === 0);
  return box(
    'stbl',
    box('stsd', full(), u32(1), description(frames)),
    box('stts', full(), u32(1), u32(frameBytes.length), u32(samplesPerFrame)),
    box(
      'stsc',
      full(),
      u32(lengths.length),
      table(lengths.flatMap((chunk) => [chunk.number, chunk.frames, 1])),
    ),
    box('stsz', full(), u32(0), u32(frameBytes.length), table(frameBytes)),
    box(
      'co64',
      full(),
      u32(chunks.length),
      table(
        chunks.flatMap(({ offset }) => [Math.floor((start + offset) / 2 ** 32), (start + offset) % 2 ** 32]),
      ),
    ),
  );
}

interface Chunk {
  /** Counts from 1. */
  readonly number: number;
  readonly offset: number;
  readonly frames: number;
}

function chunksOf({ runs, frameBytes }: Mp3Frames): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let frame = 0;
  for (const run of runs) {
    let { offset } = run;
    for (const end = frame + run.frames; frame < end;) {
      const length = Math.min(framesPerChunk, end - frame);
      chunks.push({ number: chunks.length + 1, offset, frames: length });
      for (const last = frame + length; frame < last; frame++) offset += frameBytes[frame] ?? 0;
    }
  }
  return chunks;
}

/** What the samples are (ISO/IEC 14496-14, `mp4a` and `esds`). */
function description({ channels, sampleRate }: Mp3Frames): Uint8Array<ArrayBuffer> {
  const streamType = 0x15;
  const decoder = join([4, 13, objectType, streamType], zeros(11));
  const synchronisation = [6, 1, 2];
  const stream = join(
    [3, 3 + decoder.length + synchronisation.length],
    u16(1),
    [0],
    decoder,
    synchronisation,
  );
  return box(
    'mp4a',
    zeros(6),
    u16(1),
    zeros(8),
    u16(channels),
    u16(16),
    zeros(4),
    u16(sampleRate),
    u16(0),
    box('esds', full(), stream),
  );
}

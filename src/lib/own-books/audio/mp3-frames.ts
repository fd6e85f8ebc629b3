/** Where the frames of an MP3 file are (ISO/IEC 11172-3 and 13818-3, layer III; and the MPEG 2.5 extension). */

export interface Mp3Frames {
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  /** Of one channel, in each frame. */
  readonly samplesPerFrame: number;
  /** Frames that stand side by side, in the order of the file; what is between is no sound. */
  readonly runs: readonly Mp3Run[];
  /** Of each frame, over all runs. */
  readonly frameBytes: Uint16Array<ArrayBuffer>;
  /** All frames that are whole have the same bitrate: a browser finds any place in the file by arithmetic. */
  readonly isConstant: boolean;
}

export interface Mp3Run {
  /** In bytes, from the start of the file. */
  readonly offset: number;
  readonly frames: number;
}

interface Header {
  readonly bytes: number;
  readonly bitrate: number;
  /** Version, layer, sampling rate: what no frame of one file changes. */
  readonly kind: number;
  readonly sampleRate: number;
  readonly samples: number;
  readonly channels: 1 | 2;
}

const headerBytes = 4;
const pieceBytes = 4 * 1024 * 1024;
const bitratesOf1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitratesOf2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const sampleRatesOf1 = [44_100, 48_000, 32_000];

/** Where less of a file than this is frames, it is something else. */
const leastFrames = 3;

/** Both the length of a file and its index come from its frames. */
const known = new WeakMap<Blob, Promise<Mp3Frames | undefined>>();

/**
 * Reads every frame's header, some megabytes of the file at a time, and of the same file once: 300 MB take about a second.
 * Undefined where the file is no MP3. Rejects if the file cannot be read.
 */
export function findMp3Frames(file: Blob): Promise<Mp3Frames | undefined> {
  const found = known.get(file) ?? readFrames(file);
  known.set(file, found);
  return found;
}

async function readFrames(file: Blob): Promise<Mp3Frames | undefined> {
  const scan = new Scan();
  const tag = await tagBytes(file);
  for (let at = tag; at < file.size;) {
    const piece = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
    if (piece.length === 0) break;
    at += scan.read(piece, at, at + piece.length >= file.size);
  }
  return scan.result();
}

/** An ID3v2 tag may hold anything, also what looks like frames. */
async function tagBytes(file: Blob): Promise<number> {
  const start = new Uint8Array(await file.slice(0, 10).arrayBuffer());
  const isTag = start.length === 10 && start[0] === 0x49 && start[1] === 0x44 && start[2] === 0x33;
  return isTag ? 10 + start.subarray(6).reduce((size, byte) => size * 128 + (byte & 0x7f), 0) : 0;
}

class Scan {
  #frameBytes = new Uint16Array(4096);
  #count = 0;
  readonly #runs: { offset: number; frames: number }[] = [];
  #first: Header | undefined;
  #bitrate: number | undefined;
  #isConstant = true;
  #end = -1;

  /** Returns how much of `piece` is done with: the rest begins a frame whose end is in the next piece. */
  read(piece: Uint8Array, offset: number, isLast: boolean): number {
    let at = 0;
    while (at + headerBytes <= piece.length) {
      const header = readHeader(piece, at);
      if (!header || (this.#first && header.kind !== this.#first.kind)) {
        at++;
        continue;
      }
      const end = at + header.bytes;
      if (end + headerBytes > piece.length && !isLast) return at;
      if (end > piece.length) break;
      // Away from a run, the two letters of a header may be there by chance: the next frame has to follow.
      if (this.#end !== offset + at && !this.#followedBy(piece, end, header, isLast)) {
        at++;
        continue;
      }
      if (this.#first || !isIndexFrame(piece.subarray(at, end))) this.#add(header, offset + at);
      at = end;
    }
    return isLast ? piece.length : Math.max(1, piece.length - headerBytes + 1);
  }

  result(): Mp3Frames | undefined {
    const first = this.#first;
    if (!first || this.#count < leastFrames) return undefined;
    const { sampleRate, channels, samples: samplesPerFrame } = first;
    return {
      sampleRate,
      channels,
      samplesPerFrame,
      runs: this.#runs,
      frameBytes: this.#frameBytes.slice(0, this.#count),
      isConstant: this.#isConstant,
    };
  }

  #followedBy(piece: Uint8Array, at: number, header: Header, isLast: boolean): boolean {
    if (at + headerBytes > piece.length) return isLast && at === piece.length;
    return readHeader(piece, at)?.kind === header.kind;
  }

  #add(header: Header, offset: number): void {
    const run = this.#runs.at(-1);
    if (run && this.#end === offset) run.frames++;
    else this.#runs.push({ offset, frames: 1 });
    this.#end = offset + header.bytes;
    this.#first ??= header;
    this.#bitrate ??= header.bitrate;
    if (header.bitrate !== this.#bitrate) this.#isConstant = false;
    if (this.#count === this.#frameBytes.length) {
      const larger = new Uint16Array(this.#count * 2);
      larger.set(this.#frameBytes);
      this.#frameBytes = larger;
    }
    this.#frameBytes[this.#count++] = header.bytes;
  }
}

/** The frame that encoders put first, with the length and a table of places: browsers do not play it either. */
function isIndexFrame(frame: Uint8Array): boolean {
  const start = String.fromCharCode(...frame.subarray(0, 44));
  return ['Xing', 'Info', 'VBRI'].some((name) => start.includes(name));
}

/** Undefined where no frame of layer III begins; of free format none is known how long it is. */
function readHeader(bytes: Uint8Array, at: number): Header | undefined {
  const [sync = 0, versionAndLayer = 0, rates = 0, mode = 0] = [
    bytes[at],
    bytes[at + 1],
    bytes[at + 2],
    bytes[at + 3],
  ];
  if (sync !== 0xff || (versionAndLayer & 0xe6) !== 0xe2) return undefined;
  const version = (versionAndLayer >> 3) & 3;
  const bitrate = (version === 3 ? bitratesOf1 : bitratesOf2)[rates >> 4];
  const rate = sampleRatesOf1[(rates >> 2) & 3];
  if (version === 1 || !bitrate || !rate) return undefined;
  const sampleRate = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  const samples = version === 3 ? 1152 : 576;
  const padding = (rates >> 1) & 1;
  return {
    bytes: Math.floor((samples / 8) * ((bitrate * 1000) / sampleRate)) + padding,
    bitrate,
    kind: (versionAndLayer & 0xfe) * 256 + (rates & 0x0c),
    sampleRate,
    samples,
    channels: mode >> 6 === 3 ? 1 : 2,
  };
}

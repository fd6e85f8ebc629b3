/** WAV (RIFF): PCM of 8 to 32 bits and floats, any number of channels. */
import { err, ok, type Result } from '#lib/core/result.ts';
import type { DecodedTake, TakeProblem } from './take.ts';

const pcm = 1;
const float = 3;
const extensible = 0xfffe;

interface Format {
  readonly kind: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
}

export function decodeWav(bytes: Uint8Array): Result<DecodedTake, TakeProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (name === 'fmt ' && body + 16 <= bytes.length) format = readFormat(view, body);
    if (name === 'data' && format) return readSamples(view, body, size, format);
    at = body + size + (size % 2);
  }
  return broken('it has no sound in it');
}

function readFormat(view: DataView, at: number): Format {
  const kind = view.getUint16(at, true);
  return {
    kind: kind === extensible && at + 26 <= view.byteLength ? view.getUint16(at + 24, true) : kind,
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
}

function readSamples(
  view: DataView,
  body: number,
  size: number,
  { kind, channels, sampleRate, bits }: Format,
): Result<DecodedTake, TakeProblem> {
  const read = readerOf(view, kind, bits);
  if (!read || channels === 0 || sampleRate === 0)
    return err({
      kind: 'not-audio',
      detail: `It is WAV of a kind that this tool does not read (format ${kind}, ${bits} bits).`,
    });
  const width = bits / 8;
  const there = view.byteLength - body;
  // A recorder that was cut off leaves 0 or the greatest number as the size.
  const isOpen = size === 0 || size === 0xffffffff;
  if (!isOpen && there < size)
    return err({
      kind: 'truncated',
      atSeconds: there / width / channels / sampleRate,
      detail: 'The file ends before its sound does. Save it again, whole.',
    });
  const frames = Math.floor((isOpen ? there : size) / width / channels);
  if (frames === 0) return broken('it has no sound in it');
  const samples = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++)
      sum += read(body + (frame * channels + channel) * width);
    samples[frame] = sum / channels;
  }
  return ok({ samples, sampleRate });
}

function readerOf(view: DataView, kind: number, bits: number): ((at: number) => number) | undefined {
  if (kind === float && bits === 32) return (at) => view.getFloat32(at, true);
  if (kind === float && bits === 64) return (at) => view.getFloat64(at, true);
  if (kind !== pcm) return undefined;
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (at) => view.getInt16(at, true) / 32768;
  if (bits === 24) return (at) => (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 8388608;
  if (bits === 32) return (at) => view.getInt32(at, true) / 2147483648;
  return undefined;
}

function broken(why: string): Result<DecodedTake, TakeProblem> {
  return err({ kind: 'not-audio', detail: `This tool cannot read the file as sound: ${why}.` });
}

/** Audio files of the usual kinds as mono samples. What a file is, its first bytes say, not its name. */
import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { MPEGDecoder } from 'mpg123-decoder';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import { err, ok, type Result } from '#lib/core/result.ts';
import { decodeM4a } from './decode-m4a.ts';
import { decodeWav } from './decode-wav.ts';
import { findMp3Problem } from './mp3-frames.ts';
import { mixDown, type DecodedTake, type TakeProblem } from './take.ts';

/** What the packages' decoders have in common. */
interface Decoder {
  readonly ready: Promise<void>;
  free(): void;
}

interface Decoded {
  readonly channelData: readonly Float32Array[];
  readonly sampleRate: number;
  readonly errors: readonly { readonly message: string }[];
}

/** What the names of such files end in. */
export const soundEndings = /\.(?:wav|flac|mp3|m4a|ogg)$/i;

export async function decodeTake(bytes: Uint8Array): Promise<Result<DecodedTake, TakeProblem>> {
  const head = Buffer.from(bytes.subarray(0, 128)).toString('latin1');
  if (head.startsWith('RIFF')) return decodeWav(bytes);
  if (head.startsWith('fLaC')) {
    const decoded = await decodeWith(new FLACDecoder(), (decoder) => decoder.decodeFile(withRoom(bytes)));
    return decoded.ok && decoded.value.samples.length < flacLength(bytes)
      ? err(brokenOff(decoded.value))
      : decoded;
  }
  if (head.startsWith('OggS') && !hasLastPage(bytes)) return err(brokenOff());
  if (head.startsWith('OggS'))
    return head.includes('OpusHead')
      ? decodeWith(new OggOpusDecoder(), (decoder) => decoder.decodeFile(bytes))
      : decodeWith(new OggVorbisDecoder(), (decoder) => decoder.decodeFile(bytes));
  if (head.startsWith('ID3') || isMpegFrame(bytes)) {
    const problem = findMp3Problem(bytes);
    if (problem) return err(problem);
    return decodeWith(new MPEGDecoder(), (decoder) => Promise.resolve(decoder.decode(bytes)));
  }
  if (head.slice(4, 8) === 'ftyp') return decodeM4a(bytes);
  return err({
    kind: 'not-audio',
    detail: 'This tool cannot read it as sound. Save it as WAV, FLAC, MP3, M4A or Ogg.',
  });
}

async function decodeWith<D extends Decoder>(
  decoder: D,
  decode: (decoder: D) => Promise<Decoded>,
): Promise<Result<DecodedTake, TakeProblem>> {
  await decoder.ready;
  try {
    const { channelData, sampleRate, errors } = await decode(decoder);
    const samples = mixDown(channelData);
    const [error] = errors;
    if (error)
      return err({
        kind: 'truncated',
        atSeconds: samples.length / sampleRate,
        detail: `The file breaks off or is damaged (${error.message}). Save it again, whole.`,
      });
    if (samples.length === 0) return err(brokenOff());
    return ok({ samples, sampleRate, ...(!(decoder instanceof FLACDecoder) && { isLossy: true }) });
  } finally {
    decoder.free();
  }
}

function brokenOff(heard?: DecodedTake): TakeProblem {
  return {
    kind: 'truncated',
    ...(heard && { atSeconds: heard.samples.length / heard.sampleRate }),
    detail: 'The file ends before its sound does. Save it again, whole.',
  };
}

/** The decoder holds back a last frame that is shorter than the others until something follows it. */
function withRoom(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length + 64);
  longer.set(bytes);
  return longer;
}

/** Samples that the stream information promises: 36 bits after 108 others (RFC 9639, 8.2); 0 for unknown. */
function flacLength(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length < 26 ? 0 : (view.getUint8(21) & 0x0f) * 2 ** 32 + view.getUint32(22);
}

/** Ogg marks the page that its stream ends with (RFC 3533, 6: header type 4). */
function hasLastPage(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = file.lastIndexOf('OggS');
  return last >= 0 && ((file[last + 5] ?? 0) & 4) !== 0;
}

/** Of a layer: bare AAC has the same sync word and none. */
function isMpegFrame([sync, header = 0]: Uint8Array): boolean {
  return sync === 0xff && (header & 0xe0) === 0xe0 && (header & 0x06) !== 0;
}

/** Audio files of any usual kind as mono samples. What a file is, its first bytes say, not its name. */
import { err, ok, type Result } from '#lib/core/result.ts';
import { MPEGDecoder } from 'mpg123-decoder';
import { decodeWav } from './decode-wav.ts';
import type { DecodedTake, TakeProblem } from './take.ts';

export async function decodeTake(bytes: Uint8Array, file: string): Promise<Result<DecodedTake, TakeProblem>> {
  const magic = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (magic.startsWith('RIFF')) return decodeWav(bytes);
  if (magic.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0))
    return decodeMp3(bytes);
  return err({
    kind: 'not-audio',
    detail: `${file} is no audio file that this tool reads. Save it as WAV or FLAC.`,
  });
}

async function decodeMp3(bytes: Uint8Array): Promise<Result<DecodedTake, TakeProblem>> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    const { channelData, sampleRate } = decoder.decode(bytes);
    return ok({ samples: mixDown(channelData), sampleRate });
  } finally {
    decoder.free();
  }
}

export function mixDown(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = channels;
  return first.map((_, i) => channels.reduce((sum, channel) => sum + (channel[i] ?? 0), 0) / channels.length);
}

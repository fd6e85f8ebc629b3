/** MP3 out and in: LAME in WebAssembly for tracks, mpg123 to decode them again. */
import { MPEGDecoder } from 'mpg123-decoder';
import { createMp3Encoder } from 'wasm-media-encoders';
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { bitrateKbps, decoderDelay, encoderDelay, sampleRate } from '#lib/core/mp3/track-format.ts';
import { avoidDisputedBorder } from './mp3/disputed-border.ts';

/** Whole frames and nothing else (no ID3 tag, no Info frame), encoded on its own: it can be joined with any other. */
export async function encodeTrack(samples: Float32Array): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate, channels: 1, bitrate: bitrateKbps });
  // The encoder returns a view of its memory, which the next call overwrites.
  const bytes = Buffer.concat([encoder.encode([samples]).slice(), encoder.finalize().slice()]);
  const problem = findFrameProblem(bytes);
  if (problem) throw new Error(`the encoder made no track: ${problem}`);
  return avoidDisputedBorder(bytes);
}

/** What is heard of a track that stands alone: from the first sample after the codec's delay. */
export async function decodeTrack(bytes: Uint8Array): Promise<Float32Array> {
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  try {
    const [channel] = decoder.decode(bytes).channelData;
    if (!channel) throw new Error('the decoder gave no sound');
    return channel.slice(encoderDelay + decoderDelay);
  } finally {
    decoder.free();
  }
}

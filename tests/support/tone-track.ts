import { createMp3Encoder } from 'wasm-media-encoders';
import { bitrateKbps, sampleRate } from '#lib/core/mp3/track-format.ts';

/** A real track: a quiet tone with silent edges. Runs in Node and in a browser. */
export async function encodeTone(seconds: number, hertz: number): Promise<ArrayBuffer> {
  const samples = new Float32Array(Math.round(seconds * sampleRate));
  const edge = Math.round(0.1 * sampleRate);
  for (let i = edge; i < samples.length - edge; i++)
    samples[i] = 0.1 * Math.sin((2 * Math.PI * hertz * i) / sampleRate);
  return encodeTrack(samples);
}

export async function encodeTrack(samples: Float32Array): Promise<ArrayBuffer> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate, channels: 1, bitrate: bitrateKbps });
  // The encoder returns a view of its memory, which the next call overwrites.
  const parts = [encoder.encode([samples]).slice(), encoder.finalize().slice()];
  return new Blob(parts).arrayBuffer();
}

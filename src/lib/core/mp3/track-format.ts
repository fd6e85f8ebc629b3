/**
 * The one kind of MP3 that tracks are made of: MPEG-2 layer III, 64 kbit/s, 24 kHz, mono, nothing but whole
 * frames. All arithmetic of joining depends on it: a frame is 192 bytes, 576 samples, 24 ms.
 */
export const sampleRate = 24_000;
export const bitrateKbps = 64;
export const frameBytes = 192;
export const frameSamples = 576;
export const frameSeconds = frameSamples / sampleRate;

/** How long a track of so many bytes is, exactly. */
export function secondsOfBytes(bytes: number): number {
  return (bytes / frameBytes) * frameSeconds;
}

/** LAME's own delay in samples. */
export const encoderDelay = 576;

/** Samples that a decoder adds in front (ISO 11172-3 synthesis, as every decoder counts it). */
export const decoderDelay = 529;

/**
 * How much later than its frame says a sound is heard, once for joined tracks however many there are. In whole
 * milliseconds, as all times of a story; the 0.04 ms that this leaves out cannot be heard.
 */
export const codecDelaySeconds = Math.round(((encoderDelay + decoderDelay) / sampleRate) * 1000) / 1000;

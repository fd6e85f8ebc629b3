/**
 * The only kind of MP3 that published tracks may have: MPEG-2 layer III, 64 kbit/s, 24 kHz, mono, whole frames only.
 * Joining depends on it: each frame is 192 bytes, 576 samples, 24 ms.
 */
export const sampleRate = 24_000;
export const bitrateKbps = 64;
export const frameBytes = 192;
export const frameSamples = 576;
export const frameSeconds = frameSamples / sampleRate;

/** The exact length of a track with this many bytes. */
export function secondsOfBytes(bytes: number): number {
  return (bytes / frameBytes) * frameSeconds;
}

/** Samples of silence that the encoder (LAME) adds at the start. */
export const encoderDelay = 576;

/** Samples that every decoder adds at the start (ISO 11172-3 synthesis filter). */
export const decoderDelay = 529;

/**
 * By how much all sound is late because of these delays; for joined tracks the same as for one. Rounded to whole
 * milliseconds, as all times of a story are: the 0.04 ms cannot be heard.
 */
export const codecDelaySeconds = Math.round(((encoderDelay + decoderDelay) / sampleRate) * 1000) / 1000;

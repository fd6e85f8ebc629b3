/** Reads a RIFF WAVE file of 16-bit mono PCM, as flite writes it. Throws on any other format. */
export function readWav(bytes: Uint8Array): { readonly samples: Float32Array; readonly sampleRate: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sampleRate = view.getUint32(24, true);
  if (view.getUint16(20, true) !== 1 || view.getUint16(22, true) !== 1 || view.getUint16(34, true) !== 16)
    throw new Error('not 16-bit mono PCM');
  const dataAt = 44;
  const samples = new Float32Array(Math.floor((bytes.length - dataAt) / 2));
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(dataAt + 2 * i, true) / 32_768;
  return { samples, sampleRate };
}

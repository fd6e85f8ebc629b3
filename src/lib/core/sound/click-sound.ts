/** The clicks of the tap-along as a WAV file: 16 bit, mono, at the sample rate of the tracks. */
import { sampleRate } from '../mp3/track-format.ts';
import { clicksLengthMs, clickTimesMs } from './tap-along.ts';

const headerBytes = 44;
const bytesPerSample = 2;
const clickSeconds = 0.04;
const clickHertz = 1500;
/** Of full scale. */
const loudest = 0.6;
const decaySeconds = 0.008;

export function makeClickSound(): Uint8Array<ArrayBuffer> {
  const samples = Math.round((clicksLengthMs / 1000) * sampleRate);
  const bytes = new Uint8Array(headerBytes + samples * bytesPerSample);
  const view = new DataView(bytes.buffer);
  writeHeader(view, samples * bytesPerSample);
  for (const ms of clickTimesMs) {
    const first = Math.round((ms / 1000) * sampleRate);
    for (let i = 0; i < clickSeconds * sampleRate; i++) {
      const seconds = i / sampleRate;
      const value = Math.sin(2 * Math.PI * clickHertz * seconds) * Math.exp(-seconds / decaySeconds);
      view.setInt16(headerBytes + (first + i) * bytesPerSample, Math.round(value * loudest * 32_767), true);
    }
  }
  return bytes;
}

/** RIFF, with one chunk for the format and one for the samples. */
function writeHeader(view: DataView, dataBytes: number): void {
  const write = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
  };
  write(0, 'RIFF');
  view.setUint32(4, headerBytes - 8 + dataBytes, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * bytesPerSample, true);
  view.setUint16(32, bytesPerSample, true);
  view.setUint16(34, 8 * bytesPerSample, true);
  write(36, 'data');
  view.setUint32(40, dataBytes, true);
}

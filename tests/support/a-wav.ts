/** A tone as a WAV file: mono, 16 bits. */
export function aWav(seconds: number, hertz = 300): Blob {
  const sampleRate = 8000;
  const samples = new Int16Array(seconds * sampleRate);
  for (let i = 0; i < samples.length; i++)
    samples[i] = 3000 * Math.sin((2 * Math.PI * hertz * i) / sampleRate);
  const head = new DataView(new ArrayBuffer(44));
  const write = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) head.setUint8(at + i, text.charCodeAt(i));
  };
  write(0, 'RIFF');
  head.setUint32(4, 36 + samples.byteLength, true);
  write(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, sampleRate, true);
  head.setUint32(28, sampleRate * 2, true);
  head.setUint16(32, 2, true);
  head.setUint16(34, 16, true);
  write(36, 'data');
  head.setUint32(40, samples.byteLength, true);
  return new Blob([head.buffer, samples.buffer], { type: 'audio/wav' });
}

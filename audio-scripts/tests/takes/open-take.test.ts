import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeTake } from '../../narrator/takes/decode-take.ts';
import { judgeTake } from '../../narrator/takes/judge-take.ts';
import { writeWav } from '../support/write-wav.ts';

const tone = Float32Array.from(
  { length: 24_000 },
  (_, i) => 0.3 * Math.sin((2 * Math.PI * 440 * i) / 48_000),
);
const wav = writeWav(tone, 48_000, 2);

/** Crossings of zero going up, in a second of the first half second. */
function pitchOf(samples: Float32Array, sampleRate: number): number {
  const piece = samples.subarray(Math.round(0.1 * sampleRate), Math.round(0.4 * sampleRate));
  let crossings = 0;
  piece.forEach((sample, i) => {
    if (i > 0 && (piece[i - 1] ?? 0) < 0 && sample >= 0) crossings++;
  });
  return crossings / 0.3;
}

describe('a recording is read, whatever its name', () => {
  test.each(['flac', 'ogg', 'mp3', 'm4a'])('%s', async (ending) => {
    const decoded = await decodeTake(readFileSync(`audio-scripts/tests/fixtures/takes/tone.${ending}`));
    if (!decoded.ok) throw new Error(decoded.error.detail);
    expect(pitchOf(decoded.value.samples, decoded.value.sampleRate)).toBeCloseTo(440, -1);
  });

  test('opus', async () => {
    const decoded = await decodeTake(readFileSync('audio-scripts/tests/fixtures/takes/tone-opus.ogg'));
    if (!decoded.ok) throw new Error(decoded.error.detail);
    expect(pitchOf(decoded.value.samples, decoded.value.sampleRate)).toBeCloseTo(440, -1);
  });

  test('mono FLAC to its last sample', async () => {
    const decoded = await decodeTake(readFileSync('audio-scripts/tests/fixtures/takes/spoken-mono.flac'));
    if (!decoded.ok) throw new Error(decoded.error.detail);
    expect(decoded.value.sampleRate).toBe(22_050);
    expect(decoded.value.samples).toHaveLength(15_435);
  });

  test('WAV, mixed to one channel', async () => {
    const decoded = await decodeTake(wav);
    if (!decoded.ok) throw new Error(decoded.error.detail);
    expect(decoded.value.sampleRate).toBe(48_000);
    expect(decoded.value.samples).toHaveLength(tone.length);
    expect(decoded.value.samples[30]).toBeCloseTo(tone[30] ?? 0, 3);
  });

  test.each([
    [
      8,
      (view: DataView, at: number, value: number) => {
        view.setUint8(at, Math.round(value * 127 + 128));
      },
      1,
    ],
    [
      24,
      (view: DataView, at: number, value: number) => {
        view.setInt16(at + 1, Math.round(value * 32767), true);
      },
      1,
    ],
    [
      32,
      (view: DataView, at: number, value: number) => {
        view.setInt32(at, Math.round(value * 2147483647), true);
      },
      1,
    ],
    [
      32,
      (view: DataView, at: number, value: number) => {
        view.setFloat32(at, value, true);
      },
      3,
    ],
  ] as const)('WAV of %s bits', async (bits, write, format) => {
    const bytes = new Uint8Array(44 + 100 * (bits / 8));
    bytes.set(wav.subarray(0, 44));
    const view = new DataView(bytes.buffer);
    view.setUint16(20, format, true);
    view.setUint16(22, 1, true);
    view.setUint16(34, bits, true);
    view.setUint32(40, bytes.length - 44, true);
    for (let i = 0; i < 100; i++) write(view, 44 + i * (bits / 8), tone[i] ?? 0);
    const decoded = await decodeTake(bytes);
    if (!decoded.ok) throw new Error(decoded.error.detail);
    expect(decoded.value.samples[30]).toBeCloseTo(tone[30] ?? 0, bits === 8 ? 1 : 3);
  });
});

describe('a file that is not a recording, or is a bad one, is reported in plain words', () => {
  test('no audio', async () => {
    expect(await decodeTake(Buffer.from('Dear diary'))).toMatchObject({
      ok: false,
      error: { kind: 'not-audio' },
    });
  });

  test('a WAV file that breaks off, with the time', async () => {
    const decoded = await decodeTake(wav.subarray(0, 44 + 48_000));
    expect(decoded).toMatchObject({ ok: false, error: { kind: 'truncated', atSeconds: 0.25 } });
  });

  test.each(['flac', 'ogg', 'm4a', 'mp3'])('a %s file that breaks off', async (ending) => {
    const bytes = readFileSync(`audio-scripts/tests/fixtures/takes/tone.${ending}`);
    const decoded = await decodeTake(bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    expect(decoded).toMatchObject({ ok: false, error: { kind: 'truncated' } });
  });

  test('an MP3 file that breaks off between two frames, by what it says of its length', async () => {
    const bytes = readFileSync('audio-scripts/tests/fixtures/takes/tone.mp3');
    const cut = await decodeTake(bytes.subarray(0, bytes.length - 418));
    expect(cut).toMatchObject({ ok: false, error: { kind: 'truncated' } });
  });

  test('an MP3 file with other bytes all over it, with the time of the first', async () => {
    const bytes = readFileSync('audio-scripts/tests/fixtures/takes/tone.mp3');
    for (let at = 2000; at < bytes.length; at += 97) bytes[at] = (at * 7) % 251;
    const decoded = await decodeTake(bytes);
    expect(decoded).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect(decoded.ok ? 0 : decoded.error.atSeconds).toBeGreaterThan(0);
  });

  test('a silent one', () => {
    expect(judgeTake({ samples: new Float32Array(24_000), sampleRate: 24_000 })?.kind).toBe('silent');
  });

  test('a clipped one, with the time of the first peak that is cut off', () => {
    const loud = tone.map((sample, i) => (i < 12_000 ? sample : Math.max(-1, Math.min(sample * 6, 1))));
    const problem = judgeTake({ samples: loud, sampleRate: 48_000 });
    expect(problem?.kind).toBe('clipped');
    expect(problem?.atSeconds).toBeCloseTo(0.25, 2);
  });

  const speechLike = Float32Array.from({ length: 96_000 }, (_, i) => {
    const beat = 0.5 + 0.5 * Math.sin(i / 2900) * Math.sin(i / 1700);
    return 0.6 * beat * (Math.sin(i / 30) + 0.5 * Math.sin(i / 11 + 1) + 0.3 * Math.sin(i / 4.3));
  });
  const cutOff = (samples: Float32Array, most: number) =>
    samples.map((sample) => Math.max(-most, Math.min(sample, most)));

  test.each([0.5, 0.3, 0.09])('one that is clipped at %s of full scale', (most) => {
    expect(judgeTake({ samples: speechLike, sampleRate: 48_000 })).toBeUndefined();
    const samples = cutOff(speechLike, most);
    expect(judgeTake({ samples, sampleRate: 48_000 })?.kind).toBe('clipped');
  });

  test('one that was clipped and then saved with wavy tops', () => {
    const waves = (samples: Float32Array) => samples.map((sample, i) => sample + 0.01 * Math.sin(i / 2.1));
    const judge = (samples: Float32Array) =>
      judgeTake({ samples: waves(samples), sampleRate: 48_000, isLossy: true });
    expect(judge(speechLike)).toBeUndefined();
    expect(judge(cutOff(speechLike, 0.25))?.kind).toBe('clipped');
  });

  test.each([1, 4_000_000_000])('one that claims %s Hz', (sampleRate) => {
    expect(judgeTake({ samples: tone, sampleRate })?.kind).toBe('not-audio');
  });

  test('one that is too short', () => {
    expect(judgeTake({ samples: tone.subarray(0, 1000), sampleRate: 48_000 })?.kind).toBe('too-short');
  });

  test('a good one is accepted', () => {
    expect(judgeTake({ samples: tone, sampleRate: 48_000 })).toBeUndefined();
  });
});

import { createMp3Encoder } from 'wasm-media-encoders';
import { describe, expect, test } from 'vitest';
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { bitrateKbps, frameBytes, sampleRate } from '#lib/core/mp3/track-format.ts';
import { decodeTrack, encodeTrack } from '../../../narrator/assemble/codec.ts';
import { avoidDisputedBorder, isDisputed } from '../../../narrator/assemble/mp3/disputed-border.ts';
import { readSideInfo } from '../../../narrator/assemble/mp3/side-info.ts';

/** Dull noise that swells and brightens in turns: LAME likes to part its lines where band 18 begins. */
function wind(seconds: number): Float32Array {
  let [state, near, far] = [1, 0, 0];
  return Float32Array.from({ length: seconds * sampleRate }, (_, i) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const at = i / sampleRate;
    const brightness = 0.5 + 0.3 * Math.sin(at * 2.3);
    near += (state / 2 ** 31 - 1 - near) * brightness;
    far += (near - far) * brightness;
    return 0.1 * (1.1 + Math.sin(at * 3.7)) * far;
  });
}

async function encode(samples: Float32Array): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate, channels: 1, bitrate: bitrateKbps });
  return Buffer.concat([encoder.encode([samples]).slice(), encoder.finalize().slice()]);
}

describe('a track of LAME', async () => {
  const samples = wind(6);
  const track = await encode(samples);
  const mended = avoidDisputedBorder(track);
  const sides = (bytes: Uint8Array) =>
    Array.from({ length: bytes.length / frameBytes }, (_, frame) => readSideInfo(bytes, frame));

  test('has granules that decoders read in two ways, and none when it is mended', () => {
    expect(sides(track).filter(isDisputed).length).toBeGreaterThan(3);
    expect(sides(mended).filter(isDisputed)).toEqual([]);
  });

  test('sounds the same to the last bit where it was read right', async () => {
    const [before, after] = [await decodeTrack(track), await decodeTrack(mended)];
    expect(after).toHaveLength(before.length);
    expect(after.findIndex((sample, i) => sample !== before[i])).toBe(-1);
  });

  test('keeps its frames, and all granules that are not disputed', () => {
    expect(findFrameProblem(mended)).toBeUndefined();
    expect(mended).toHaveLength(track.length);
    const before = sides(track);
    const apart = sides(mended).filter((side, frame) => {
      const { mainDataBegin, ...kept } = before[frame] ?? side;
      return JSON.stringify({ ...side, mainDataBegin }) !== JSON.stringify({ mainDataBegin, ...kept });
    });
    expect(apart).toHaveLength(before.filter(isDisputed).length);
  });

  test('has its granules one after the other, each at an end within its frame', () => {
    const mainBytes = frameBytes - 13;
    let free = 0;
    sides(mended).forEach(({ mainDataBegin, length }, frame) => {
      const start = frame * mainBytes - mainDataBegin;
      expect(start).toBeGreaterThanOrEqual(free);
      free = start + Math.ceil(length / 8);
      expect(free).toBeLessThanOrEqual((frame + 1) * mainBytes);
    });
  });

  test('is not mended twice, and is mended as the narrator encodes it', async () => {
    expect(Buffer.compare(avoidDisputedBorder(mended), mended)).toBe(0);
    expect(Buffer.compare(await encodeTrack(samples), mended)).toBe(0);
  });
});

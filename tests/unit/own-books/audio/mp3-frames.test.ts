import { describe, expect, it } from 'vitest';
import { findMp3Frames } from '#lib/own-books/audio/mp3-frames.ts';
import { bytes, u32 } from '../../../support/bytes.ts';

/** MPEG-1, 44.1 kHz, mono; the index is that of the bitrate: 9 is 128 kbit/s in 417 bytes, 5 is 64 in 208. */
function frame(bitrateIndex: 5 | 9, ...start: readonly number[]): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(bitrateIndex === 9 ? 417 : 208);
  content.set([0xff, 0xfb, bitrateIndex << 4, 0xc0, ...start]);
  return content;
}

const [small, large] = [frame(5), frame(9)];
const info = frame(9, ...new Array<number>(17).fill(0), ...bytes('Xing'));

async function framesOf(...parts: readonly Uint8Array<ArrayBuffer>[]) {
  const found = await findMp3Frames(new Blob([...parts]));
  return found && { ...found, frameBytes: [...found.frameBytes] };
}

describe('the frames of an MP3 file', () => {
  it('are counted, with the bytes that each takes', async () => {
    expect(await framesOf(small, large, small, large)).toEqual({
      sampleRate: 44_100,
      channels: 1,
      samplesPerFrame: 1152,
      runs: [{ offset: 0, frames: 4 }],
      frameBytes: [208, 417, 208, 417],
      isConstant: false,
    });
  });

  it('have one bitrate where all are alike', async () => {
    expect(await framesOf(small, small, small)).toMatchObject({ isConstant: true });
  });

  it('begin after the tag and after the frame that only describes the others', async () => {
    const tag = bytes('ID3', 4, 0, 0, [0, 0, 1, 0], new Array<number>(128).fill(0xff));
    expect(await framesOf(tag, info, small, large, small)).toMatchObject({
      runs: [{ offset: 138 + 417, frames: 3 }],
      frameBytes: [208, 417, 208],
    });
  });

  it('go on after what is no sound', async () => {
    const rubbish = bytes('some rubbish', 0xff, 0xfb, 0x50, 0xc0, 'that looks like a frame');
    expect(await framesOf(rubbish, small, small, rubbish, large, large, bytes('TAG'))).toMatchObject({
      runs: [
        { offset: rubbish.length, frames: 2 },
        { offset: rubbish.length * 2 + 416, frames: 2 },
      ],
      frameBytes: [208, 208, 417, 417],
    });
  });

  it('are found across the pieces in which the file is read', async () => {
    const count = 41_000;
    const found = await findMp3Frames(new Blob(new Array<Uint8Array<ArrayBuffer>>(count).fill(small)));
    expect(found?.runs).toEqual([{ offset: 0, frames: count }]);
  });

  it('do not include one that is cut off', async () => {
    expect(await framesOf(small, small, small, small.subarray(0, 100))).toMatchObject({
      frameBytes: [208, 208, 208],
    });
  });

  it('have half the samples in MPEG-2 and MPEG-2.5', async () => {
    const low = new Uint8Array(192);
    low.set([0xff, 0xf3, 0x84, 0xc0]);
    const lowest = new Uint8Array(72);
    lowest.set([0xff, 0xe3, 0x18, 0xc0]);
    expect(await framesOf(low, low, low)).toMatchObject({ sampleRate: 24_000, samplesPerFrame: 576 });
    expect(await framesOf(lowest, lowest, lowest)).toMatchObject({ sampleRate: 8000, samplesPerFrame: 576 });
  });

  it('are none in a file of another kind', async () => {
    expect(await framesOf(bytes('a letter to somebody'))).toBeUndefined();
    expect(await framesOf(bytes())).toBeUndefined();
    expect(await framesOf(bytes('ID3', 4, 0, 0, [0x7f, 0x7f, 0x7f, 0x7f]))).toBeUndefined();
    expect(await framesOf(bytes(u32(0), 'ftyp', new Array<number>(3000).fill(0xff)))).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { makeInfoFrame } from '#lib/core/mp3/info-frame.ts';
import { joinTracks } from '#lib/core/mp3/join.ts';
import { frameBytes } from '#lib/core/mp3/track-format.ts';

function frames(count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count * frameBytes);
  for (let at = 0; at < bytes.length; at += frameBytes) bytes.set([0xff, 0xf3, 0x84, 0xc4], at);
  return bytes;
}

const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

describe('the Info frame', () => {
  const frame = makeInfoFrame(1000);
  const view = new DataView(frame.buffer);

  test('is itself a whole frame of the tracks’ kind', () => {
    expect(findFrameProblem(frame)).toBeUndefined();
    expect(frame).toHaveLength(frameBytes);
  });

  test('counts the frames and the bytes that follow it', () => {
    expect(ascii(frame, 13, 4)).toBe('Info');
    expect(view.getUint32(21)).toBe(1000);
    expect(view.getUint32(25)).toBe(1000 * frameBytes);
  });

  test('asks for no sample to be cut off', () => {
    expect([...frame.subarray(133)].every((byte) => byte === 0)).toBe(true);
  });
});

test('joined tracks are an Info frame over all of them, then their own bytes', () => {
  const one = frames(2).buffer;
  const other = frames(3).buffer;
  const [info, ...rest] = joinTracks([one, other]);
  expect(new DataView(info ?? new ArrayBuffer(0)).getUint32(21)).toBe(5);
  expect(rest).toEqual([one, other]);
});

describe('a track', () => {
  test('of whole frames can be joined', () => {
    expect(findFrameProblem(frames(3))).toBeUndefined();
  });

  test.each([
    ['that is empty', new Uint8Array(0), 'it is empty'],
    ['that was cut off', frames(3).subarray(0, 500), '500 bytes are not whole frames of 192'],
    [
      'with an ID3 tag in front',
      new Uint8Array([...new TextEncoder().encode('ID3'), ...new Uint8Array(189)]),
      'byte 0',
    ],
    ['with another frame inside', new Uint8Array([...frames(1), ...new Uint8Array(192)]), 'byte 192'],
  ])('%s is named as such', (_, bytes, problem) => {
    expect(findFrameProblem(bytes)).toContain(problem);
  });
});

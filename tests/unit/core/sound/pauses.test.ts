/** Pauses of a published story, found in its sound and left out of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MPEGDecoder } from 'mpg123-decoder';
import { describe, expect, test } from 'vitest';
import { atOnce } from '#lib/core/in-parts.ts';
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { leaveOutFrames } from '#lib/core/mp3/leave-out-frames.ts';
import { frameBytes, frameSamples, frameSeconds } from '#lib/core/mp3/track-format.ts';
import { asSeconds, keptSeconds, leftOutFrames, secondsOf } from '#lib/core/sound/pauses.ts';
import { findSilence } from '#lib/core/sound/silence.ts';

const story = 'static/stories/the-lamp-and-the-dark';
const { readingOrder } = JSON.parse(readFileSync(path.join(story, 'manifest.json'), 'utf8')) as {
  readingOrder: readonly { href: string }[];
};
const tracks = readingOrder
  .slice(0, 3)
  .map(({ href }) => new Uint8Array(readFileSync(path.join(story, href))));

/** As a browser does, without cutting off the codec's delay. */
async function decode(bytes: Uint8Array): Promise<Float32Array> {
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  const [samples] = decoder.decode(bytes).channelData;
  decoder.free();
  if (!samples) throw new Error('there is no sound');
  return samples;
}

const silenceOf = async (track: Uint8Array) => atOnce(findSilence(await decode(track)));

/** Seconds of full voice and of silence in turn, 440 Hz. */
function voice(...seconds: readonly number[]): Float32Array {
  const parts = seconds.map((length, i) =>
    Float32Array.from({ length: Math.round(length / frameSeconds) * frameSamples }, (_, at) =>
      i % 2 === 0 ? 0.2 * Math.sin(at * 0.115) : 0.0005 * Math.sin(at),
    ),
  );
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const part of parts) {
    all.set(part, to);
    to += part.length;
  }
  return all;
}

describe('finding pauses', () => {
  test('a pause is what is 40 dB softer than the voice, in whole frames', () => {
    const found = atOnce(findSilence(voice(1.2, 0.48, 1.2, 0.96)));
    expect(found).toEqual([
      { first: 50, count: 20 },
      { first: 120, count: 40 },
    ]);
  });

  test('a short one is the rhythm of speech', () => {
    expect(atOnce(findSilence(voice(1.2, 0.192, 1.2)))).toEqual([]);
  });

  test('where nobody speaks, nothing is known', () => {
    expect(atOnce(findSilence(new Float32Array(24_000)))).toEqual([]);
    expect(atOnce(findSilence(new Float32Array(0)))).toEqual([]);
  });

  test('long tracks are looked at in parts', () => {
    const minute = voice(60);
    expect([...findSilence(minute)].length).toBe(5);
  });
});

describe('what is left out', () => {
  const silent = [
    { first: 50, count: 40 },
    { first: 200, count: 50 },
  ];

  test('leaves pauses of the level, longer ones after a paragraph, and the longest after a chapter', () => {
    const left = (isChapterEnd: boolean) =>
      leftOutFrames(silent, 250, 'medium', isChapterEnd).map(({ count }) => count);
    expect(left(false)).toEqual([40 - 17, 50 - 25]);
    expect(left(true)).toEqual([40 - 17]);
    expect(leftOutFrames(silent, 250, 'off', false)).toEqual([]);
    expect(leftOutFrames([{ first: 0, count: 12 }], 90, 'strong', false)).toEqual([{ first: 5, count: 2 }]);
  });

  test('is counted in what is heard, and in whole milliseconds', () => {
    const frames = leftOutFrames(silent, 250, 'medium', true);
    expect(frames).toEqual([{ first: 58, count: 23 }]);
    expect(asSeconds(frames)).toEqual([{ at: 58 * 0.024 - 0.046, seconds: 0.552 }]);
    expect(secondsOf(frames)).toBe(0.552);
  });

  test.each(['light', 'medium', 'strong'] as const)(
    'at %s is no sound, and the rest stays as it was',
    async (level) => {
      let seconds = 0;
      for (const track of tracks) {
        const left = leftOutFrames(await silenceOf(track), track.length / frameBytes, level, false);
        const shorter = leaveOutFrames(track, left);
        expect(findFrameProblem(shorter)).toBeUndefined();
        const whole = await decode(track);
        const heard = await decode(shorter);
        expect(heard.length).toBe(
          whole.length - left.reduce((sum, { count }) => sum + count, 0) * frameSamples,
        );
        // What was left out, and what stands around it, has no sound.
        let gone = 0;
        let worst = 0;
        let at = 0;
        for (const { first, count } of [...left, { first: Infinity, count: 0 }]) {
          for (; at < Math.min(first * frameSamples, whole.length); at++)
            worst = Math.max(worst, Math.abs((whole[at] ?? 0) - (heard[at - gone] ?? 0)));
          at += count * frameSamples;
          gone += count * frameSamples;
        }
        // 40 dB below the voice; the loudest sample of the voice is close to 1.
        expect(worst).toBeLessThan(0.02);
        seconds += secondsOf(left);
      }
      expect(seconds).toBeGreaterThan(0.1 / keptSeconds[level]);
    },
  );
});

test('the frames before the sound goes on hold the bits that it needs, also in the middle of speech', async () => {
  const [track] = tracks;
  if (!track) throw new Error('the story has a track');
  const left = { first: 100, count: 10 };
  const heard = await decode(leaveOutFrames(track, [left]));
  const whole = await decode(track);
  const difference = (afterFrames: number) => {
    const from = (left.first + afterFrames) * frameSamples;
    const after = whole.subarray(from + left.count * frameSamples);
    return after.reduce((most, value, i) => Math.max(most, Math.abs(value - (heard[from + i] ?? 0))), 0);
  };
  // Two frames are silent, and the third overlaps with them.
  expect(difference(2)).toBeGreaterThan(0.02);
  expect(difference(4)).toBeLessThan(0.001);
});

test('the two frames before the sound goes on keep their bits, are silent, and ask for no bits of what was left out', () => {
  const [track] = tracks;
  if (!track) throw new Error('the story has a track');
  const left = { first: 100, count: 10 };
  const shorter = leaveOutFrames(track, [left]);
  const frame = (bytes: Uint8Array, index: number) =>
    bytes.subarray(index * frameBytes, (index + 1) * frameBytes);
  for (const [i, borrowed] of [0, 179].entries()) {
    const [carrier, original] = [frame(shorter, 100 + i), frame(track, 110 + i)];
    expect(carrier.subarray(0, 4)).toEqual(original.subarray(0, 4));
    expect([...carrier.subarray(4, 13)]).toEqual([borrowed, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(carrier.subarray(13)).toEqual(original.subarray(13));
  }
  expect(frame(shorter, 99)).toEqual(frame(track, 99));
  expect(frame(shorter, 102)).toEqual(frame(track, 112));
});

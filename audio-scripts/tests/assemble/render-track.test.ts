import { describe, expect, test } from 'vitest';
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import type { CastId, BlockId, PublicationId } from '#lib/core/publication/ids.ts';
import { decodeTrack } from '../../narrator/assemble/codec.ts';
import { integratedLoudness } from '../../narrator/signal/loudness.ts';
import { levelTrack } from '../../narrator/assemble/level-track.ts';
import { renderTrack } from '../../narrator/assemble/render-track.ts';
import type { Speakers } from '../../narrator/cast/request.ts';
import { truePeak } from '../../narrator/signal/true-peak.ts';
import type { Script, ScriptParagraph } from '../../narrator/parse/script.ts';
import { SoundLibrary } from '../../narrator/sounds/sound-library.ts';
import { FakeVoiceEngine } from '../support/fake-voice-engine.ts';

const text = 'He was late. “Sorry,” she said.';
const utterance = { rate: 1, gain: 0, line: 1, column: 1 };
const paragraph: ScriptParagraph = {
  id: 'p1' as BlockId,
  text,
  styles: [],
  utterances: [
    { ...utterance, cast: 'teller' as CastId, from: 0, to: 12 },
    { ...utterance, cast: 'other' as CastId, from: 13, to: 21, effect: 'telephone', gain: -3 },
    { ...utterance, cast: 'teller' as CastId, from: 22, to: text.length },
  ],
  pronunciations: [],
  opensScene: false,
  line: 1,
};

const engine = new FakeVoiceEngine();
const member = {
  name: 'x',
  voice: 'fake/low',
  rate: 1,
  pitch: 1,
  gain: 0,
  voiceAt: { line: 1, column: 1 },
  line: 1,
  column: 1,
};
const teller = { ...member, id: 'teller' as CastId };
const other = { ...member, id: 'other' as CastId };
const script: Script = {
  id: 'a-test' as PublicationId,
  title: 'A Test',
  author: 'Nobody',
  language: 'en-US',
  cast: [teller, other],
  pronounce: {},
  pronouncedAt: {},
  chapters: [],
};
const speakers: Speakers = new Map([
  ['teller', { member: teller, engine, voice: 'low' }],
  ['other', { member: other, engine, voice: 'higher' }],
]);
const sounds = await SoundLibrary.open('nowhere');
const render = (changed: Partial<ScriptParagraph> = {}) =>
  renderTrack(
    { paragraph: { ...paragraph, ...changed }, script, speakers, sounds, reader: engine, pauseSeconds: 0.6 },
    levelTrack,
    new AbortController().signal,
  );

function level(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 1e-20) / samples.length);
}

describe('a rendered track', async () => {
  const track = await render();
  const heard = await decodeTrack(track.bytes);
  const between = (from: number, to: number) =>
    heard.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate));

  test('is whole frames of the one kind', () => {
    expect(findFrameProblem(track.bytes)).toBeUndefined();
  });

  test('is heard at -18 LUFS, with no peak above -1 dBTP', () => {
    expect(integratedLoudness(heard)).toBeCloseTo(-18, 0);
    expect(20 * Math.log10(truePeak(heard))).toBeLessThanOrEqual(-1);
  });

  test('is as soft as its author wants it', async () => {
    const soft = paragraph.utterances.map((one) => ({ ...one, gain: -12 }));
    const { bytes } = await render({ utterances: soft });
    expect(integratedLoudness(await decodeTrack(bytes))).toBeCloseTo(-30, 0);
  });

  test('is silent at its edges, and long enough at its end to be the last', () => {
    expect(level(between(0, 0.02))).toBeLessThan(-60);
    expect(level(between(track.durationSeconds - 0.45, track.durationSeconds - 0.06))).toBeLessThan(-60);
  });

  test('has each word where it is heard', () => {
    expect(track.words).toHaveLength(6);
    for (const { startSeconds, endSeconds } of track.words)
      expect(level(between(startSeconds + 0.05, endSeconds - 0.05))).toBeGreaterThan(-45);
  });

  test('has a breath between two voices', () => {
    const [, , late, sorry] = track.words;
    expect((sorry?.startSeconds ?? 0) - (late?.endSeconds ?? 0)).toBeGreaterThan(0.3);
    expect(level(between((late?.endSeconds ?? 0) + 0.12, (sorry?.startSeconds ?? 0) - 0.08))).toBeLessThan(
      -60,
    );
  });

  test('is the same bytes each time', async () => {
    expect(Buffer.compare((await render()).bytes, track.bytes)).toBe(0);
  });
});

describe('sounds in a track', async () => {
  const [plain, withBed, withCue] = [
    await render(),
    await render({ ambience: { kind: 'rain', level: -32 } }),
    await render({ cue: { kind: 'knock', level: -24 } }),
  ];
  const heard = await decodeTrack(withBed.bytes);
  const first = withBed.words[0]?.startSeconds ?? 0;
  const last = withBed.words.at(-1)?.endSeconds ?? 0;
  const between = (from: number, to: number) =>
    level(heard.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate)));

  test('a bed comes before the speech and goes after it', () => {
    expect(first).toBeGreaterThan((plain.words[0]?.startSeconds ?? 0) + 1);
    expect(between(first - 0.2, first - 0.05)).toBeGreaterThan(-42);
    expect(between(first - 0.2, first - 0.05)).toBeLessThan(-26);
    expect(between(last + 0.2, last + 0.4)).toBeGreaterThan(-42);
  });

  test('and the edges stay silent, so that tracks can be joined', () => {
    expect(between(0, 0.02)).toBeLessThan(-60);
    expect(between(withBed.durationSeconds - 0.45, withBed.durationSeconds - 0.06)).toBeLessThan(-60);
  });

  test('the words are as far apart as without it', () => {
    const lengths = ({ words }: typeof plain) =>
      (words.at(-1)?.endSeconds ?? 0) - (words[0]?.startSeconds ?? 0);
    expect(lengths(withBed)).toBeCloseTo(lengths(plain), 3);
  });

  test('a cue is over before the first word', async () => {
    const cued = await decodeTrack(withCue.bytes);
    const start = withCue.words[0]?.startSeconds ?? 0;
    expect(start).toBeGreaterThan(1.2);
    expect(level(cued.subarray(0.1 * sampleRate, sampleRate))).toBeGreaterThan(-45);
    expect(
      level(cued.subarray(Math.round((start - 0.2) * sampleRate), Math.round((start - 0.06) * sampleRate))),
    ).toBeLessThan(-50);
  });
});

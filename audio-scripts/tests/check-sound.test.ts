import { test } from 'vitest';
import { makeInfoFrame } from '#lib/core/mp3/info-frame.ts';
import { scale } from '../narrator/signal/sound.ts';
import { expectOne, read, replaceTrack, soundOtherwise, trackOf } from './published-tale.ts';
import { id } from './tale.ts';

function addTone(samples: Float32Array, from: number, to: number, amplitude: number): Float32Array {
  return samples.map((sample, i) =>
    i >= from && i < to ? sample + amplitude * Math.sin((2 * Math.PI * 1000 * i) / 24_000) : sample,
  );
}

test.each<[string, (bytes: Buffer) => void, string]>([
  ['a frame of another kind', (bytes) => bytes.writeUInt8(0xfb, 193), 'at byte 192'],
  ['a header frame', (bytes) => bytes.fill(makeInfoFrame(9), 0, 192), 'header frame'],
  ['a first frame that borrows', (bytes) => bytes.writeUInt8(10, 4), 'from the track before it'],
])('a track with %s is found', async (_, change, message) => {
  const bytes = read(id, trackOf('one-2').href);
  change(bytes);
  const file = replaceTrack('one-2', bytes);
  await expectOne(file, 'one-2', 'This track cannot be played', message);
});

test('a track that makes its chapter too loud is named', async () => {
  const file = await soundOtherwise('one-1', (samples) => scale(samples, 2));
  await expectOne(file, 'one-1', 'The chapter “One” is at -1', 'furthest off, at -12');
});

test('a track that is silent all through is named', async () => {
  const file = await soundOtherwise('two-1', (samples) => scale(samples, 0));
  await expectOne(file, 'two-1', 'The chapter “Two” is at silence');
});

test('a track that is silent among others is named', async () => {
  const file = await soundOtherwise('one-2', (samples) => scale(samples, 0));
  await expectOne(file, 'one-2', 'Nothing is to be heard in it');
});

test('a peak that is too high is found', async () => {
  const file = await soundOtherwise('one-1', (samples) => addTone(samples, 48_000, 48_060, 0.98));
  await expectOne(file, 'one-1', 'Its highest peak is', 'the most is -1');
});

test('a track that begins with sound is found', async () => {
  const file = await soundOtherwise('one-2', (samples) => addTone(samples, 100, 480, 0.02));
  await expectOne(file, 'one-2', 'Its first 20 ms are not silent');
});

test('a track that ends with sound is found', async () => {
  const file = await soundOtherwise('one-2', (samples) =>
    addTone(samples, samples.length - 335, samples.length - 100, 0.01),
  );
  await expectOne(file, 'one-2', 'Its last 60 ms are not silent');
});

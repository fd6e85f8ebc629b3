/** Every engine decodes a track, and plays a story without its pauses. */
import { expect } from '@playwright/test';
import { frameBytes, frameSamples, sampleRate } from '../../src/lib/core/mp3/track-format.ts';
import { test } from '../support/engines/engine-test.ts';
import { inPage } from '../support/engines/engine.ts';
import { Story } from '../support/engines/story.ts';
import { publishedStory } from '../support/site.ts';

const { publication } = publishedStory();
const resource = publication.clips[0]?.resource;
if (!resource) throw new Error('the story has a track');
const frames = (resource.sizeBytes ?? 0) / frameBytes;

test('the sound of a track is where its frames are, but for the codec’s delay at its start', async ({
  engine,
  site,
}) => {
  await engine.open(`${site.origin}/`);
  const decoded = await inPage(
    engine,
    async ({ address, rate }) => {
      const bytes = await (await fetch(address)).arrayBuffer();
      const context = new OfflineAudioContext(1, 1, rate);
      const samples = (await context.decodeAudioData(bytes)).getChannelData(0);
      return { length: samples.length, last: samples.findLastIndex((value) => Math.abs(value) > 0.02) };
    },
    { address: `${site.origin}/stories/${publication.id}/${resource.href}`, rate: sampleRate },
  );
  const cutOff = frames * frameSamples - decoded.length;
  expect(cutOff).toBeGreaterThanOrEqual(0);
  expect(cutOff).toBeLessThanOrEqual(2 * frameSamples);
  // Where the last word ends, counted from the end of the track.
  expect(decoded.length - decoded.last).toBeGreaterThan(0.4 * sampleRate);
});

test('a story is heard, and goes on after a seek, where its pauses are to be left out', async ({
  engine,
  site,
}) => {
  await engine.open(`${site.origin}/`);
  await inPage(
    engine,
    (settings) => {
      localStorage.setItem('lamplight/settings/v1', settings);
    },
    JSON.stringify({ skipSilence: 'strong' }),
  );
  const story = new Story(engine);
  await story.open(site.origin);
  await story.press('Play');
  await story.expectVoice();
  await expect.poll(() => story.litWord()).not.toBe('');
  await story.press('Next paragraph');
  await story.expectVoice();
});

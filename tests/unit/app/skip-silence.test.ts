import { beforeEach, expect, test } from 'vitest';
import { shortenWith } from '#lib/app/skip-silence.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { readSettings } from '#lib/core/settings/settings.ts';
import { Signal } from '#lib/core/signal.ts';
import { shorteningMs } from '#lib/core/timeouts.ts';
import { aPublication } from '../../support/a-publication.ts';
import { FakeTimer } from '../../support/fake-timer.ts';

const publication = aPublication({ chapters: [[12]] });
const open = { publication, timeline: new Timeline(publication) };
const part = { resource: publication.clips[0].resource, firstClip: 0, lastClip: 0 };
const whole = new ArrayBuffer(8);
const short = { content: new ArrayBuffer(4), leftOut: [{ at: 1, seconds: 2 }] };
const settings = new Signal(readSettings({ skipSilence: 'strong' }));
const never = new Promise<never>(() => undefined);

let timer: FakeTimer;

beforeEach(() => {
  timer = new FakeTimer();
});

test('a track is played without its pauses', async () => {
  const shorten = shortenWith(
    settings,
    () => Promise.resolve({ shorten: () => Promise.resolve(short) }),
    timer.wait,
  );
  expect(await shorten(open, part, whole)).toBe(short);
});

test.each([
  ['the code for it does not come', () => never],
  ['they are not found', () => Promise.resolve({ shorten: () => never })],
])('a track is played with its pauses, a moment later, where %s', async (_, load) => {
  const played = shortenWith(settings, load, timer.wait)(open, part, whole);
  await timer.pass(shorteningMs);
  expect(await played).toEqual({ content: whole });
});

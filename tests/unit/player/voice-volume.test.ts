import { expect, test } from 'vitest';
import { VoiceVolume } from '#lib/player/voice-volume.ts';

test('whoever makes the voice softer has a part of its own, and each change is made once', () => {
  const applied: number[] = [];
  const volume = new VoiceVolume((to) => applied.push(to));
  volume.set('repeat', 1);
  volume.set('sleep-timer', 0.5);
  volume.set('rehearsal', 0);
  volume.set('sleep-timer', 0.4);
  volume.set('rehearsal', 1);
  volume.set('sleep-timer', 1);
  expect(applied).toEqual([0.5, 0, 0.4, 1]);
});

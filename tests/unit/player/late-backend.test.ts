import { expect, test } from 'vitest';
import { LateBackend } from '#lib/player/late-backend.ts';
import { FakeAudioBackend } from '../../support/fake-audio-backend.ts';

test('a backend that arrives late has the rate and the volume that were set before, and is heard by who listened before', async () => {
  const arrived = new FakeAudioBackend();
  const backend = new LateBackend(() => Promise.resolve(() => arrived));
  const heard: string[] = [];
  backend.listen(({ type }) => heard.push(type));
  backend.setRate(1.5);
  backend.setVolume(0.5);
  backend.pause();
  expect(backend.currentTime).toBe(0);
  expect(await backend.load()).toBe(true);
  expect(arrived).toMatchObject({ rate: 1.5, volume: 0.5 });
  arrived.says('playing', 3);
  expect(heard).toEqual(['playing']);
  expect(backend.currentTime).toBe(3);
});

test('a backend that does not arrive can be asked for again, and is made once', async () => {
  let tries = 0;
  let made = 0;
  const backend = new LateBackend(() => {
    tries++;
    return Promise.resolve(tries === 1 ? undefined : () => (made++, new FakeAudioBackend()));
  });
  expect(await backend.load()).toBe(false);
  expect(await backend.load()).toBe(true);
  expect(await backend.load()).toBe(true);
  expect(made).toBe(1);
});

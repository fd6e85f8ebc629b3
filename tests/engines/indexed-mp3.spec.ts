/** Every engine plays an MP3 file of varying bitrate with the index that it gets when it is added. */
import { expect } from '@playwright/test';
import { makeSeekable } from '../../src/lib/own-books/audio/make-seekable.ts';
import { aVaryingMp3, varyingMp3Seconds } from '../support/an-mp3.ts';
import { test } from '../support/engines/contract-page.ts';
import { inPage } from '../support/engines/engine.ts';

test('an MP3 file of varying bitrate with an index is as long as its sound, and ends on time after a seek', async ({
  engine,
  site,
}) => {
  const frames = 2300;
  const { content, mediaType } = await makeSeekable(aVaryingMp3(frames), 'audio/mpeg');
  const file = { base64: Buffer.from(await content.arrayBuffer()).toString('base64'), mediaType };
  await engine.open(site.origin);
  await engine.press('Prime');
  const played = await inPage(
    engine,
    async ({ base64, mediaType }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const audio = new Audio(URL.createObjectURL(new Blob([bytes], { type: mediaType })));
      const heard = (type: string) =>
        new Promise((resolve, reject) => {
          audio.addEventListener(type, resolve, { once: true });
          audio.addEventListener('error', () => {
            reject(new Error(`${type} did not come: ${audio.error?.message ?? ''}`));
          });
        });
      await heard('canplay');
      const { duration } = audio;
      const isSought = heard('seeked');
      audio.currentTime = duration - 2;
      await isSought;
      const from = audio.currentTime;
      const hasEnded = heard('ended');
      audio.muted = true;
      await audio.play();
      await hasEnded;
      return { duration, from, end: audio.currentTime };
    },
    file,
  );
  const seconds = varyingMp3Seconds(frames);
  expect(played.duration).toBeCloseTo(seconds, 1);
  expect(played.from).toBeCloseTo(seconds - 2, 0);
  expect(played.end).toBeCloseTo(seconds, 0);
});

import { expect, test } from 'vitest';
import { failureOf } from '#lib/player/element-failure.ts';

test.each([
  ['Firefox', 'OnMediaSinkAudioError'],
  ['Firefox', 'NS_ERROR_DOM_MEDIA_CUBEB_INITIALIZATION_ERR (0x806e0065)'],
  ['Chromium', 'AUDIO_RENDERER_ERROR: audio render error'],
])('where no sound device can be opened %s is not blamed', (_, message) => {
  expect(failureOf(message)).toEqual({ type: 'failed', kind: 'no-device', detail: message });
});

test('a sound that cannot be decoded is the browser’s matter', () => {
  expect(failureOf('DEMUXER_ERROR_COULD_NOT_OPEN')).toMatchObject({ kind: 'unplayable' });
});

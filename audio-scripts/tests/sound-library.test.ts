import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { planStory } from '../narrator/plan.ts';
import { SoundLibrary } from '../narrator/sounds/sound-library.ts';
import { aWorkplace } from './support/a-workplace.ts';
import { writeWav } from './support/write-wav.ts';
import { id, newTaleFolder, script } from './tale.ts';

const tone = Float32Array.from({ length: sampleRate }, (_, i) => 0.2 * Math.sin(i / 9));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lamplight-sounds-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(path.join(folder, name), bytes);
};

test('own sounds are files that are heard; hidden ones are nobody’s', async () => {
  put('gulls.wav', writeWav(tone, sampleRate));
  put('._gulls.wav', 'what a Mac leaves');
  const library = await SoundLibrary.open(folder);
  expect(library.kinds[0]).toBe('gulls');
  expect(library.kinds).not.toContain('._gulls');
  expect(await library.inspect(new Set(['gulls']))).toEqual([]);
});

test.for([
  ['a text', 'Gulls, please.', 'This tool cannot read it as sound.'],
  ['silence', writeWav(new Float32Array(sampleRate), sampleRate), 'There is nothing to be heard in it.'],
] as const)('a file that is %s is reported where it is used, and only there', async ([, bytes, message]) => {
  put('gulls.wav', bytes);
  const library = await SoundLibrary.open(folder);
  expect(await library.inspect(new Set(['rain']))).toEqual([]);
  expect(await library.inspect(new Set(['gulls']))).toEqual([
    { file: path.join(folder, 'gulls.wav'), message: expect.stringContaining(message) as string },
  ]);
});

test('a folder named like a sound, and two sounds with one name, are reported', async () => {
  mkdirSync(path.join(folder, 'bell.wav'));
  put('gulls.mp3', '');
  put('gulls.wav', '');
  expect(await (await SoundLibrary.open(folder)).inspect(new Set())).toEqual([
    { file: path.join(folder, 'bell.wav'), message: 'It is a folder. A sound is one file.' },
    { file: path.join(folder, 'gulls.wav'), message: 'There are two sounds called gulls. Keep one.' },
  ]);
});

test('a story is not begun with a sound that is none', async () => {
  const place = newTaleFolder(script.replace('It began', '::sound{kind=gulls}\n\nIt began'));
  const sounds = path.join(place, 'scripts', id, 'sounds');
  mkdirSync(sounds);
  writeFileSync(path.join(sounds, 'gulls.wav'), 'Gulls, please.');
  const planned = await planStory(id, aWorkplace(place));
  rmSync(place, { recursive: true });
  expect(planned.ok || planned.error).toMatchObject([{ file: path.join(sounds, 'gulls.wav') }]);
});

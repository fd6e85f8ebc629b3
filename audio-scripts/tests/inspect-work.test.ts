import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { formatComplaint } from '../narrator/parse/complaint.ts';
import { planStory } from '../narrator/plan.ts';
import { FliteEngine } from '../narrator/voices/flite/flite-engine.ts';
import { aWorkplace } from './support/a-workplace.ts';
import { writeWav } from './support/write-wav.ts';
import { speak } from './spoken-take.ts';
import { id, newTaleFolder, writeScript } from './tale.ts';

const script = `---
title: A Tale
author: Somebody
language: en-US
cast:
  teller:
    name: Teller
    voice: flite/slt
    role: narrator
pronounce:
  Skerrow: ˈskɛ⊗
  你好: niːhaʊ
---

# One {#one}

Nobody spoke at all. {#one-1}

It was late, and colder than before. {#one-2}
`;

let flite: FliteEngine;
let folder: string;

beforeAll(async () => {
  flite = await FliteEngine.load();
});

beforeEach(() => {
  folder = newTaleFolder(script);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function complaintsOf(source: string): Promise<readonly string[]> {
  writeScript(folder, source);
  const planned = await planStory(id, aWorkplace(folder, { engines: [flite], reader: flite }));
  return planned.ok
    ? []
    : planned.error.map((one) => formatComplaint({ ...one, file: path.basename(one.file) }));
}

async function record(name: string): Promise<void> {
  const recordings = path.join(folder, 'scripts', id, 'recordings');
  const { samples } = await speak('rms', 'Nobody spoke at all.');
  mkdirSync(recordings, { recursive: true });
  writeFileSync(path.join(recordings, name), writeWav(samples, sampleRate));
}

test('a sound in the table that no engine knows is reported once, at its place in the table', async () => {
  const named = script.replaceAll('Nobody', 'Skerrow').replace('late', 'Skerrow’s');
  expect(await complaintsOf(named)).toEqual([
    expect.stringMatching(/^script\.md:11:3: The pronunciation ˈskɛ⊗ /),
  ]);
});

test('an unknown voice is reported where the script names it', async () => {
  expect(await complaintsOf(script.replace('flite/slt', 'flite/stl'))).toEqual([
    expect.stringMatching(/^script\.md:8:12: The voice flite\/stl is unknown\./),
  ]);
});

test('a language that no voice speaks is reported at the first paragraph that nobody has recorded', async () => {
  const german = script.replace('en-US', 'de');
  expect(await complaintsOf(german)).toEqual([
    'script.md:17:1: flite does not speak de, only en. Record this paragraph as recordings/one-1.wav, and 1 more.',
  ]);
  await record('one-1.wav');
  expect(await complaintsOf(german)).toEqual([
    'script.md:19:1: flite does not speak de, only en. Record this paragraph as recordings/one-2.wav.',
  ]);
  await record('one-2.wav');
  expect(await complaintsOf(german)).toEqual([]);
});

test('a recorded paragraph may have words that only the table can say, or only another engine', async () => {
  await record('one-1.wav');
  expect(await complaintsOf(script.replace('Nobody', '你好 Skerrow'))).toEqual([]);
});

test('a recording whose name fits both a paragraph and a chapter is reported', async () => {
  await record('one-2.wav');
  const twice = script.replace('{#one}', '{#one-2}');
  expect(await complaintsOf(twice)).toEqual([
    expect.stringMatching(/^one-2\.wav: one-2 is a paragraph and a chapter\./),
  ]);
});

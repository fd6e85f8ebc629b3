/** Recordings that stand in for voices: from the file beside the script to the published story. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { explain } from '../../narrator/failures.ts';
import { narrate } from '../../narrator/narrate.ts';
import { formatComplaint } from '../../narrator/parse/complaint.ts';
import { readPublished } from '../../narrator/publish/published-story.ts';
import { planStory } from '../../narrator/plan.ts';
import { keepNudge, readReview } from '../../narrator/review/review-story.ts';
import { FliteEngine } from '../../narrator/voices/flite/flite-engine.ts';
import { writeWav } from '../support/write-wav.ts';
import { join, silence, speak, type Spoken } from '../spoken-take.ts';
import { aWorkplace } from '../support/a-workplace.ts';
import { id, newTaleFolder } from '../tale.ts';

const first = 'The harbor lights went out one by one, and the man beside me turned up his collar.';
const second = 'Nobody tells you how quiet a kitchen is at that hour, when the clock is loud.';
const script = `---
title: A Tale
author: Somebody
narrator: Jane Doe
language: en-US
cast:
  teller: { name: Teller, voice: flite/slt, role: narrator }
---

# One {#one}

${first} {#one-1}

${second} {#one-2}
`;

let flite: FliteEngine;
let folder: string;
const scripts = () => path.join(folder, 'scripts');

beforeAll(async () => {
  flite = await FliteEngine.load();
});

beforeEach(() => {
  folder = newTaleFolder(script);
  mkdirSync(path.join(scripts(), id, 'recordings'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function record(name: string, { samples }: Spoken): void {
  writeFileSync(path.join(scripts(), id, 'recordings', name), writeWav(samples, sampleRate));
}

const workplace = () => aWorkplace(folder, { engines: [flite], reader: flite });

const published = () => readPublished(path.join(folder, 'stories', id), id);

describe('a story with recordings', () => {
  test('tells those paragraphs by them, credits the person, and renders them again only when they change', async () => {
    record('one-2.wav', await speak('rms', second));
    const narrated = await narrate(id, workplace());
    expect(narrated).toMatchObject({ ok: true, value: { rendered: 2 } });
    const manifest = JSON.parse(readFileSync(path.join(folder, 'stories', id, 'manifest.json'), 'utf8')) as {
      metadata: { narrator: unknown };
    };
    expect(manifest.metadata.narrator).toEqual([{ name: 'Jane Doe' }, { name: 'Flite, synthetic voices' }]);
    expect(await narrate(id, workplace())).toMatchObject({
      ok: true,
      value: { rendered: 0, isChanged: false },
    });
    record('one-2.wav', await speak('awb', second));
    expect(await narrate(id, workplace())).toMatchObject({ ok: true, value: { rendered: 1 } });
  });

  test('takes its paragraphs from one of the whole chapter', async () => {
    record(
      'one.wav',
      join([silence(0.5), await speak('rms', first), silence(0.8), await speak('rms', second)]),
    );
    expect(await narrate(id, workplace())).toMatchObject({ ok: true, value: { rendered: 2 } });
    const tracks = await published();
    expect(tracks.get('one-1')?.words).toHaveLength(17);
    expect(tracks.get('one-2')?.words[0]?.startSeconds).toBeLessThan(0.3);
  });

  test.each([
    ['a silent one', 'one-1.wav', () => silence(2), 'nothing to be heard'],
    [
      'one that stops too soon',
      'one-1.wav',
      () => speak('rms', 'The harbor lights went out one by one, and'),
      'It stops after',
    ],
    ['one of another text', 'one-1.wav', () => speak('rms', second), 'not the text of the paragraph'],
  ])('%s is refused with its name and what to do, and nothing is published', async (_, name, make, hint) => {
    record(name, await make());
    const place = workplace();
    const said = await narrate(id, place).then(
      (narrated) => (narrated.ok ? '' : narrated.error.map(formatComplaint).join()),
      (failure: unknown) => explain(failure, place.signal),
    );
    expect(said).toContain(path.join('recordings', name));
    expect(said).toContain(hint);
    expect(existsSync(path.join(folder, 'stories', id))).toBe(false);
  });

  test('all that is wrong is found before anything is rendered, with its file or its place in the script', async () => {
    writeFileSync(path.join(scripts(), id, 'script.md'), `${script}\n你好世界 {#one-3}\n`);
    const loud = await speak('rms', first);
    record('one-1.wav', { ...loud, samples: loud.samples.map((one) => Math.max(-0.2, Math.min(one, 0.2))) });
    record('one-2.wav', silence(2));
    record('one-3.wav', await speak('rms', first));
    const planned = await planStory(id, workplace());
    expect(planned.ok ? [] : planned.error.map(formatComplaint)).toEqual([
      expect.stringMatching(/one-1\.wav at .*peaks are cut off/),
      expect.stringMatching(/one-2\.wav: There is nothing to be heard/),
      expect.stringMatching(/script\.md:16:1: /),
    ]);
  });

  test('all recordings of another text are reported at once', async () => {
    record('one-1.wav', await speak('rms', second));
    record('one-2.wav', await speak('rms', first));
    const narrated = await narrate(id, workplace());
    expect(narrated.ok ? [] : narrated.error.map(({ file }) => path.basename(file ?? ''))).toEqual([
      'one-1.wav',
      'one-2.wav',
    ]);
    rmSync(path.join(scripts(), id, 'recordings', 'one-1.wav'));
    record('one-2.wav', await speak('rms', second));
    expect(await narrate(id, workplace())).toMatchObject({ ok: true });
  });

  test('a folder in place of a recording is reported', async () => {
    mkdirSync(path.join(scripts(), id, 'recordings', 'one-2.wav'));
    expect(await planStory(id, workplace())).toMatchObject({
      ok: false,
      error: [{ message: expect.stringContaining('folder') as string }],
    });
  });

  test('suspect words of kept tracks are reported too, and appear in the review', async () => {
    record('one-1.wav', await speak('rms', first.replace(' beside me', '')));
    const narrated = await narrate(id, workplace());
    const again = await narrate(id, workplace());
    const suspectsOf = (one: typeof narrated) => (one.ok ? one.value.suspects.map(formatComplaint) : []);
    expect(suspectsOf(narrated).length).toBeGreaterThan(0);
    expect(again).toMatchObject({ ok: true, value: { rendered: 0 } });
    expect(suspectsOf(again)).toEqual(suspectsOf(narrated));
    const review = await readReview(id, workplace());
    const marked = review?.paragraphs[0]?.words.filter(({ suspicion }) => suspicion !== undefined);
    expect(marked).toHaveLength(suspectsOf(narrated).length);
  });

  test('a file that belongs to no paragraph or chapter is reported, with the names that exist', async () => {
    record('one-3.wav', silence(1));
    const narrated = await narrate(id, workplace());
    expect(narrated.ok ? [] : narrated.error.map(formatComplaint)).toEqual([
      expect.stringMatching(
        /recordings\/one-3\.wav: No paragraph or chapter is called one-3\. Did you mean one-1\?/,
      ),
    ]);
  });
});

describe('a word that was moved by ear', () => {
  const lockFile = () => path.join(scripts(), id, 'script.lock.json');
  const startOf = async (word: number) => (await published()).get('one-1')?.words[word]?.startSeconds ?? 0;

  test('is published where it was put, stays there, and stays between its neighbours', async () => {
    await narrate(id, workplace());
    const [before, next] = [await startOf(3), await startOf(4)];
    await keepNudge(lockFile(), { paragraph: 'one-1', word: 3, startSeconds: before + 0.04 });
    expect(await narrate(id, workplace())).toMatchObject({
      ok: true,
      value: { rendered: 0, isChanged: true },
    });
    expect(await startOf(3)).toBeCloseTo(before + 0.04, 2);
    expect(await narrate(id, workplace())).toMatchObject({ ok: true, value: { isChanged: false } });
    await keepNudge(lockFile(), { paragraph: 'one-1', word: 3, startSeconds: next + 5 });
    await narrate(id, workplace());
    expect(await startOf(3)).toBeLessThan(next);
  });

  test('is kept when the pause after it or the bed under it changes, and its loss is reported', async () => {
    const scriptFile = path.join(scripts(), id, 'script.md');
    await narrate(id, workplace());
    const [first3, before] = [await startOf(0), await startOf(3)];
    await keepNudge(lockFile(), { paragraph: 'one-1', word: 3, startSeconds: before + 0.04 });
    const other = script
      .replace('The harbor', '::ambience{kind=rain}\n\nThe harbor')
      .replace('Nobody tells', '***\n\nNobody tells');
    writeFileSync(scriptFile, other);
    expect(await narrate(id, workplace())).toMatchObject({ ok: true, value: { droppedNudges: [] } });
    expect((await startOf(3)) - (await startOf(0))).toBeCloseTo(before + 0.04 - first3, 2);
    writeFileSync(scriptFile, other.replace('The harbor', 'All the harbor'));
    expect(await narrate(id, workplace())).toMatchObject({ ok: true, value: { droppedNudges: ['one-1'] } });
  });

  test('stays with its paragraph of a chapter that is recorded whole when another is edited', async () => {
    record('one.wav', join([await speak('rms', first), silence(0.8), await speak('rms', second)]));
    await narrate(id, workplace());
    await keepNudge(lockFile(), { paragraph: 'one-1', word: 3, startSeconds: (await startOf(3)) + 0.02 });
    writeFileSync(path.join(scripts(), id, 'script.md'), script.replace('clock is loud', 'clock was loud'));
    expect(await narrate(id, workplace())).toMatchObject({ ok: true, value: { droppedNudges: [] } });
  });

  test('is forgotten when the sound changes', async () => {
    await narrate(id, workplace());
    await keepNudge(lockFile(), { paragraph: 'one-1', word: 3, startSeconds: 1 });
    writeFileSync(path.join(scripts(), id, 'script.md'), script.replace('The harbor', 'All the harbor'));
    await narrate(id, workplace());
    expect(readFileSync(lockFile(), 'utf8')).not.toContain('nudges');
  });
});

/** What stands in the way of publishing, and what a narrator that was killed leaves. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, published, run, snapshot, write } from './a-tale.ts';
import { lockedParagraphs } from '../support/locked-paragraphs.ts';
import { id, script } from '../tale.ts';

describe('a story is published', () => {
  test('not while another narrator publishes, but after one that was killed', async () => {
    mkdirSync(published(), { recursive: true });
    writeFileSync(published('.publishing'), String(process.ppid));
    await expect(run()).rejects.toThrow(/Another narrator .* is publishing .*delete .*\.publishing/);
    expect(existsSync(published(id))).toBe(false);
    writeFileSync(published('.publishing'), '999999999');
    expect(await run()).toMatchObject({ ok: true });
    expect(existsSync(published('.publishing'))).toBe(false);
  });

  test('beside a folder that is no story, and not beside a broken one', async () => {
    mkdirSync(published('notes'), { recursive: true });
    expect(await run()).toMatchObject({ ok: true });
    const before = snapshot();
    writeFileSync(published('notes', 'manifest.json'), '<<<<<<< HEAD');
    write(script.replace('began', 'started'));
    await expect(run()).rejects.toThrow(/notes.manifest\.json is broken/);
    writeFileSync(published('notes', 'manifest.json'), '{}');
    await expect(run()).rejects.toThrow(/notes.manifest\.json is broken/);
    rmSync(published('notes', 'manifest.json'));
    expect(snapshot()).toEqual(before);
  });

  test('not with a lock that a merge has torn', async () => {
    await run();
    const file = path.join(folder, 'scripts', id, 'script.lock.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('{', '<<<<<<< HEAD\n{'));
    await expect(run()).rejects.toThrow(/not a lock that this version can read/);
  });

  test.for([
    ['that kept both sides of a merge', (one: unknown) => ({ paragraphs: [one, one] })],
    ['whose retired ids are no list', () => ({ retired: {} })],
    ['whose retired ids are no texts', () => ({ retired: [1] })],
  ] as const)('not with a lock %s', async ([, changed]) => {
    const [paragraph] = lockedParagraphs({ 'one-1': 'It began.' });
    const lock = { version: 1, identifier: 'urn:uuid:x', paragraphs: [paragraph], retired: ['gone'] };
    writeFileSync(
      path.join(folder, 'scripts', id, 'script.lock.json'),
      JSON.stringify({ ...lock, ...changed(paragraph) }),
    );
    await expect(run()).rejects.toThrow(/not a lock that this version can read/);
  });

  test('a track that was cut off in the cache is rendered again', async () => {
    await run();
    rmSync(published(), { recursive: true });
    const cache = path.join(folder, 'cache');
    for (const name of readdirSync(cache).filter((one) => one.endsWith('.mp3')))
      writeFileSync(path.join(cache, name), readFileSync(path.join(cache, name)).subarray(0, 192));
    expect(await run()).toMatchObject({ ok: true, value: { rendered: 4 } });
  });
});

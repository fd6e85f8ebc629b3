import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCatalogue } from '#lib/core/published/catalogue-feed.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import { compareParagraphs } from '../../narrator/publish/changes.ts';
import { clearCache, engine, folder, published, run, setClock, snapshot, write } from './a-tale.ts';
import { id, script } from '../tale.ts';

const lock = () =>
  JSON.parse(readFileSync(path.join(folder, 'scripts', id, 'script.lock.json'), 'utf8')) as {
    identifier: string;
    modified: string;
  };

describe('a script that is narrated', () => {
  test('becomes a story that the player can read, and stands in the catalogue', async () => {
    const narrated = await run();
    expect(narrated).toMatchObject({ ok: true, value: { rendered: 4, kept: 0, isChanged: true } });
    const manifest = parseManifest(readFileSync(published(id, 'manifest.json'), 'utf8'), id);
    expect(manifest.ok && manifest.value.clips.map(({ block, opensScene }) => [block, opensScene])).toEqual([
      ['one-1', undefined],
      ['one-2', undefined],
      ['one-3', true],
      ['two-1', undefined],
    ]);
    const catalogue = parseCatalogue(readFileSync(published('catalog.json'), 'utf8'));
    expect(catalogue.ok && catalogue.value.entries.map((entry) => entry.id)).toEqual([id]);
  });

  test('with a refrain renders it once and lets it stand twice', async () => {
    write(script.replace('# Two', 'And so on.\n\nAnd so on.\n\nAt last.\n\n# Two'));
    const narrated = await run();
    expect(narrated).toMatchObject({ ok: true, value: { rendered: 7 } });
    const manifest = parseManifest(readFileSync(published(id, 'manifest.json'), 'utf8'), id);
    const refrain = manifest.ok ? manifest.value.clips.slice(3, 5).map(({ resource }) => resource.href) : [];
    expect(new Set(refrain).size).toBe(1);
    expect(engine.requests.filter(({ text }) => text === 'And so on.')).toHaveLength(1);
  });

  test('never gives the id of a paragraph that is gone to another', async () => {
    const idsWith = async (last: string) => {
      write(`${script}${last}`);
      await run();
      const manifest = parseManifest(readFileSync(published(id, 'manifest.json'), 'utf8'), id);
      return manifest.ok ? manifest.value.clips.map(({ block }) => block) : [];
    };
    expect(await idsWith('\nThere was a postscript.\n')).toContain('two-2');
    await idsWith('');
    expect((await idsWith('\nWhatever came of it, nobody said.\n')).at(-1)).toBe('two-3');
  });

  test('a second time renders nothing and changes no byte, whatever the time', async () => {
    await run();
    const before = snapshot();
    setClock('2031-01-01T00:00:00Z');
    expect(await run()).toMatchObject({ ok: true, value: { rendered: 0, kept: 4, isChanged: false } });
    expect(engine.requests).toEqual([]);
    expect(snapshot()).toEqual(before);
  });

  test('with one paragraph changed renders that one, keeps every id, and is a newer version of the same story', async () => {
    await run();
    const [before, identifier] = [snapshot(), lock().identifier];
    write(script.replace('Nobody answered that.', 'Nobody at all answered that.'));
    setClock('2026-11-23T10:00:00Z');
    expect(await run()).toMatchObject({ ok: true, value: { rendered: 1, kept: 3, isChanged: true } });
    const after = snapshot();
    const kept = Object.keys(before).filter((name) => name.endsWith('.mp3') && name in after);
    expect(kept).toHaveLength(3);
    expect(Object.keys(snapshot()).filter((name) => name.endsWith('.mp3'))).toHaveLength(4);
    expect(lock()).toMatchObject({ identifier, modified: '2026-11-23T10:00:00Z' });
  });

  test('with a published track damaged renders that one again', async () => {
    await run();
    const before = snapshot();
    const [track = ''] = Object.keys(before).filter((name) => name.endsWith('.mp3'));
    writeFileSync(published(track), 'gone');
    clearCache();
    expect(await run()).toMatchObject({ ok: true, value: { rendered: 1 } });
    expect(snapshot()).toEqual(before);
  });
});

describe('a script with something wrong', () => {
  test.each([
    ['an unknown voice', script.replace('fake/higher', 'fake/hihger'), 7, 'higher'],
    ['an unknown engine', script.replace('fake/higher', 'flute/higher'), 7, 'flute/higher is unknown'],
    ['somebody who is not of the cast', script.replace(':other[', ':otter['), 14, 'other'],
    ['an unknown directive', script.replace('***', '::puase{seconds=1}'), 16, 'pause'],
    ['front matter that is no YAML', script.replace('title: A Tale', 'title: [A Tale'), 3, 'YAML'],
  ])(
    '%s is complained of at its line, and the published story stays as it is',
    async (_, source, line, hint) => {
      await run();
      const before = snapshot();
      write(source);
      const narrated = await run();
      if (narrated.ok) throw new Error('it was narrated');
      expect(narrated.error[0]?.line).toBe(line);
      expect(narrated.error[0]?.column).toBeGreaterThan(0);
      expect(narrated.error.map(({ message }) => message).join(' ')).toContain(hint);
      expect(snapshot()).toEqual(before);
    },
  );

  test('an engine that breaks down leaves the published story as it is', async () => {
    await run();
    const before = snapshot();
    write(script.replace('began', 'started'));
    engine.failure = new Error('out of memory');
    await expect(run()).rejects.toThrow('out of memory');
    expect(snapshot()).toEqual(before);
  });

  test('a text that the engine cannot say is complained of where it stands, before anything is rendered', async () => {
    write(script.replace('And so it ended, as such things do.', 'It began.\nAnd so\nit ended in 1984.'));
    const narrated = await run();
    expect(narrated.ok || narrated.error).toEqual([
      expect.objectContaining({ line: 24, column: 13, message: '1984. cannot be said' }),
    ]);
    expect(engine.requests).toEqual([]);
  });
});

describe('work that was stopped', () => {
  test('goes on where it was, and nothing is published before it is whole', async () => {
    const stop = new AbortController();
    const stopped = run({
      parallel: 1,
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 2) stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow('aborted');
    expect(existsSync(published())).toBe(false);
    expect(await run()).toMatchObject({ ok: true, value: { rendered: 2, kept: 2 } });
  });

  test('an earlier wording comes back from the cache', async () => {
    await run();
    const before = snapshot();
    write(script.replace('began', 'started'));
    await run();
    write(script);
    expect(await run()).toMatchObject({ ok: true, value: { rendered: 0, kept: 4 } });
    const tracks = (files: object) => Object.keys(files).filter((name) => name.endsWith('.mp3'));
    expect(tracks(snapshot())).toEqual(tracks(before));
  });
});

describe('the report lists', () => {
  test('which words were guessed, each once and with its line', async () => {
    write(script.replace('And so it ended, as such things do.', 'And so\nQuentin ended. Quentin Quill.'));
    const narrated = await run();
    expect(narrated.ok && narrated.value.guesses).toEqual([
      { line: 23, column: 1, message: 'Quentin is guessed' },
      { line: 23, column: 24, message: 'Quill. is guessed' },
    ]);
  });

  test('what became of the paragraphs', async () => {
    await run();
    const [head, rest] = script.split('Nobody answered that. {#one-3}\n');
    write(`${head ?? ''}Nobody spoke. {#one-4}\n${(rest ?? '').replace('And so', 'So')}`);
    const narrated = await run();
    expect(narrated.ok && narrated.value.changes).toEqual({
      added: ['one-4'],
      removed: ['one-3'],
      reworded: ['two-1'],
      moved: [],
    });
  });

  test('how to have a voice that this machine lacks, where something must be spoken with it', async () => {
    engine.absent.push('npm run voices -- add fake');
    const narrated = await run();
    if (narrated.ok) throw new Error('it was narrated');
    expect(narrated.error.map(({ line }) => line)).toEqual([6, 7]);
    expect(narrated.error[0]?.message).toContain('npm run voices -- add fake');
    expect(narrated.error[0]?.message).toContain('--engine flite');
  });

  test('no missing voice when everything is rendered already', async () => {
    await run();
    engine.absent.push('npm run voices -- add fake');
    expect(await run()).toMatchObject({ ok: true, value: { rendered: 0 } });
  });
});

test('paragraphs that moved are distinguished from those that stayed', () => {
  const paragraph = (name: string, chapter = 'one') => ({
    id: name,
    chapter,
    text: name,
    key: '',
    track: '',
  });
  const before = ['a', 'b', 'c', 'd'].map((name) => paragraph(name));
  const after = [paragraph('b'), paragraph('c'), paragraph('a'), paragraph('d', 'two')];
  expect(compareParagraphs(before, after)).toEqual({
    added: [],
    removed: [],
    reworded: [],
    moved: ['a', 'd'],
  });
});

test('the next narrator clears up after one that was killed while publishing', async () => {
  await run();
  const before = snapshot();
  cpSync(published(id), published(`.old-${id}`), { recursive: true });
  cpSync(published(id), published(`.new-${id}`), { recursive: true });
  rmSync(published(id), { recursive: true });
  await run();
  expect(snapshot()).toEqual(before);
});

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchStory } from '../narrator/watch-story.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lamplight-watch-'));
  writeFileSync(path.join(folder, 'script.md'), 'Once');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** As many editors do it: a new file takes the old one's place. */
function save(text: string): void {
  writeFileSync(path.join(folder, 'unsaved'), text);
  renameSync(path.join(folder, 'unsaved'), path.join(folder, 'script.md'));
}

test('every save is narrated, including one made during a narration', async () => {
  const stop = new AbortController();
  let runs = 0;
  const watching = watchStory([folder, path.join(folder, 'recordings')], stop.signal, () => {
    runs++;
    if (runs === 3) stop.abort();
    else save(`Once, told ${runs} times`);
    return Promise.resolve();
  });
  save('Once upon a time');
  expect(await watching).toBe(0);
  expect(runs).toBe(3);
});

test('a folder that is made later is watched from then on', async () => {
  const stop = new AbortController();
  const recordings = path.join(folder, 'recordings');
  let runs = 0;
  const watching = watchStory([folder, recordings], stop.signal, () => {
    runs++;
    if (runs === 1) writeFileSync(path.join(recordings, 'one.wav'), '');
    else stop.abort();
    return Promise.resolve();
  });
  mkdirSync(recordings);
  expect(await watching).toBe(0);
  expect(runs).toBe(2);
});

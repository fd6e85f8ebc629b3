/** The narrator as its author runs it, ended in the middle of its work. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { checkStories } from '../../narrator/check/check-stories.ts';
import { explain } from '../../narrator/failures.ts';
import { FileCache } from '../../narrator/common/file-cache.ts';
import { narrate } from '../../narrator/narrate.ts';
import { aWorkplace } from '../support/a-workplace.ts';

const script = `---
title: A Tale
author: Somebody
language: en-US
cast:
  teller: { name: Teller, voice: flite/slt, role: narrator }
---

# One {#one}

It began well enough. {#one-1}

And so it ended. {#one-2}
`;
const cli = path.resolve('audio-scripts/narrator/cli.ts');
const loader = import.meta.resolve('tsx');

let folder: string;
const stories = () => path.join(folder, 'static', 'stories');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lamplight-interrupted-'));
  mkdirSync(path.join(folder, 'audio-scripts', 'stories', 'a-tale'), { recursive: true });
  mkdirSync(stories(), { recursive: true });
  write(script);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(source: string): void {
  writeFileSync(path.join(folder, 'audio-scripts', 'stories', 'a-tale', 'script.md'), source);
}

function start(): ChildProcess {
  return spawn(process.execPath, ['--import', loader, cli, 'a-tale'], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(): Promise<void> {
  const child = start();
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += String(text)));
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ code, printed }).toEqual({
    code: 0,
    printed: expect.stringMatching(/Published|Unchanged/) as string,
  });
}

const manifest = () => readFileSync(path.join(stories(), 'a-tale', 'manifest.json'), 'utf8');

test('killed while it publishes, it leaves a whole story, and the next run clears up', async () => {
  await run();
  const before = manifest();
  write(script.replace('began', 'started'));
  const child = start();
  await new Promise<void>((resolve) => {
    const watcher = watch(stories(), (_event, name) => {
      if (!name?.startsWith('.new-')) return;
      watcher.close();
      resolve();
    });
  });
  child.kill('SIGKILL');
  await once(child, 'close');
  // Between its two renames the old story stands under its hidden name; else one of the two is in place, whole.
  const place = existsSync(path.join(stories(), 'a-tale')) ? 'a-tale' : '.old-a-tale';
  for (const [href, sha256] of filesOf(place)) {
    const bytes = readFileSync(path.join(stories(), place, href));
    expect([href, createHash('sha256').update(bytes).digest('hex')]).toEqual([href, sha256]);
  }
  await run();
  expect(manifest()).not.toBe(before);
  expect(readdirSync(stories()).toSorted()).toEqual(['a-tale', 'catalog.json']);
  expect(await checkStories(stories())).toEqual([]);
});

/** Everything that a story's manifest lists, with its hash. */
function filesOf(place: string): readonly (readonly [string, string])[] {
  const listed = JSON.parse(readFileSync(path.join(stories(), place, 'manifest.json'), 'utf8')) as Record<
    'readingOrder' | 'resources',
    readonly { readonly href: string; readonly properties: { readonly sha256: string } }[]
  >;
  return [...listed.readingOrder, ...listed.resources].map(({ href, properties }) => [
    href,
    properties.sha256,
  ]);
}

test('stopped by Ctrl-C, it says that nothing is lost, and publishes nothing', async () => {
  const child = start();
  let printed = '';
  child.stderr?.on('data', (text) => {
    printed += String(text);
    // Only once: a second Ctrl-C ends it on the spot.
    if (String(text).includes('0 of 2')) child.kill('SIGINT');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(1);
  expect(printed).toContain('Stopped. The published story is as it was.');
  expect(existsSync(path.join(stories(), 'a-tale'))).toBe(false);
});

test('a full disk is said in plain words, and the published story stays', async () => {
  await run();
  const before = manifest();
  write(script.replaceAll('flite/slt', 'fake/low').replace('began', 'started'));
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  class FullDisk extends FileCache {
    override write = () => Promise.reject(full);
  }
  const cache = new FullDisk(path.join(folder, 'cache', 'tracks'));
  const { signal } = new AbortController();
  const narrated = narrate(
    'a-tale' as PublicationId,
    aWorkplace(folder, {
      scripts: path.join(folder, 'audio-scripts', 'stories'),
      stories: stories(),
      cache,
      signal,
    }),
  );
  await expect(narrated).rejects.toBe(full);
  expect(explain(full, signal)).toMatch(/^The disk is full\. The published story is as it was\./);
  expect(manifest()).toBe(before);
});

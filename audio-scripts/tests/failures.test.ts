import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPort } from '../narrator/arguments.ts';
import { explain } from '../narrator/failures.ts';
import { FileCache } from '../narrator/common/file-cache.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lamplight-cache-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a port is a number, or left out for a free one', () => {
  expect([undefined, '', '5000'].map(readPort)).toEqual([0, 0, 5000]);
  for (const wrong of ['abc', '-1', '70000', '5e3'])
    expect(() => readPort(wrong)).toThrow(`${wrong} is not a port.`);
});

test('a port that is not available is reported in plain words', () => {
  const denied = Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen' });
  expect(explain(denied, new AbortController().signal)).toMatch(/^That port cannot be used \(EACCES\)/);
});

test('two narrators may clear the same cache at once', async () => {
  const names = Array.from({ length: 200 }, (_, i) => `${i}.mp3`);
  for (const name of names) {
    writeFileSync(path.join(folder, name), '');
    utimesSync(path.join(folder, name), 0, 0);
  }
  await Promise.all(Array.from({ length: 4 }, () => new FileCache(folder).clearOld(Date.now())));
  expect(await new FileCache(folder).read('0.mp3')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { isAudible } from '../../narrator/signal/audible.ts';
import {
  contentOf,
  emptyFile,
  readInto,
  seek,
  writeFrom,
  type MemoryFile,
} from '../../narrator/voices/flite/memory-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (file: MemoryFile) => new TextDecoder().decode(contentOf(file));
const open = (file: MemoryFile, isAppending = false) => ({ file, isAppending, position: 0 });

test('a file that is opened again is read from its beginning', () => {
  const file = emptyFile();
  writeFrom(open(file), bytes('head'));
  const part = new Uint8Array(2);
  expect(readInto(open(file), part)).toBe(2);
  expect(new TextDecoder().decode(part)).toBe('he');
});

test('a file that is opened again is written where the program seeks to', () => {
  const file = emptyFile();
  writeFrom(open(file), bytes('head'));
  const again = open(file);
  expect(seek(again, 0, 2)).toBe(4);
  writeFrom(again, bytes(' and body'));
  expect(seek(again, 0, 0)).toBe(0);
  writeFrom(again, bytes('H'));
  expect(seek(again, -1, 0)).toBeUndefined();
  expect(textOf(file)).toBe('Head and body');
});

test('appended bytes go to the end, wherever the position is', () => {
  const file = emptyFile();
  writeFrom(open(file), bytes('one'));
  const again = open(file, true);
  seek(again, 0, 0);
  writeFrom(again, bytes(' two'));
  expect(textOf(file)).toBe('one two');
});

test('reading after the end gives nothing', () => {
  const file = emptyFile();
  const once = open(file);
  seek(once, 10, 0);
  expect(readInto(once, new Uint8Array(4))).toBe(0);
});

test('silence is distinguished from sound', () => {
  expect(isAudible(new Float32Array(100))).toBe(false);
  expect(isAudible(Float32Array.of(0, 0.0001, 0))).toBe(false);
  expect(isAudible(Float32Array.of(0, -0.1, 0))).toBe(true);
});

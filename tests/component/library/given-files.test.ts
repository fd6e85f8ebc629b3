/** What was dropped, from the file system and from elsewhere. */
import { expect, test } from 'vitest';
import { droppedFiles } from '../../../src/routes/your-books/given-files.ts';

const file = (fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (resolve: (file: File) => void, reject: (error: Error) => void) => {
    if (fullPath.includes('locked')) reject(new DOMException('it cannot be read', 'NotReadableError'));
    else resolve(new File(['a'], fullPath.slice(fullPath.lastIndexOf('/') + 1)));
  },
});

/** Browsers hand out what is in it in parts. */
const folder = (fullPath: string, ...parts: readonly (readonly object[])[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    const left = [...parts];
    return {
      readEntries: (resolve: (part: readonly object[]) => void) => {
        resolve(left.shift() ?? []);
      },
    };
  },
});

async function pathsOf(entries: readonly (object | null)[], files: readonly File[] = []) {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
  const given = await droppedFiles({ items, files } as unknown as DataTransfer);
  return given.map(({ path }) => path);
}

test('all files of a folder are found, with their paths, and those that cannot be read are left out', async () => {
  const discs = folder('/Ferry/CD 1', [file('/Ferry/CD 1/1.mp3')], [file('/Ferry/CD 1/2.mp3')]);
  const ferry = folder('/Ferry', [discs], [file('/Ferry/locked.mp3'), file('/Ferry/cover.jpg')]);
  expect(await pathsOf([ferry, file('/Tides.epub')])).toEqual([
    'Ferry/CD 1/1.mp3',
    'Ferry/CD 1/2.mp3',
    'Ferry/cover.jpg',
    'Tides.epub',
  ]);
});

test('a file that comes from elsewhere than the file system is given, too', async () => {
  expect(await pathsOf([null], [new File(['a'], 'ferry.mp3')])).toEqual(['ferry.mp3']);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findScript } from '../narrator/find-script.ts';
import { readScript } from '../narrator/read-script.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lamplight-script-'));
  file = path.join(folder, 'script.md');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a script in UTF-8 is read, with the characters of every language', async () => {
  writeFileSync(file, '# Łódź, 雨 and \u{1F327}\r\n\uFFFD');
  expect(await readScript(file)).toEqual({ ok: true, value: '# Łódź, 雨 and \u{1F327}\r\n\uFFFD' });
});

test.for([
  [
    'in Windows-1252',
    Buffer.from('# One\n\nLots, “é”, caf\u00e9 then'.replaceAll(/[“”]/g, '"'), 'latin1'),
    3,
    8,
  ],
  [
    'in Windows-1252 after characters that are UTF-8',
    Buffer.concat([Buffer.from('# Łódź é'), Buffer.of(0xe9)]),
    1,
    9,
  ],
  ['in UTF-16', Buffer.from('\uFEFF# One\n', 'utf16le'), 1, 1],
  ['in UTF-16 without a mark', Buffer.from('# One\n', 'utf16le'), 1, 2],
] as const)(
  'a script %s is refused at the first character that cannot be read',
  async ([, bytes, line, column]) => {
    writeFileSync(file, bytes);
    const read = await readScript(file);
    expect(read.ok || read.error).toEqual([
      { file, line, column, message: 'From here on this is not UTF-8. Save the script as UTF-8.' },
    ]);
  },
);

test('a folder in place of a script is reported as a folder', async () => {
  mkdirSync(file);
  await expect(readScript(file)).rejects.toThrow(`${file} is a folder.`);
});

test('a folder whose name is not an id is reported, and only ids are offered', async () => {
  for (const name of ['My Story', 'the-ferry']) mkdirSync(path.join(folder, name));
  const complaintOf = async (name: string) => {
    const found = await findScript(folder, name);
    return 'complaint' in found ? found.complaint : '';
  };
  expect(await complaintOf('My Story')).toMatch(
    /^The folder .*My Story .* is not an id\. Rename it: lower-case/,
  );
  expect(await complaintOf('My Stori')).toMatch(
    /My Stori is not an id: lower-case.*\. Allowed is the-ferry\.$/,
  );
  expect(await complaintOf('the-fery')).toMatch(/There is no script .*\. Did you mean the-ferry\?/);
});

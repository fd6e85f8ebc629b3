import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addPack } from '../../narrator/voices/kokoro/add-pack.ts';
import { download } from '../../narrator/voices/kokoro/download.ts';
import { readPackFile } from '../../narrator/voices/kokoro/pack.ts';
import { modelFile } from '../../narrator/voices/kokoro/pack-files.ts';
import { diskFull, isDiskFull } from '../../narrator/voices/kokoro/pack-problem.ts';
import { addressOf, readSource } from '../../narrator/voices/kokoro/pack-source.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lamplight-add-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function serving(answer: RequestListener, use: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  try {
    await use(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a web address is recognised however it is written, and an unsupported one is not taken for a folder', () => {
  expect(readSource('HTTP://example.com/voices')).toHaveProperty('kind', 'web');
  expect(() => readSource('ftp://example.com/voices')).toThrow('ftp:// is not supported');
  expect(() => readSource('https://')).toThrow('is not an address');
  expect(readSource('models')).toEqual({ kind: 'folder', folder: 'models' });
});

test('the query of an address is kept after the file name', () => {
  const source = readSource('https://example.com/voices/?token=x');
  if (source.kind !== 'web') throw new Error('not from the web');
  expect(addressOf(source.address, 'lexicon/us_gold.json').href).toBe(
    'https://example.com/voices/lexicon/us_gold.json?token=x',
  );
});

test('the folder around the pack is accepted', async () => {
  const pack = path.join(folder, 'kokoro');
  await mkdir(pack);
  await writeFile(path.join(pack, modelFile), '');
  expect(readSource(folder)).toEqual({ kind: 'folder', folder: pack });
  expect(readSource(pack)).toEqual({ kind: 'folder', folder: pack });
});

test('a download continues where it was cut off', async () => {
  const to = path.join(folder, 'part');
  await writeFile(to, 'one ');
  const answer: RequestListener = ({ headers, url }, response) => {
    response.writeHead(headers.range === 'bytes=4-' && url === '/a?token=x' ? 206 : 404).end('two');
  };
  await serving(answer, async (origin) => {
    await download(new URL(`${origin}/a?token=x`), to, 4, 5000);
  });
  expect(await readFile(to, 'utf8')).toBe('one two');
});

test('a download fails if the server stops sending, and the message shows no token', async () => {
  const answer: RequestListener = (_, response) => {
    response.writeHead(200).write('some');
  };
  await serving(answer, async (origin) => {
    const adding = addPack(`${origin}/?token=secret`, folder, () => undefined, 2000);
    await expect(adding).rejects.toThrow(/was cut off \(no data came for 2 s\)/);
    await expect(adding).rejects.not.toThrow('secret');
  });
});

test('a full disk is reported in plain words', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(isDiskFull(error)).toBe(true);
  expect(diskFull('cache', 103).message).toMatch(/disk that holds cache is full: 103 MB are needed/);
});

test('the advice for a damaged pack that the variable names is to repair it there', async () => {
  const pack = path.join(folder, 'kokoro');
  await mkdir(pack);
  await writeFile(path.join(pack, 'vocab.json'), '{}');
  const env = { LAMPLIGHT_MODELS: folder };
  await expect(readPackFile(pack, 'vocab.json', env)).rejects.toThrow(
    /vocab\.json is damaged, and so are .*LAMPLIGHT_MODELS is set to .*repair the files in it, or unset the variable/,
  );
  await expect(readPackFile(pack, 'vocab.json', {})).rejects.toThrow(/Add the pack again/);
  expect(existsSync(pack)).toBe(true);
});

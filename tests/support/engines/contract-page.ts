/** The site of a test that runs the contract of `AudioBackend`: one page, with its sounds beside it. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { joinTracks } from '../../../src/lib/core/mp3/join.ts';
import { frameBytes, frameSeconds } from '../../../src/lib/core/mp3/track-format.ts';
import { encodeTone } from '../tone-track.ts';
import { test as base } from './engine-test.ts';

export const test = base.extend<object, { contractFolder: string }>({
  contractFolder: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-contract-'));
      await buildContractPage(folder);
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  folder: ({ contractFolder }, use) => use(contractFolder),
});

async function buildContractPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { howler: 'howler/dist/howler.core.min.js' } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: 'tests/engines/contract/page.ts', formats: ['es'], fileName: () => 'page.js' },
    },
  });
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script type="module" src="page.js"></script>',
  );
  await writeSound(folder, 'long', [4, 300], [4, 500]);
  await writeSound(folder, 'short', [1, 300]);
  copyFileSync('tests/fixtures/sound/ten-minutes.m4b', path.join(folder, 'ten-minutes.m4b'));
}

async function writeSound(
  folder: string,
  name: string,
  ...tones: readonly (readonly [seconds: number, hertz: number])[]
): Promise<void> {
  const tracks = await Promise.all(tones.map(([seconds, hertz]) => encodeTone(seconds, hertz)));
  const frames = tracks.reduce((sum, track) => sum + track.byteLength / frameBytes, 0);
  const joined = new Blob([...joinTracks(tracks)]);
  writeFileSync(path.join(folder, `${name}.mp3`), Buffer.from(await joined.arrayBuffer()));
  writeFileSync(path.join(folder, `${name}.seconds`), String(frames * frameSeconds));
}

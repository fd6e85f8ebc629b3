import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';

const rules = ['no-restricted-imports', 'no-restricted-syntax'];
let eslint: ESLint;

/** Reading ESLint's plug-ins and starting the compiler take seconds, whatever is tested. */
const startTimeoutMs = 120_000;

beforeAll(async () => {
  // The snippets are in no file, so nothing is known of their types.
  eslint = new ESLint({ overrideConfig: ts.configs.disableTypeChecked });
  for (const file of ['src/lib/core/x.ts', 'src/lib/ui/X.svelte'])
    await isRefused(file, 'export const a = 1;');
}, startTimeoutMs);

/** Whether the layers' rules refuse this code in that file. */
async function isRefused(file: string, code: string): Promise<boolean> {
  const source = file.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : `${code}\n`;
  const [result] = await eslint.lintText(source, { filePath: file });
  const fatal = result?.messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return result?.messages.some(({ ruleId }) => rules.includes(ruleId ?? '')) ?? false;
}

/** Every form that an import can take. */
const forms: Record<string, (from: string) => string> = {
  import: (from) => `import { a } from '${from}';\nexport const b = a;`,
  'import type': (from) => `import type { a } from '${from}';\nexport type B = a;`,
  'export from': (from) => `export { a } from '${from}';`,
  'import for side effects': (from) => `import '${from}';`,
  'import()': (from) => `export const a = () => import('${from}');`,
  'the type import()': (from) => `export type A = import('${from}').A;`,
};

const forbidden = [
  ['src/lib/core/playback/x.ts', '#lib/player/player.ts'],
  ['src/lib/core/playback/x.ts', '../../player/player.ts'],
  ['src/lib/core/playback/x.ts', 'svelte'],
  ['src/lib/core/playback/x.ts', 'node:fs'],
  ['src/lib/storage/x.ts', '#lib/offline/network/http.ts'],
  ['src/lib/storage/x.ts', 'howler'],
  ['src/lib/player/x.ts', '#lib/storage/idb-store.ts'],
  ['src/lib/player/x.ts', '../storage/idb-store.ts'],
  ['src/lib/player/x.ts', 'svelte'],
  ['src/lib/offline/x.ts', '#lib/player/player.ts'],
  ['src/lib/offline/x.ts', 'idb-keyval'],
  ['src/lib/offline/downloads/x.ts', '../published/manifests.ts'],
  ['src/lib/offline/downloads/x.ts', '#lib/offline/published/manifests.ts'],
  ['src/lib/offline/files/x.ts', '#lib/core/published/limits.ts'],
  ['src/lib/app-updates/x.ts', '#lib/offline/network/http.ts'],
  ['src/lib/app-updates/x.ts', '#lib/storage/idb-store.ts'],
  ['src/lib/app/x.ts', '#lib/ui/playhead.svelte.ts'],
  ['src/lib/ui/controls/x.ts', '#lib/player/player.ts'],
  ['src/lib/ui/controls/X.svelte', '#lib/app/create-app.ts'],
  ['src/lib/ui/controls/X.svelte', '$app/state'],
  ['src/routes/X.svelte', '#lib/player/player.ts'],
  ['src/routes/X.svelte', '#lib/storage/idb-store.ts'],
  ['src/routes/x.ts', 'howler'],
  ['src/routes/X.svelte', '$lib/core/result.ts'],
  ['src/service-worker.ts', '#lib/offline/network/http.ts'],
  ['audio-scripts/narrator/parse/x.ts', '#lib/player/player.ts'],
  ['audio-scripts/narrator/parse/x.ts', 'svelte'],
  ['audio-scripts/narrator/parse/x.ts', '../cast/request.ts'],
  ['audio-scripts/narrator/voices/kokoro/x.ts', '../../takes/take.ts'],
  ['audio-scripts/narrator/takes/x.ts', '../assemble/render-track.ts'],
  ['audio-scripts/narrator/assemble/mp3/x.ts', '../../publish/changes.ts'],
  ['audio-scripts/narrator/publish/x.ts', '../plan.ts'],
  ['audio-scripts/narrator/publish/x.ts', 'unified'],
  ['audio-scripts/narrator/export/x.ts', '../../../src/lib/own-books/read-book.ts'],
  ['audio-scripts/narrator/import/x.ts', '../../../src/lib/own-books/import-book.ts'],
] as const;

describe.each(Object.entries(forms))('%s', (_, write) => {
  test.each(forbidden)('in %s of %s is refused', async (file, from) => {
    expect(await isRefused(file, write(from))).toBe(true);
  });
});

test.each([
  ['src/lib/core/playback/x.ts', '../publication/ids.ts'],
  ['src/lib/core/publication/x.ts', 'valibot'],
  ['src/lib/storage/x.ts', '#lib/core/result.ts'],
  ['src/lib/storage/x.ts', 'idb-keyval'],
  ['src/lib/player/x.ts', './player.ts'],
  ['src/lib/player/x.ts', 'howler'],
  ['src/lib/offline/x.ts', '#lib/storage/idb-store.ts'],
  ['src/lib/offline/catalogue/x.ts', '../published/manifests.ts'],
  ['src/lib/offline/downloads/x.ts', '../files/stored-files.ts'],
  ['src/lib/app/x.ts', '#lib/offline/network/http.ts'],
  ['src/lib/ui/controls/X.svelte', '../icons/Icon.svelte'],
  ['src/lib/ui/controls/X.svelte', '#lib/app/app.ts'],
  ['src/routes/X.svelte', '#lib/ui/library/Cover.svelte'],
  ['audio-scripts/narrator/parse/x.ts', '#lib/core/result.ts'],
  ['audio-scripts/narrator/parse/x.ts', '../common/mean.ts'],
  ['audio-scripts/narrator/voices/kokoro/x.ts', '../../cast/voice-engine.ts'],
  ['audio-scripts/narrator/assemble/mp3/x.ts', '../render-track.ts'],
  ['audio-scripts/narrator/publish/x.ts', '../assemble/render-track.ts'],
  ['audio-scripts/narrator/publish/x.ts', 'sharp'],
  ['audio-scripts/narrator/import/x.ts', '../../../src/lib/own-books/read-book.ts'],
  ['audio-scripts/narrator/x.ts', './publish/changes.ts'],
] as const)('in %s an import of %s is allowed in every form', async (file, from) => {
  for (const write of Object.values(forms)) expect(await isRefused(file, write(from))).toBe(false);
});

test('every source file belongs to a layer', async () => {
  const files = ['src', 'audio-scripts/narrator'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|js|svelte)$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  const withoutLayer: string[] = [];
  for (const file of files) {
    const config = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, unknown> };
    if (!('no-restricted-imports' in config.rules)) withoutLayer.push(file);
  }
  expect(files.length).toBeGreaterThan(100);
  expect(withoutLayer).toEqual([]);
});

test('an import that leads back to the file itself is refused', async () => {
  const [result] = await eslint.lintText("export { integratedLoudness } from '../signal/loudness.ts';\n", {
    filePath: 'audio-scripts/narrator/common/mean.ts',
  });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('import-x/no-cycle');
});

test('an import without its extension is refused', async () => {
  expect(await isRefused('src/lib/player/x.ts', "import { a } from './player';\nexport const b = a;")).toBe(
    true,
  );
});

test('an import whose module is not named is refused', async () => {
  expect(await isRefused('src/lib/core/x.ts', 'export const a = (name: string) => import(name);')).toBe(true);
});

describe('the compiler', () => {
  const allowed = 'Math.max(1, 2)';
  const refused = [
    'document.title',
    'setTimeout(() => 0, 1)',
    "fetch('/')",
    'console.log(1)',
    'localStorage.length',
    'process.env',
  ];
  let complaints: string;

  beforeAll(() => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-core-'));
    const core = path.resolve('src/lib/core/tsconfig.json');
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ extends: core, include: ['*.ts'] }));
    for (const [index, code] of [allowed, ...refused].entries())
      writeFileSync(path.join(folder, `probe-${index}.ts`), `export const probe = () => ${code};\n`);
    complaints = spawnSync('npx', ['tsc', '-p', folder, '--rootDir', folder], { encoding: 'utf8' }).stdout;
    rmSync(folder, { recursive: true });
  }, startTimeoutMs);

  test('takes plain arithmetic in the core', () => {
    expect(complaints).not.toContain('probe-0.ts');
  });

  test.each(refused)('refuses %s in the core', (code) => {
    expect(complaints).toMatch(
      new RegExp(`probe-${refused.indexOf(code) + 1}\\.ts.*Cannot find name '${/^\w+/.exec(code)?.[0]}'`),
    );
  });
});

/** Installs onnxruntime-node into the cache, without its install script, which downloads what only a GPU needs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runtimeFolder, runtimeVersion } from './runtime.ts';

/** Returns npm's exit code; npm itself prints what went wrong. */
export async function addRuntime(cache: string): Promise<number> {
  const folder = runtimeFolder(cache);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const args = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `onnxruntime-node@${runtimeVersion}`,
  ];
  // The npm that runs this script; if it was started without npm, the one on the PATH.
  const script = process.env.npm_execpath;
  const child = script
    ? spawn(process.execPath, [script, ...args], { cwd: folder, stdio: 'inherit' })
    : spawn('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

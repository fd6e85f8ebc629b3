/** Installs onnxruntime-node into the user's cache, without its script, which would fetch what a CPU does not need. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runtimeFolder, runtimeVersion } from './runtime.ts';

/** Gives npm's exit code; npm says itself what went wrong. */
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
  // The npm that runs this script; on its own, the one on the path.
  const script = process.env.npm_execpath;
  const child = script
    ? spawn(process.execPath, [script, ...args], { cwd: folder, stdio: 'inherit' })
    : spawn('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

/** onnxruntime-node in the user's cache, so that a listener's install does not have to carry its 290 MB. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Measured on two cores: 0.55 s of work per second of speech; version 1.30 takes 0.75 s. */
export const runtimeVersion = '1.21.0';

export function runtimeFolder(cache: string): string {
  return path.join(cache, `onnxruntime-${runtimeVersion}`);
}

/** Whether every file that is loaded on this platform is there. */
export function hasRuntime(cache: string): boolean {
  const modules = path.join(runtimeFolder(cache), 'node_modules');
  // The package's binary for this platform is installed last, so an interrupted install lacks it.
  return [
    ['onnxruntime-common', 'package.json'],
    ['onnxruntime-node', 'package.json'],
    ['onnxruntime-node', 'bin', 'napi-v3', process.platform, process.arch, 'onnxruntime_binding.node'],
  ].every((parts) => existsSync(path.join(modules, ...parts)));
}

/** onnxruntime-node in the user's cache: 290 MB that no listener's install should carry. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Measured on two cores: 0.55 s of work a second of speech, with 1.30 0.75 s. */
export const runtimeVersion = '1.21.0';

export function runtimeFolder(cache: string): string {
  return path.join(cache, `onnxruntime-${runtimeVersion}`);
}

/** All of it that a program of this platform loads. */
export function hasRuntime(cache: string): boolean {
  const modules = path.join(runtimeFolder(cache), 'node_modules');
  // The package's own binary of this platform comes last: an install that was cut off has none.
  return [
    ['onnxruntime-common', 'package.json'],
    ['onnxruntime-node', 'package.json'],
    ['onnxruntime-node', 'bin', 'napi-v3', process.platform, process.arch, 'onnxruntime_binding.node'],
  ].every((parts) => existsSync(path.join(modules, ...parts)));
}

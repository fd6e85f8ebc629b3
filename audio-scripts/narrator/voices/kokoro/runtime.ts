/** onnxruntime-node in the user's cache: 290 MB that no listener's install should carry. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** 1.21 was faster than 1.30 (reference narration.md). */
export const runtimeVersion = '1.21.0';

export function runtimeFolder(cache: string): string {
  return path.join(cache, `onnxruntime-${runtimeVersion}`);
}

export function hasRuntime(cache: string): boolean {
  return existsSync(path.join(runtimeFolder(cache), 'node_modules', 'onnxruntime-node', 'package.json'));
}

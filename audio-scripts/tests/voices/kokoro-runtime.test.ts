import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AuthorProblem } from '../../narrator/common/author-problem.ts';
import { loadOnnxRuntime } from '../../narrator/voices/kokoro/onnx-runtime.ts';
import { hasRuntime, runtimeFolder } from '../../narrator/voices/kokoro/runtime.ts';

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'lamplight-runtime-'));
});

afterEach(() => {
  rmSync(cache, { recursive: true });
});

/** A file of an install that may have been cut off. */
function put(...parts: readonly string[]): void {
  const file = path.join(runtimeFolder(cache), 'node_modules', ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '{}');
}

test('a runtime is there with the binary of this platform, and not before', () => {
  put('onnxruntime-common', 'package.json');
  put('onnxruntime-node', 'package.json');
  expect(hasRuntime(cache)).toBe(false);
  put('onnxruntime-node', 'bin', 'napi-v3', process.platform, process.arch, 'onnxruntime_binding.node');
  expect(hasRuntime(cache)).toBe(true);
});

test('a runtime that cannot be loaded is told with its folder and the way out', () => {
  put('onnxruntime-node', 'package.json');
  const folder = runtimeFolder(cache);
  const load = () => loadOnnxRuntime(folder);
  expect(load).toThrow(AuthorProblem);
  expect(load).toThrow(folder);
  expect(load).toThrow('Delete that folder, and bring it anew: npm run voices -- add runtime');
});

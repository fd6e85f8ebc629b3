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

/** Writes one file of an install. */
function put(...parts: readonly string[]): void {
  const file = path.join(runtimeFolder(cache), 'node_modules', ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '{}');
}

test('a runtime counts as installed only with the binary of this platform', () => {
  put('onnxruntime-common', 'package.json');
  put('onnxruntime-node', 'package.json');
  expect(hasRuntime(cache)).toBe(false);
  put('onnxruntime-node', 'bin', 'napi-v3', process.platform, process.arch, 'onnxruntime_binding.node');
  expect(hasRuntime(cache)).toBe(true);
});

test('the error for a runtime that cannot be loaded names its folder and what to do', () => {
  put('onnxruntime-node', 'package.json');
  const folder = runtimeFolder(cache);
  const load = () => loadOnnxRuntime(folder);
  expect(load).toThrow(AuthorProblem);
  expect(load).toThrow(folder);
  expect(load).toThrow('Delete that folder and add the runtime again: npm run voices -- add runtime');
});

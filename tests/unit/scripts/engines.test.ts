import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leftOutEngines, presentEngines } from '../../../scripts/engines.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lamplight-path-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function installPrograms(...names: readonly string[]): void {
  for (const name of names) {
    writeFileSync(path.join(folder, name), '');
    chmodSync(path.join(folder, name), 0o755);
  }
}

test('a machine with no other browser runs the tests in Chromium alone, and says what the others need', () => {
  expect(presentEngines()).toEqual(['chromium']);
  expect(leftOutEngines()).toEqual([
    'Left out: the tests in firefox, which need firefox-esr and pulseaudio.',
    'Left out: the tests in webkitgtk, which need WebKitWebDriver and Xvfb and pulseaudio.',
  ]);
});

test('a browser without a sound server is left out', () => {
  installPrograms('firefox-esr', 'WebKitWebDriver', 'Xvfb');
  expect(presentEngines()).toEqual(['chromium']);
  expect(leftOutEngines()).toEqual([
    'Left out: the tests in firefox, which need pulseaudio.',
    'Left out: the tests in webkitgtk, which need pulseaudio.',
  ]);
});

test('every engine that has all it needs is tested', () => {
  installPrograms('firefox-esr', 'pulseaudio');
  expect(presentEngines()).toEqual(['chromium', 'firefox']);
  installPrograms('WebKitWebDriver', 'Xvfb');
  expect(presentEngines()).toEqual(['chromium', 'firefox', 'webkitgtk']);
  expect(leftOutEngines()).toEqual([]);
});
